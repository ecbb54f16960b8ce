package dev.seriatim.importing.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * A zip file while its directory is read, which is done as a whole and in memory: counts the
 * members as they come by, and breaks off at the first one too many.
 */
final class DirectoryWatch implements SeekableByteChannel {

    /** Application note 4.3.12, as its first four bytes are read. */
    private static final int MEMBER = 0x504b0102;

    /** Of a name, with what else is said of a member. */
    private static final long USUAL = 320;

    private final SeekableByteChannel file;
    private final int most;
    private int members;
    private long bytes;
    private boolean isOver;

    DirectoryWatch(SeekableByteChannel file, int most) {
        this.file = file;
        this.most = most;
    }

    /** From here on members are read, not the directory. */
    void end() {
        isOver = true;
    }

    /** Closes the file if its directory could not be read to the end. */
    void closeUnlessRead() throws IOException {
        if (!isOver) {
            file.close();
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        var start = target.position();
        var read = file.read(target);
        if (!isOver && read > 0) {
            watch(target, start, read);
        }
        return read;
    }

    private void watch(ByteBuffer target, int start, int read) throws IOException {
        bytes += read;
        if (read == Integer.BYTES && target.getInt(start) == MEMBER) {
            members++;
        }
        if (isTooLong()) {
            throw new IOException("The directory is too long.");
        }
    }

    boolean isTooLong() {
        return members > most || bytes > (most + USUAL) * USUAL;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return file.write(source);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
