package dev.seriatim.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.seriatim.author.Author;
import dev.seriatim.http.json.Metadata;
import dev.seriatim.http.text.LanguageTag;
import dev.seriatim.http.text.WebUrl;
import dev.seriatim.picture.Cover;
import dev.seriatim.prose.ValidName;
import dev.seriatim.prose.ValidSlug;
import dev.seriatim.topic.Topic;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * The whole content of an article as an editor writes it. Slug and excerpt are made from title and
 * body when absent; the language is then the site's. Authors and topics are slugs or names, be it
 * of new ones. What it is a translation of is said of the article, and kept with no version.
 */
public record ArticleDraft(
        @NotNull(message = TITLE)
                @ValidName(message = TITLE)
                @CodePointLength(max = 300, message = "use at most 300 characters")
                String title,
        @Nullable @ValidSlug String slug,
        @Nullable @CodePointLength(max = 1000, message = "use at most 1000 characters")
                String excerpt,
        @Nullable @LanguageTag String language,
        @NotNull(message = "give the article a body, which may be empty")
                @CodePointLength(max = 2_000_000, message = "use at most 2000000 characters")
                String body,
        @Size(max = 50, message = "name at most 50 authors")
                List<
                                @NotNull(message = NAME) @ValidName(message = NAME)
                                @CodePointLength(max = 200, message = NAME) String>
                        authors,
        @Size(max = 50, message = "name at most 50 topics")
                List<
                                @NotNull(message = NAME) @ValidName(message = NAME)
                                @CodePointLength(max = 200, message = NAME) String>
                        topics,
        ContentRating contentRating,
        @Nullable @WebUrl String canonicalUrl,
        @Nullable @Valid Cover cover,
        @Size(max = 100, message = "give at most 100 related links")
                List<@NotNull(message = "write a link") @Valid RelatedLinkDraft> related,
        @Size(max = 500, message = "cite at most 500 works")
                List<@NotNull(message = "write a work") @Valid WorkCited> worksCited,
        @Nullable @Valid Seo seo,
        Metadata metadata,
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable @Valid
                OriginalDraft translationOf) {

    private static final String TITLE = "give the article a title";
    private static final String NAME = "write a slug or a name of at most 200 characters";

    /** What is left out is empty, and the article is for everybody. */
    public ArticleDraft {
        authors = authors == null ? List.of() : authors;
        topics = topics == null ? List.of() : topics;
        contentRating = contentRating == null ? ContentRating.GENERAL : contentRating;
        related = related == null ? List.of() : related;
        worksCited = worksCited == null ? List.of() : worksCited;
        metadata = metadata == null ? Metadata.NONE : metadata;
    }

    /** The same article by these authors, on these topics, with this picture. */
    public ArticleDraft with(List<String> authors, List<String> topics, Cover cover) {
        return with(slug, authors, topics, contentRating, cover, related, metadata);
    }

    /** The same article by these authors, on these topics, for these readers. */
    public ArticleDraft with(
            List<String> authors,
            List<String> topics,
            ContentRating contentRating,
            Metadata metadata) {
        return with(slug, authors, topics, contentRating, cover, related, metadata);
    }

    /** The same article with other related links. */
    public ArticleDraft withRelated(List<RelatedLinkDraft> related) {
        return with(slug, authors, topics, contentRating, cover, related, metadata);
    }

    /** The same article under this slug. */
    public ArticleDraft at(String slug) {
        return with(slug, authors, topics, contentRating, cover, related, metadata);
    }

    private ArticleDraft with(
            @Nullable String slug,
            List<String> authors,
            List<String> topics,
            ContentRating contentRating,
            @Nullable Cover cover,
            List<RelatedLinkDraft> related,
            Metadata metadata) {
        return new ArticleDraft(
                title,
                slug,
                excerpt,
                language,
                body,
                authors,
                topics,
                contentRating,
                canonicalUrl,
                cover,
                related,
                worksCited,
                seo,
                metadata,
                translationOf);
    }

    /** The addresses of its pictures, by where they stand in it. */
    public Map<String, String> pictures() {
        var addresses = new TreeMap<String, String>();
        if (cover != null) {
            addresses.put("/cover/url", cover.url());
        }
        if (seo != null && seo.image() != null) {
            addresses.put("/seo/image", seo.image());
        }
        return addresses;
    }

    /** The same draft as it was understood: with all that its editor left to be found or made. */
    public ArticleDraft resolved(
            String slug, String excerpt, String tag, List<Author> authors, List<Topic> topics) {
        return new ArticleDraft(
                title,
                slug,
                excerpt,
                tag,
                body,
                authors.stream().map(Author::slug).toList(),
                topics.stream().map(Topic::slug).toList(),
                contentRating,
                canonicalUrl,
                cover,
                related,
                worksCited,
                seo,
                metadata,
                null);
    }
}
