package dev.seriatim.exporting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables of which a library is made, in the order in which they are read back: each behind
 * those to which it refers. What can be made of them again, such as the words of the search, is
 * none, and nothing is that belongs to the server.
 */
public enum LibraryTable {
    SITE("id"),
    AUTHOR("id"),
    AUTHOR_NAME("author_id, name_key collate \"C\""),
    AUTHOR_SLUG("author_id, slug collate \"C\""),
    TOPIC("id"),
    TOPIC_NAME("topic_id, name_key collate \"C\""),
    TOPIC_SLUG("topic_id, slug collate \"C\""),
    ARTICLE("id"),
    ARTICLE_VERSION("id"),
    ARTICLE_NAME("article_id, name collate \"C\""),
    EARLIER_DRAFT("article_id, number"),
    VERSION_AUTHOR("version_id, position"),
    VERSION_TOPIC("version_id, position"),
    RELATED_LINK("version_id, position"),
    BODY_LINK("version_id, position"),
    PUBLICATION("version_id"),
    TRANSLATION("article_id"),
    WORK_PLACE("article_id, language collate \"C\""),
    SHOWN_PLACE("article_id, language collate \"C\", visible_from"),
    SERIES("id"),
    SERIES_PART("id"),
    SERIES_ORDER("series_id, number"),
    SERIES_SLUG("series_id, slug collate \"C\""),
    SERIES_TITLE("series_id, title_key collate \"C\""),
    // The slugs in it are told by the names of articles and the slugs of all else.
    MOVED_SLUG("slug collate \"C\"", "kind = 'address'"),
    // By what an import knows its articles, their addresses and topics when it comes again.
    IMPORTED_ARTICLE("article_id"),
    IMPORTED_ADDRESS("address"),
    IMPORTED_TOPIC("path collate \"C\"");

    private final String key;
    private final String kept;

    LibraryTable(String key) {
        this(key, "true");
    }

    LibraryTable(String key, String kept) {
        this.key = key;
        this.kept = kept;
    }

    /** The table of this name, if it belongs to a library. */
    public static Optional<LibraryTable> of(String word) {
        return Stream.of(values()).filter(table -> table.word().equals(word)).findFirst();
    }

    /** Its name in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads all its rows as JSON, in the order of their keys, which no locale changes. */
    String rows() {
        return "select to_jsonb(t)::text from %s t where %s order by %s"
                .formatted(word(), kept, key);
    }
}
