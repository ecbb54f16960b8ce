package dev.seriatim.importing.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** A member of an archive as it is unpacked, held to what the directory says of it. */
final class MemberStream extends FilterInputStream {

    private static final int SKIPPED = 8192;

    private final String name;
    private final long size;
    private final long crc;
    private final CRC32 actual = new CRC32();
    private long read;

    MemberStream(InputStream unpacked, ZipArchiveEntry member, String name) {
        super(unpacked);
        this.name = name;
        this.size = member.getSize();
        this.crc = member.getCrc();
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var more = unpack(target, offset, length);
        if (more >= 0) {
            read += more;
            actual.update(target, offset, more);
        }
        if (read > size) {
            throw damaged("is longer than its archive says");
        }
        if (more < 0 && read < size) {
            throw damaged("is cut short");
        }
        if (more < 0 && actual.getValue() != crc) {
            throw damaged("is damaged");
        }
        return more;
    }

    private int unpack(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableSourceException(EntryPath.told(name) + " is damaged.", broken);
        }
    }

    private UnreadableSourceException damaged(String how) {
        return new UnreadableSourceException(EntryPath.told(name) + " " + how + ".");
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(Math.max(count, 0), SKIPPED)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
