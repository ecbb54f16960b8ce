package dev.seriatim.prose;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of a tag that an author wrote. */
enum RawFate {
    /** A tag that readers may be given. */
    TAG,
    /** A link to what it would embed. */
    LINK,
    /** What it says of a picture that no page may load. */
    WORDS,
    /** Its place alone, and a picture of what would play there. */
    NOTHING,
    /** What was typed. */
    TEXT;

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

    private static final Set<String> PLAYERS = Set.of("video", "audio");

    static RawFate of(RawTag tag) {
        if (EMBEDDING.contains(tag.name())) {
            return ofEmbedding(tag);
        }
        if (tag.name().equals("img")) {
            return ofPicture(tag);
        }
        String name = element(tag);
        boolean mayStandAlone =
                !tag.isEnd() && (SafeHtml.VOID.contains(name) || ENDED_BY_OTHERS.contains(name));
        return SafeHtml.AUTHORS_ELEMENTS.contains(name) && (mayStandAlone || tag.partner() != null)
                ? TAG
                : TEXT;
    }

    private static RawFate ofPicture(RawTag tag) {
        if (isLoaded(tag.first("src"))) {
            return TAG;
        }
        return tag.first("src", "srcset", "alt") == null ? TEXT : WORDS;
    }

    /** Whether a page may load a picture from there. */
    static boolean isLoaded(@Nullable String address) {
        return address != null
                && SafeHtml.WEB_ADDRESS.apply("img", "src", CharacterReferences.decoded(address))
                        != null;
    }

    private static RawFate ofEmbedding(RawTag tag) {
        RawTag partner = tag.partner();
        if (tag.isEnd()) {
            return partner == null || of(partner) == TEXT ? TEXT : NOTHING;
        }
        if (address(tag) != null) {
            return LINK;
        }
        if (tag.name().equals("source") && tag.first("srcset") != null) {
            return TAG;
        }
        return PLAYERS.contains(tag.name()) && partner != null ? NOTHING : TEXT;
    }

    /** The element that stands in for its own, if that only arranges or adorns. */
    static String element(RawTag tag) {
        return SIMILAR.getOrDefault(tag.name(), tag.name());
    }

    /** Whether it may go without an end tag. */
    static boolean isEndedByOthers(RawTag tag) {
        return ENDED_BY_OTHERS.contains(tag.name());
    }

    /** Where that is which it embeds. */
    static @Nullable String address(RawTag tag) {
        return tag.name().equals("object") ? tag.first("data") : tag.first("src", "data-src");
    }

    /** Where the picture is that stands for what it plays. */
    static @Nullable String poster(RawTag tag) {
        return PLAYERS.contains(tag.name()) ? tag.first("poster") : null;
    }
}
