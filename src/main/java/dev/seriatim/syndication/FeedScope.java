package dev.seriatim.syndication;

import dev.seriatim.database.Row;
import dev.seriatim.http.CacheTags;
import dev.seriatim.site.PublicPages;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a feed is of: the site, and those series, authors and topics of which its articles are to
 * be.
 *
 * @param name of the site, in the language of the feed if it has one in that
 */
record FeedScope(
        FeedParameters asked,
        @Nullable String name,
        String defaultLanguage,
        PublicPages pages,
        List<Named> named) {

    /** A series, an author or a topic of that slug, of which readers hear. */
    record Named(String kind, String slug, UUID id, String name) {}

    /** What to select for {@link #of}, with {@link #parameters}. */
    static final String SQL =
            """
            select coalesce(spoken(site.translations, site.default_language, :language) ->> 'name', site.name) as name,
                   site.default_language, %s,
                   (select json_agg(json_build_object('kind', n.kind, 'slug', n.slug, 'id', n.list_id, 'name', told.name))
                    from list_slug n
                    left join published_topic t on n.kind = 'topic' and t.id = n.list_id
                    left join published_author a on n.kind = 'author' and a.id = n.list_id
                    left join published_series s on n.kind = 'series' and s.id = n.list_id
                    cross join lateral (select coalesce(
                        spoken(t.translations, t.language, :language) ->> 'name', t.name,
                        spoken(a.translations, a.language, :language) ->> 'name', a.name,
                        spoken(s.translations, s.language, :language) ->> 'title', s.title) as name) told
                    where told.name is not null
                      and (n.kind = 'series' and n.slug = any(string_to_array(:series, ','))
                           or n.kind = 'author' and n.slug = any(string_to_array(:author, ','))
                           or n.kind = 'topic' and n.slug = any(string_to_array(:topic, ',')))) as named
            from site\
            """
                    .formatted(PublicPages.COLUMNS);

    static Map<String, String> parameters(FeedParameters asked) {
        return Map.of(
                "series", Objects.requireNonNullElse(asked.series, ""),
                "author", Objects.requireNonNullElse(asked.author, ""),
                "topic", Objects.requireNonNullElse(asked.topic, ""),
                "language", asked.oneLanguage().orElse(""));
    }

    static FeedScope of(FeedParameters asked, Row row) throws SQLException {
        return new FeedScope(
                asked,
                row.textOrNull("name"),
                row.text("default_language"),
                PublicPages.of(row),
                row.jsonList("named", Named[].class));
    }

    /**
     * What decides which articles there are. An article that comes to what the feed is of touches
     * that; so nothing else has to be looked at, and of several conditions, which must hold
     * together, one is enough.
     */
    void tag(CacheTags tags) {
        tags.add("site");
        if (asked.series != null) {
            tag(tags, "series", asked.series);
        } else if (asked.author != null) {
            tag(tags, "author", asked.author);
        } else if (asked.topic != null) {
            tag(tags, "topic", asked.topic);
        } else {
            tags.add("articles");
        }
        // Their names are told.
        named.forEach(each -> tags.add(each.kind(), each.id()));
    }

    private void tag(CacheTags tags, String kind, String slugs) {
        if (unknown(kind, slugs).findFirst().isPresent()) {
            tags.add(kind.equals("series") ? kind : kind + "s");
        }
    }

    /** The slugs under which readers hear of nothing. */
    private Stream<String> unknown(String kind, @Nullable String slugs) {
        var known =
                named.stream()
                        .filter(each -> each.kind().equals(kind))
                        .map(Named::slug)
                        .collect(Collectors.toSet());
        return Stream.of(slugs == null ? new String[0] : slugs.split(","))
                .filter(slug -> !known.contains(slug))
                .sorted();
    }

    /** The names of what it is of, and that of the site. */
    String title() {
        var names =
                Stream.of("series", "author", "topic")
                        .flatMap(kind -> named.stream().filter(each -> each.kind().equals(kind)))
                        .map(Named::name);
        return Stream.concat(names, Stream.of(siteName())).collect(Collectors.joining(" – "));
    }

    /** The name of the site, or else its host. */
    String siteName() {
        var home = pages.home();
        if (name != null) {
            return name;
        }
        return home == null ? "Seriatim" : home.replaceFirst("^https?://([^/?#]*).*", "$1");
    }

    String language() {
        return asked.oneLanguage().orElse(defaultLanguage);
    }

    /**
     * A name for the feed that stays while slugs, names and addresses of pages change: of the ids
     * of what it is of, or of the site itself, of which nothing stays but where it is.
     */
    String id() {
        var parts =
                Stream.of(
                                Stream.of(named.isEmpty() ? String.valueOf(pages.home()) : ""),
                                named.stream().map(each -> each.id().toString()).sorted(),
                                unknown("series", asked.series),
                                unknown("author", asked.author),
                                unknown("topic", asked.topic),
                                Stream.of(
                                        String.valueOf(asked.language).toLowerCase(Locale.ROOT),
                                        String.valueOf(asked.sort)))
                        .flatMap(each -> each)
                        .collect(Collectors.joining(" "));
        return "urn:uuid:" + UUID.nameUUIDFromBytes(parts.getBytes(StandardCharsets.UTF_8));
    }
}
