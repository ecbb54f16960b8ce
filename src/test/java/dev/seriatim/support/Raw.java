package dev.seriatim.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Scanner;

/** Says to the server what no HTTP client would say. */
public final class Raw {

    private static final int LENGTH_OF_PIECE = 10_000;

    private Raw() {}

    /**
     * Sends the bytes on a connection of their own and gives all that comes back until the server
     * closes it.
     */
    public static String exchange(int port, String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Sends the bytes and gives those that come back, one character each, until the server closes
     * the connection or says nothing more for a while.
     */
    static String answer(int port, String request, Duration patience) throws IOException {
        var answer = new ByteArrayOutputStream();
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) patience.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().transferTo(answer);
        } catch (SocketTimeoutException | SocketException over) {
            // A server that has refused a request may close on what is still sent.
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    /**
     * Sends a head, waits for the beginning of the answer, sends the body all the same, of so many
     * spaces, and gives the whole answer.
     *
     * @throws IOException if the server closes the connection before it has read everything
     */
    public static String answerAfterBody(int port, String head, int length) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            var first = socket.getInputStream().read();
            var piece = " ".repeat(LENGTH_OF_PIECE).getBytes(StandardCharsets.ISO_8859_1);
            for (var rest = length; rest > 0; rest -= piece.length) {
                socket.getOutputStream().write(piece, 0, Math.min(rest, piece.length));
            }
            socket.shutdownOutput();
            var others = socket.getInputStream().readAllBytes();
            return (char) first + new String(others, StandardCharsets.UTF_8);
        }
    }

    /**
     * Sends the bytes, and no more of what they promise, and gives the first line that comes back.
     */
    public static String statusLine(int port, String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new Scanner(socket.getInputStream(), StandardCharsets.UTF_8).nextLine();
        }
    }

    /** Sends a GET of exactly this target, percent signs, semicolons and all. */
    public static String get(int port, String target) throws IOException {
        return exchange(
                port,
                "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }
}
