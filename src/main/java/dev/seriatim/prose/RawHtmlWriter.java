package dev.seriatim.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes raw HTML anew, so that every other reader takes it for what {@link RawTagReader} saw. */
final class RawHtmlWriter {

    private static final Pattern ATTRIBUTE_NAME = Pattern.compile("[a-z_][a-z0-9_.:-]*+");

    private final StringBuilder html = new StringBuilder();
    private boolean hasTags;

    /** Writes a block; as a paragraph, if there is nothing but text in it. */
    static String block(List<RawPiece> pieces) {
        var writer = new RawHtmlWriter();
        pieces.forEach(writer::write);
        String written = writer.html.toString();
        return writer.hasTags || written.replace("<!---->", "").isBlank()
                ? written
                : "<p>" + written.strip() + "</p>";
    }

    /** Writes what stands in a paragraph. */
    static String inline(List<RawPiece> pieces) {
        var writer = new RawHtmlWriter();
        pieces.forEach(writer::write);
        return writer.html.toString();
    }

    /**
     * Says whether a tag in a paragraph is no markup there. What only stands in lists and tables,
     * or for the paragraph itself, is spoken of where nothing ends it.
     */
    static boolean isText(RawTag tag) {
        boolean isSpokenOf =
                tag.partner() == null && (RawFate.isEndedByOthers(tag) || tag.name().equals("col"));
        return isSpokenOf || RawFate.of(tag) == RawFate.TEXT;
    }

    private void write(RawPiece piece) {
        if (piece instanceof RawTag tag) {
            write(tag);
        } else if (piece instanceof RawPiece.Text text) {
            html.append(CharacterReferences.plain(text.html()).replace("<", "&lt;"));
        } else {
            // Keeps apart what would be one character reference without it.
            html.append("<!---->");
        }
    }

    private void write(RawTag tag) {
        switch (RawFate.of(tag)) {
            case TAG -> writeTag(tag);
            case LINK -> writeLink(tag);
            case WORDS -> html.append(escaped(OtherAddresses.signOf(tag.first("alt", "title"))));
            case NOTHING -> writePoster(tag);
            case TEXT -> html.append(escaped(tag.typed().replace("&", "&amp;")));
        }
    }

    private void writeTag(RawTag tag) {
        String name = RawFate.element(tag);
        hasTags = true;
        if (tag.isEnd()) {
            html.append(SafeHtml.VOID.contains(name) ? "" : "</" + name + ">");
            RawTag start = tag.partner();
            html.append(start == null ? "" : behindWords(start.first("href")));
            return;
        }
        html.append('<').append(name);
        for (int i = 0; i < tag.attributes().size(); i += 2) {
            String attribute = attribute(tag, i);
            if (ATTRIBUTE_NAME.matcher(attribute).matches()) {
                html.append(' ').append(attribute).append("=\"");
                html.append(escaped(tag.attributes().get(i + 1))).append('"');
            }
        }
        html.append('>');
    }

    /** WHATWG HTML 16.2: a link was named before there were ids. */
    private static String attribute(RawTag tag, int index) {
        String attribute = tag.attributes().get(index);
        boolean isId =
                attribute.equals("name") && tag.name().equals("a") && tag.first("id") == null;
        return isId ? "id" : attribute;
    }

    private void writeLink(RawTag tag) {
        String address = RawFate.address(tag);
        String words = tag.first("title", "aria-label", "label");
        writePoster(tag);
        html.append("<a href=\"").append(escaped(String.valueOf(address))).append("\">");
        html.append(escaped(words == null ? String.valueOf(address) : words)).append("</a>");
        html.append(words == null ? "" : behindWords(address)).append(' ');
    }

    /** An address that readers are told of, as they cannot follow it. */
    private static String behindWords(@Nullable String address) {
        return OtherAddresses.isShown(CharacterReferences.decoded(address))
                ? " (" + escaped(String.valueOf(address)) + ")"
                : "";
    }

    private void writePoster(RawTag tag) {
        String poster = RawFate.poster(tag);
        html.append(' ');
        if (poster != null && RawFate.isLoaded(poster)) {
            html.append("<img src=\"").append(escaped(poster)).append("\" alt=\"\"> ");
        } else if (poster != null) {
            html.append(OtherAddresses.signOf(null)).append(' ');
        }
    }

    private static String escaped(String text) {
        return text.replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
