package dev.seriatim.faults;

import dev.seriatim.database.DatabaseAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The network between a node and its database, which can be cut, and can fall silent. */
final class TcpProxy implements AutoCloseable {

    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final DatabaseAccess access;
    private final int target;
    private boolean isBlocked;
    private volatile boolean isCut;

    private TcpProxy(DatabaseAccess database) throws IOException {
        target = URI.create(database.url().substring("jdbc:".length())).getPort();
        access = database.at(database.url().replace(":" + target, ":" + entrance.getLocalPort()));
    }

    static TcpProxy inFrontOf(DatabaseAccess database) throws IOException {
        var proxy = new TcpProxy(database);
        proxy.threads.execute(proxy::accept);
        return proxy;
    }

    DatabaseAccess access() {
        return access;
    }

    /** Resets all connections, and new ones as soon as they are there. */
    void cut() throws IOException {
        isCut = true;
        reset();
    }

    /** Lets connections be, and no byte through. */
    synchronized void block() {
        isBlocked = true;
    }

    /** What was cut can be connected anew; what was blocked is delivered now. */
    synchronized void mend() {
        isCut = false;
        isBlocked = false;
        notifyAll();
    }

    private synchronized void awaitPassage() throws InterruptedException {
        while (isBlocked) {
            wait();
        }
    }

    private void accept() {
        try {
            while (true) {
                connect(entrance.accept());
            }
        } catch (IOException closed) {
            threads.shutdownNow();
        }
    }

    private void connect(Socket client) throws IOException {
        sockets.add(client);
        if (isCut) {
            reset(client);
            return;
        }
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(server);
            threads.execute(() -> pump(client, server));
            threads.execute(() -> pump(server, client));
        } catch (IOException refused) {
            reset(client);
        }
    }

    private void pump(Socket from, Socket to) {
        var buffer = new byte[8192];
        try {
            for (int read = 0; read >= 0; read = from.getInputStream().read(buffer)) {
                awaitPassage();
                to.getOutputStream().write(buffer, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException | InterruptedException broken) {
            closeBoth(from, to);
        }
    }

    private void closeBoth(Socket from, Socket to) {
        try {
            reset(from);
            reset(to);
        } catch (IOException alreadyClosed) {
            throw new IllegalStateException(alreadyClosed);
        }
    }

    private void reset() throws IOException {
        for (var socket : sockets) {
            reset(socket);
        }
    }

    private void reset(Socket socket) throws IOException {
        sockets.remove(socket);
        if (!socket.isClosed()) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        mend();
        entrance.close();
        reset();
    }
}
