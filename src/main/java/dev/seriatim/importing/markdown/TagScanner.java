package dev.seriatim.importing.markdown;

import java.util.Optional;

/**
 * Finds the tags of template languages in a text: {@code {% … %}}, {@code {{ … }}}, {@code {# …
 * #}}, and those of Hugo, {@code {{< … >}}} and {@code {{% … %}}}. A tag is at most 2,000
 * characters long, and its end may stand within quotation marks without being one.
 */
final class TagScanner {

    private static final int LONGEST = 2_000;

    /** The forms of tags. */
    enum TagForm {
        ANGLED("{{<", ">}}"),
        PERCENT_IN_BRACES("{{%", "%}}"),
        STATEMENT("{%", "%}"),
        EXPRESSION("{{", "}}"),
        COMMENT("{#", "#}");

        private final String opening;
        private final String closing;

        TagForm(String opening, String closing) {
            this.opening = opening;
            this.closing = closing;
        }
    }

    /**
     * A tag.
     *
     * @param inner without what opens and closes it, and the hyphens that take spaces away
     */
    record Tag(TagForm form, int start, int end, String inner) {

        /** The first word: {@code include}. */
        String name() {
            return inner.split("[\\s(|:]", 2)[0];
        }

        /** What follows the first word. */
        String arguments() {
            return inner.substring(name().length()).strip();
        }

        boolean is(TagForm form, String name) {
            return this.form == form && name().equals(name);
        }
    }

    private final String text;
    private final boolean isHugo;

    TagScanner(String text, boolean isHugo) {
        this.text = text;
        this.isHugo = isHugo;
    }

    /** The next tag from here. */
    Optional<Tag> next(int from) {
        int brace = text.indexOf('{', from);
        while (brace >= 0) {
            for (TagForm form : TagForm.values()) {
                if (isOurs(form) && text.startsWith(form.opening, brace)) {
                    int end = end(form, brace + form.opening.length());
                    if (end > 0) {
                        return Optional.of(tag(form, brace, end));
                    }
                }
            }
            brace = text.indexOf('{', brace + 1);
        }
        return Optional.empty();
    }

    private boolean isOurs(TagForm form) {
        return isHugo == (form == TagForm.ANGLED || form == TagForm.PERCENT_IN_BRACES);
    }

    private int end(TagForm form, int from) {
        int quoted = quotedEnd(form, from);
        return quoted > 0 ? quoted : plainEnd(form, from);
    }

    private int quotedEnd(TagForm form, int from) {
        char quote = 0;
        int limit = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'' || c == '`') {
                quote = c;
            } else if (text.startsWith(form.closing, i)) {
                return i + form.closing.length();
            } else if (text.startsWith(form.opening, i)) {
                return -1;
            }
        }
        return -1;
    }

    /** An apostrophe need not be a quotation mark. */
    private int plainEnd(TagForm form, int from) {
        int limit = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < limit; i++) {
            if (text.startsWith(form.closing, i)) {
                return i + form.closing.length();
            }
            if (text.startsWith(form.opening, i)) {
                return -1;
            }
        }
        return -1;
    }

    private Tag tag(TagForm form, int start, int end) {
        String inner = text.substring(start + form.opening.length(), end - form.closing.length());
        String bare = inner.replaceFirst("^[-+]", "").replaceFirst("[-+]$", "").strip();
        return new Tag(form, start, end, bare);
    }
}
