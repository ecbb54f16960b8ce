package dev.seriatim.importing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.ContentRating;
import dev.seriatim.article.RelatedLinkDraft;
import dev.seriatim.article.Seo;
import dev.seriatim.http.json.Metadata;
import dev.seriatim.importing.text.UnreadableArticleException;
import dev.seriatim.picture.Cover;
import dev.seriatim.prose.NameKey;
import dev.seriatim.prose.Shortened;
import dev.seriatim.prose.Slug;
import dev.seriatim.site.SiteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a draft of what was found. What an article cannot do without must be as drafts have it;
 * what else cannot be kept is left out, and a note says so.
 */
@ApplicationScoped
class Adaptation {

    private static final int MOST_RELATED = 100;
    private static final int MOST_CREDITS = 50;
    private static final int LONGEST_NAME = 200;

    private final Validator validator;
    private final SiteRepository sites;

    Adaptation(Validator validator, SiteRepository sites) {
        this.validator = validator;
        this.sites = sites;
    }

    /** What was found, as an editor would write it. */
    ArticleDraft draft(Arrival arrival) {
        var found = arrival.found();
        var language = kept(arrival, "language", found.language());
        return new ArticleDraft(
                found.title(),
                kept(arrival, "slug", found.slug() == null ? null : slug(found.slug())),
                kept(arrival, "excerpt", found.excerpt()),
                language == null ? arrival.options().language() : language,
                arrival.body(),
                first(arrival, MOST_CREDITS, "authors", named(arrival, "authors", found.authors())),
                first(arrival, MOST_CREDITS, "topics", named(arrival, "topics", arrival.topics())),
                ContentRating.GENERAL,
                kept(arrival, "canonicalUrl", found.canonicalUrl()),
                cover(arrival),
                related(arrival),
                List.of(),
                seo(arrival),
                Metadata.NONE,
                null);
    }

    /**
     * The same for an article that is here already.
     *
     * @param last what an import wrote last into the article, if one did
     */
    NewerDraft newer(Article known, Arrival arrival, Optional<WrittenText> last) {
        return new NewerDraft(draft(arrival), known.head().rewritten(), last);
    }

    private static @Nullable String slug(String found) {
        return Slug.of(found).orElse(null);
    }

    private @Nullable String kept(Arrival arrival, String property, @Nullable String value) {
        return kept(arrival, ArticleDraft.class, property, value);
    }

    private @Nullable String kept(
            Arrival arrival, Class<?> type, String property, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var faults = validator.validateValue(type, property, value);
        faults.forEach(
                fault ->
                        arrival.note(
                                "left-out-" + property.toLowerCase(Locale.ROOT),
                                "Left out the %s “%s”: %s."
                                        .formatted(property, shown(value), fault.getMessage())));
        return faults.isEmpty() ? value : null;
    }

    private static String shown(String value) {
        return value.codePoints()
                .limit(100)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> named(Arrival arrival, String what, List<String> names) {
        return names.stream().filter(name -> isName(arrival, what, name)).toList();
    }

    private static boolean isName(Arrival arrival, String what, String name) {
        var isName = !NameKey.of(name).isEmpty() && Shortened.length(name) <= LONGEST_NAME;
        if (!isName) {
            arrival.note(
                    "left-out-" + what,
                    "Left out one of the %s: a name has 1 to %d characters."
                            .formatted(what, LONGEST_NAME),
                    name);
        }
        return isName;
    }

    private static <T> List<T> first(Arrival arrival, int most, String what, List<T> all) {
        if (all.size() <= most) {
            return all;
        }
        arrival.note(
                "left-out-" + what,
                "Left out all but the first %d %s, of %d.".formatted(most, what, all.size()));
        return all.subList(0, most);
    }

    private @Nullable Cover cover(Arrival arrival) {
        var url = kept(arrival, Cover.class, "url", arrival.found().cover());
        var alt = kept(arrival, Cover.class, "alt", arrival.found().coverAlt());
        var caption = kept(arrival, Cover.class, "caption", arrival.found().coverCaption());
        if (url == null) {
            return null;
        }
        // A path alone leads nowhere while the site has no address of its own.
        if (sites.settled().isLost(url)) {
            arrival.note(
                    "left-out-cover",
                    "Left out the cover: its address is a path, and the site has no base URL yet.",
                    inWords(url, alt, caption));
            return null;
        }
        return new Cover(url, alt, caption, null, null, null, null, null);
    }

    /** A cover with all that would have been said of it. */
    private static String inWords(String url, @Nullable String alt, @Nullable String caption) {
        return Stream.of(url, alt, caption)
                .filter(word -> word != null && !word.isBlank())
                .collect(Collectors.joining(" | "));
    }

    private @Nullable Seo seo(Arrival arrival) {
        var title = kept(arrival, Seo.class, "title", arrival.found().seoTitle());
        var description = kept(arrival, Seo.class, "description", arrival.found().seoDescription());
        return title == null && description == null
                ? null
                : new Seo(title, description, null, false);
    }

    private static List<RelatedLinkDraft> related(Arrival arrival) {
        return first(arrival, MOST_RELATED, "related", arrival.related());
    }

    /**
     * The draft, if an article can hold it.
     *
     * @throws UnreadableArticleException if none can, saying why
     */
    ArticleDraft valid(ArticleDraft draft) {
        var wrong =
                validator.validate(draft).stream()
                        .map(
                                violation ->
                                        violation.getPropertyPath() + ": " + violation.getMessage())
                        .sorted()
                        .collect(Collectors.joining("; "));
        if (!wrong.isEmpty()) {
            throw new UnreadableArticleException(wrong);
        }
        return draft;
    }
}
