package dev.seriatim.importing.ghost;

import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundArticleBuilder;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.SourceKey;
import dev.seriatim.importing.format.Standing;
import dev.seriatim.importing.reading.ItemNotes;
import dev.seriatim.importing.reading.JsonRow;
import dev.seriatim.importing.reading.JsonRows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an article of each post. */
final class GhostArticles implements JsonRows.RowTaker {

    private static final List<String> NOT_CARRIED =
            List.of(
                    "codeinjection_head",
                    "codeinjection_foot",
                    "og_title",
                    "og_description",
                    "og_image",
                    "twitter_title",
                    "twitter_description",
                    "twitter_image",
                    "custom_template");

    private final String entry;
    private final GhostLibrary library;
    private final GhostCredits credits;
    private final Findings out;

    GhostArticles(String entry, GhostLibrary library, Findings out) {
        this.entry = entry;
        this.library = library;
        this.credits = new GhostCredits(library, out);
        this.out = out;
    }

    @Override
    public boolean wants(String table) {
        return table.equals("posts");
    }

    @Override
    public void refused(String table, int line, String reason) {
        out.refused(new Place(entry, line), reason);
    }

    @Override
    public void row(JsonRow row) {
        var post = GhostRow.bare(row);
        var place = new Place(entry, post.line());
        if (post.text("title") == null && post.text("slug") == null && post.text("id") == null) {
            out.refused(place, "The post has neither a title nor an id.");
            return;
        }
        var remarks = new ItemNotes();
        var article = FoundArticle.at(key(post), place);
        boolean isEmpty = text(article, post, remarks);
        where(article, post);
        credits.write(article, post, remarks);
        var standing = GhostStanding.of(post, isForMailOnly(post), remarks);
        article.standing(isEmpty ? emptied(standing, post, remarks) : standing);
        notCarried(post, remarks);
        remarks.into(article);
        out.article(article.build());
    }

    private SourceKey key(JsonRow post) {
        var id = first(post, "uuid", "id", "slug");
        return new SourceKey("ghost", library.site().name(), id == null ? "" : id);
    }

    /**
     * @return whether it has neither a title nor a text
     */
    private boolean text(FoundArticleBuilder article, JsonRow post, ItemNotes remarks) {
        var body = GhostBody.of(post, library.site(), remarks);
        var title = post.text("title");
        var picture = first(post, "feature_image", "image");
        article.title(title == null ? "" : title.strip())
                .excerpt(post.text("custom_excerpt"))
                .language(post.text("locale"))
                .body(body.markdown(), body.tally())
                .cover(library.site().picture(picture), library.detail(post, "feature_image_alt"))
                .coverCaption(Dom.text(library.detail(post, "feature_image_caption")))
                .seo(library.detail(post, "meta_title"), library.detail(post, "meta_description"));
        return (title == null || title.isBlank()) && body.markdown().isBlank();
    }

    private static Standing emptied(Standing standing, JsonRow post, ItemNotes remarks) {
        if (!standing.isDraft()) {
            remarks.add(
                    "empty-post",
                    "It has neither a title nor a text, so it is a draft.",
                    first(post, "slug", "id"));
        }
        return new Standing(true, standing.publishAt(), standing.unpublishAt());
    }

    private void where(FoundArticleBuilder article, JsonRow post) {
        var slug = post.text("slug");
        var uuid = post.text("uuid");
        article.slug(slug).canonicalUrl(library.site().at(post.text("canonical_url")));
        if (slug != null) {
            article.address("/" + slug + "/");
        }
        if (uuid != null) {
            article.address("/p/" + uuid + "/");
        }
        var url = post.text("url");
        if (url != null) {
            article.address(url);
        }
        var address = library.site().address();
        article.base((address == null ? "" : address) + "/" + (slug == null ? "" : slug + "/"));
    }

    private boolean isForMailOnly(JsonRow post) {
        var flag = library.detail(post, "email_only");
        return "1".equals(flag) || "true".equals(flag);
    }

    private void notCarried(JsonRow post, ItemNotes remarks) {
        if ("page".equals(post.text("type")) || post.is("page")) {
            remarks.add("page", "It was a page that stood outside the order of posts.", null);
        }
        for (var name : NOT_CARRIED) {
            if (library.detail(post, name) != null) {
                boolean isCode = name.startsWith("codeinjection");
                remarks.add(
                        isCode ? "code-left-out" : "field-left-out",
                        isCode
                                ? "Code for the page is left out."
                                : "What the site alone made use of is left out.",
                        name);
            }
        }
        for (var name : post.repeated()) {
            remarks.add("repeated-field", "Of several values the last is taken.", name);
        }
    }

    private static @Nullable String first(JsonRow post, String... names) {
        for (var name : names) {
            var text = post.text(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
