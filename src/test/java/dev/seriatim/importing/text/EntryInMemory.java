package dev.seriatim.importing.text;

import dev.seriatim.importing.format.Entry;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A file that a test has written. */
record EntryInMemory(String path, byte[] content) implements Entry {

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public byte[] bytes(int limit) {
        return content;
    }
}
