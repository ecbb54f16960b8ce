package dev.seriatim.importing.wordpress;

/**
 * An element right below the channel of an export.
 *
 * @param name of its tag, without a prefix
 * @param bytes from its start tag to its end tag; empty if there are too many
 * @param line in the entry, of its start tag, counted from 1
 * @param isWhole whether its end was found
 */
@SuppressWarnings("ArrayRecordComponent") // cut once, read once, compared never
record ExportPiece(String name, byte[] bytes, int line, boolean isWhole) {

    boolean isItem() {
        return name.equals("item");
    }
}
