package dev.seriatim.prose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes raw HTML anew, so that every other reader takes it for what {@link RawTagReader} saw. */
final class RawHtmlWriter {

    /** What these embed is linked instead; their own end tags mean nothing then. */
    private static final Set<String> EMBEDDING =
            Set.of("iframe", "video", "audio", "object", "embed", "source", "track");

    /** Elements that only arrange or adorn, by those that stand in for them. */
    private static final Map<String, String> SIMILAR =
            Map.ofEntries(
                    Map.entry("center", "div"),
                    Map.entry("main", "div"),
                    Map.entry("nav", "div"),
                    Map.entry("address", "div"),
                    Map.entry("hgroup", "div"),
                    Map.entry("search", "div"),
                    Map.entry("form", "div"),
                    Map.entry("fieldset", "div"),
                    Map.entry("legend", "div"),
                    Map.entry("menu", "ul"),
                    Map.entry("dir", "ul"),
                    Map.entry("strike", "s"),
                    Map.entry("tt", "code"),
                    Map.entry("acronym", "abbr"),
                    Map.entry("font", "span"),
                    Map.entry("big", "span"),
                    Map.entry("nobr", "span"),
                    Map.entry("label", "span"),
                    Map.entry("data", "span"),
                    Map.entry("output", "span"));

    /** WHATWG HTML 13.1.2.4: these may go without an end tag. */
    private static final Set<String> ENDED_BY_OTHERS =
            Set.of(
                    "p",
                    "li",
                    "dt",
                    "dd",
                    "rt",
                    "rp",
                    "rb",
                    "rtc",
                    "caption",
                    "colgroup",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th");

    private static final Pattern ATTRIBUTE_NAME = Pattern.compile("[a-z_][a-z0-9_.:-]*+");

    private static final Set<String> PLAYERS = Set.of("video", "audio");

    /** What becomes of a tag. */
    private enum Fate {
        TAG,
        LINK,
        NOTHING,
        TEXT
    }

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
                tag.partner() == null
                        && (ENDED_BY_OTHERS.contains(tag.name()) || tag.name().equals("col"));
        return isSpokenOf || fateOf(tag) == Fate.TEXT;
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
        switch (fateOf(tag)) {
            case TAG -> writeTag(tag);
            case LINK -> writeLink(tag);
            case NOTHING -> html.append(' ');
            case TEXT -> html.append(escaped(tag.typed().replace("&", "&amp;")));
        }
    }

    private static Fate fateOf(RawTag tag) {
        if (EMBEDDING.contains(tag.name())) {
            return fateOfEmbedding(tag);
        }
        if (tag.name().equals("img") && tag.first("src", "srcset", "alt") == null) {
            return Fate.TEXT;
        }
        String name = SIMILAR.getOrDefault(tag.name(), tag.name());
        boolean mayStandAlone =
                !tag.isEnd() && (SafeHtml.VOID.contains(name) || ENDED_BY_OTHERS.contains(name));
        return SafeHtml.AUTHORS_ELEMENTS.contains(name) && (mayStandAlone || tag.partner() != null)
                ? Fate.TAG
                : Fate.TEXT;
    }

    private static Fate fateOfEmbedding(RawTag tag) {
        RawTag partner = tag.partner();
        if (tag.isEnd()) {
            return partner == null || fateOf(partner) == Fate.TEXT ? Fate.TEXT : Fate.NOTHING;
        }
        if (address(tag) != null) {
            return Fate.LINK;
        }
        if (tag.name().equals("source") && tag.first("srcset") != null) {
            return Fate.TAG;
        }
        return PLAYERS.contains(tag.name()) && partner != null ? Fate.NOTHING : Fate.TEXT;
    }

    private void writeTag(RawTag tag) {
        String name = SIMILAR.getOrDefault(tag.name(), tag.name());
        hasTags = true;
        if (tag.isEnd()) {
            html.append(SafeHtml.VOID.contains(name) ? "" : "</" + name + ">");
            return;
        }
        html.append('<').append(name);
        for (int i = 0; i < tag.attributes().size(); i += 2) {
            String attribute = tag.attributes().get(i);
            if (ATTRIBUTE_NAME.matcher(attribute).matches()) {
                html.append(' ').append(attribute).append("=\"");
                html.append(escaped(tag.attributes().get(i + 1))).append('"');
            }
        }
        html.append('>');
    }

    private void writeLink(RawTag tag) {
        String address = escaped(String.valueOf(address(tag)));
        String words = tag.first("title", "aria-label", "label");
        html.append(" <a href=\"").append(address).append("\">");
        html.append(words == null ? address : escaped(words)).append("</a> ");
    }

    private static @Nullable String address(RawTag tag) {
        return tag.name().equals("object") ? tag.first("data") : tag.first("src", "data-src");
    }

    private static String escaped(String text) {
        return text.replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
