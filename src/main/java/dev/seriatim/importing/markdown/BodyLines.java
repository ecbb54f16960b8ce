package dev.seriatim.importing.markdown;

/**
 * The lines of a body, and which of them are code.
 *
 * @param all without their ends
 */
record BodyLines(String[] all, boolean[] isCode) {

    static BodyLines of(BodyText body) {
        String[] all = body.text().split("\n", -1);
        var isCode = new boolean[all.length];
        int offset = 0;
        for (int i = 0; i < all.length; i++) {
            int start = offset + all[i].length() - all[i].stripLeading().length();
            isCode[i] = start < body.text().length() && body.isCode(start);
            offset += all[i].length() + 1;
        }
        return new BodyLines(all, isCode);
    }

    int count() {
        return all.length;
    }

    String at(int line) {
        return all[line];
    }

    boolean isProse(int line) {
        return !isCode[line];
    }
}
