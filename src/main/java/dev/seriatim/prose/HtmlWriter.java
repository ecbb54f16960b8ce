package dev.seriatim.prose;

import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Writes HTML as a person would: only {@code & < > "} are escaped, where they would be markup.
 *
 * <p>That is enough because {@link SafeHtml} lets only elements pass whose content is ordinary
 * text, and because every attribute is quoted.
 */
final class HtmlWriter implements HtmlStreamEventReceiver {

    private final StringBuilder html = new StringBuilder();

    @Override
    public void openDocument() {}

    @Override
    public void openTag(String element, List<String> attributes) {
        html.append('<').append(element);
        for (int i = 0; i < attributes.size(); i += 2) {
            html.append(' ').append(attributes.get(i)).append("=\"");
            append(attributes.get(i + 1), true);
            html.append('"');
        }
        html.append('>');
    }

    @Override
    public void closeTag(String element) {
        html.append("</").append(element).append('>');
    }

    @Override
    public void text(String text) {
        append(text, false);
    }

    @Override
    public void closeDocument() {}

    /** Returns what was written so far. */
    String html() {
        return html.toString().strip();
    }

    private void append(String text, boolean quoted) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append(quoted ? "&quot;" : "\"");
                default -> html.append(c);
            }
        }
    }
}
