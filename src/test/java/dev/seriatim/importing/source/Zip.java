package dev.seriatim.importing.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Makes archives, honest ones and others. */
final class Zip {

    private static final int DIRECTORY = 0x02014b50;
    private static final int END = 0x06054b50;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes);

    static Zip empty() {
        return new Zip();
    }

    static Zip of(String... namesAndTexts) {
        var zip = new Zip();
        for (int n = 0; n < namesAndTexts.length; n += 2) {
            zip.with(namesAndTexts[n], namesAndTexts[n + 1]);
        }
        return zip;
    }

    Zip namesIn(String charset, boolean isFlagged) {
        out.setEncoding(charset);
        out.setUseLanguageEncodingFlag(isFlagged);
        return this;
    }

    Zip asZip64() {
        out.setUseZip64(Zip64Mode.Always);
        return this;
    }

    Zip with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Zip with(String name, byte[] content) {
        return with(name, content, entry -> {});
    }

    Zip with(String name, byte[] content, Consumer<ZipArchiveEntry> as) {
        try {
            var entry = new ZipArchiveEntry(name);
            as.accept(entry);
            out.putArchiveEntry(entry);
            out.write(content);
            out.closeArchiveEntry();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] bytes() {
        try {
            out.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Writes a number of four bytes into the record that the directory has of the first member. */
    static byte[] directorySays(byte[] zip, int offset, int value) {
        little(zip).putInt(find(zip, DIRECTORY) + offset, value);
        return zip;
    }

    /** Says that the first member is encrypted. */
    static byte[] encrypted(byte[] zip) {
        var flags = find(zip, DIRECTORY) + 8;
        little(zip).putShort(flags, (short) (little(zip).getShort(flags) | 1));
        return zip;
    }

    /** Names the only member as often as this, each time the same bytes. */
    static byte[] overlapping(byte[] zip, int times) {
        var start = find(zip, DIRECTORY);
        var end = find(zip, END);
        var more = ByteBuffer.allocate(start + (end - start) * times + 22);
        more.order(ByteOrder.LITTLE_ENDIAN).put(zip, 0, start);
        for (int n = 0; n < times; n++) {
            more.put(zip, start, end - start);
        }
        more.putInt(END).putInt(0).putShort((short) times).putShort((short) times);
        more.putInt((end - start) * times).putInt(start).putShort((short) 0);
        return more.array();
    }

    private static int find(byte[] zip, int signature) {
        var at = 0;
        while (little(zip).getInt(at) != signature) {
            at++;
        }
        return at;
    }

    private static ByteBuffer little(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }
}
