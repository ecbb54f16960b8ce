package dev.seriatim.article.editing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.Manuscript;
import dev.seriatim.article.name.ArticleName;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.prose.Excerpt;
import dev.seriatim.prose.Markdown;
import dev.seriatim.prose.Prose;
import dev.seriatim.prose.Slug;
import dev.seriatim.site.SiteDescription;
import dev.seriatim.site.SiteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes drafts ready to be kept: finds whom they name, chooses the slug, renders the body. */
@ApplicationScoped
class Manuscripts {

    private final ArticleSlugs slugs;
    private final Credits credits;
    private final SiteRepository sites;
    private final DatabaseClock clock;

    Manuscripts(ArticleSlugs slugs, Credits credits, SiteRepository sites, DatabaseClock clock) {
        this.slugs = slugs;
        this.credits = credits;
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * A draft of an article.
     *
     * @param article nothing for one that is begun
     * @param read whom and what its editor has read there
     */
    Manuscript of(ArticleDraft draft, UUID id, @Nullable Article article, Meant read) {
        var site = sites.settled();
        return of(
                draft,
                prose(draft, site),
                article,
                read,
                site,
                credits.nobody(),
                () -> slug(draft, id, article));
    }

    /**
     * Drafts of articles that are begun together, in their order; one whose slug is taken gets the
     * first of slug-2, slug-3, … that is not.
     */
    Map<UUID, Manuscript> like(Map<UUID, ArticleDraft> drafts) {
        var site = sites.settled();
        var known = credits.known(drafts.values());
        var free =
                slugs.reserveLike(
                        drafts.entrySet().stream()
                                .map(each -> wanted(each.getKey(), each.getValue()))
                                .toList());
        var slug = free.iterator();
        // Most of the work, and of no account to the database.
        var prose =
                drafts.values().parallelStream().map(each -> prose(each, site)).toList().iterator();
        var manuscripts = new LinkedHashMap<UUID, Manuscript>();
        drafts.forEach(
                (id, draft) ->
                        manuscripts.put(
                                id,
                                of(
                                        draft,
                                        prose.next(),
                                        null,
                                        Meant.NOTHING,
                                        site,
                                        known,
                                        slug::next)));
        return manuscripts;
    }

    private static Prose prose(ArticleDraft draft, SiteDescription site) {
        return Markdown.render(draft.body(), language(draft, site));
    }

    private static String language(ArticleDraft draft, SiteDescription site) {
        return Optional.ofNullable(draft.language()).orElse(site.defaultLanguage());
    }

    private static String wanted(UUID id, ArticleDraft draft) {
        return Optional.ofNullable(draft.slug()).orElseGet(() -> Slug.of(draft.title(), id));
    }

    private Manuscript of(
            ArticleDraft draft,
            Prose prose,
            @Nullable Article article,
            Meant read,
            SiteDescription site,
            Credits.Known known,
            Supplier<String> reserved) {
        site.mustHold(draft.pictures());
        var language = language(draft, site);
        var given = givenExcerpt(draft, article);
        var excerpt = given.orElseGet(() -> Excerpt.of(prose.lead(), language));
        var writers = credits.authors(draft, read, known);
        var subjects = credits.topics(draft, read, known);
        var slug = reserved.get();
        return new Manuscript(
                draft.resolved(slug, excerpt, language, writers, subjects),
                slug,
                excerpt,
                given.isEmpty(),
                language,
                prose,
                BodyLinks.in(prose.links(), site.articlePages()),
                writers,
                subjects);
    }

    /**
     * Sending back the excerpt that was made, as one reads it, does not make it the editor's own.
     */
    private static Optional<String> givenExcerpt(ArticleDraft draft, @Nullable Article article) {
        return Optional.ofNullable(draft.excerpt())
                .filter(excerpt -> article == null || !article.head().hasMadeExcerpt(excerpt));
    }

    private String slug(ArticleDraft draft, UUID id, @Nullable Article article) {
        if (draft.slug() != null) {
            return slugs.reserve(draft.slug(), article);
        }
        if (article != null && keepsSlug(article, draft.title())) {
            return article.slug();
        }
        return slugs.reserveLike(Slug.of(draft.title(), id), article);
    }

    private boolean keepsSlug(Article article, String title) {
        return article.wasPublished(clock.now())
                || ArticleName.ofTitle(title).equals(article.head().titleName());
    }
}
