package dev.seriatim.prose;

/**
 * What a browser takes for one tag, WHATWG HTML 13.2.5: it may hold any {@code <}, and quotes hold
 * any {@code >}. A declaration, an instruction, and an end tag without a name end at the first
 * {@code >}, whatever they hold.
 */
final class BrowsersTag {

    private final String html;
    private int at;

    private BrowsersTag(String html, int at) {
        this.html = html;
        this.at = at;
    }

    /**
     * Where that ends which begins here like a tag or a declaration; the place of the {@code <} if
     * nothing does, or if a comment does.
     */
    static int end(String html, int less) {
        var tag = new BrowsersTag(html, less + 1);
        char first = tag.current();
        tag.at += first == '/' ? 1 : 0;
        if (RawTagReader.isLetter(tag.current())) {
            return tag.end();
        }
        boolean isBogus = "!?/".indexOf(first) >= 0 && !html.startsWith("<!--", less);
        return isBogus ? firstGreater(html, less) : less;
    }

    private static int firstGreater(String html, int less) {
        int end = html.indexOf('>', less);
        return end < 0 ? html.length() : end + 1;
    }

    private int end() {
        int name = at;
        skipTo("/>");
        while (at < html.length() && current() != '>') {
            skipAttribute();
        }
        return at < html.length() ? at + 1 : firstGreater(html, name);
    }

    private void skipAttribute() {
        at++;
        if (RawTagReader.isSpace(html.charAt(at - 1)) || html.charAt(at - 1) == '/') {
            return;
        }
        skipTo("/>=");
        skipSpace();
        if (current() != '=') {
            return;
        }
        at++;
        skipSpace();
        char quote = current();
        if (quote == '"' || quote == '\'') {
            int end = html.indexOf(quote, at + 1);
            at = end < 0 ? html.length() : end + 1;
        } else {
            skipTo(">");
        }
    }

    private void skipTo(String ends) {
        while (at < html.length()
                && !RawTagReader.isSpace(current())
                && ends.indexOf(current()) < 0) {
            at++;
        }
    }

    private void skipSpace() {
        while (RawTagReader.isSpace(current())) {
            at++;
        }
    }

    private char current() {
        return at < html.length() ? html.charAt(at) : 0;
    }
}
