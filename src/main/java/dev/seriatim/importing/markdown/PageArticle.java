package dev.seriatim.importing.markdown;

import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundArticleBuilder;
import dev.seriatim.importing.format.FoundAuthor;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.SourceKey;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes what is told of an article from a page of a tree. */
final class PageArticle {

    static final String SYSTEM = "markdown";

    private static final Pattern WIKILINK =
            Pattern.compile("!?\\[\\[([^\\]|]++)(?:\\|[^\\]]*+)?]]");

    private final SurveyedTree tree;
    private final LoadedPage page;
    private final PageFields fields;
    private final FoundArticleBuilder article;

    private PageArticle(SurveyedTree tree, LoadedPage page) {
        this.tree = tree;
        this.page = page;
        this.fields = page.fields();
        this.article = FoundArticle.at(key(page.path()), new Place(page.path(), null));
    }

    static FoundArticle of(SurveyedTree tree, LoadedPage page) {
        return new PageArticle(tree, page).read();
    }

    /**
     * A page is known by its path; one of Notion, which renames files with pages, by its digits.
     */
    static SourceKey key(String path) {
        String digits = PageName.of(path).notionId();
        return new SourceKey(SYSTEM, "", digits == null ? path : digits);
    }

    private FoundArticle read() {
        List<String> addresses =
                tree.pages().at(page.path()).map(TreePage::addresses).orElse(List.of());
        addresses.forEach(article::address);
        article.title(page.title()).slug(slug(addresses).orElse(null)).language(page.language());
        article.base(page.path());
        people();
        article.standing(PageStanding.of(tree.layout().generator(), page, tree.zone()));
        PageTopics.of(tree.layout(), page)
                .forEach(topic -> article.topic(tree.sections().topicNamed(topic)));
        PageSeries.of(page, tree.sections()).forEach(article::partOf);
        cover();
        fields.text(
                        "canonical",
                        "canonicalURL",
                        "canonical_url",
                        "canonical_link",
                        "canonicalLink",
                        "seo.canonical",
                        "seo.canonicalURL")
                .ifPresent(article::canonicalUrl);
        related();
        translation();
        body();
        return article.build();
    }

    private Optional<String> slug(List<String> addresses) {
        Optional<String> own =
                fields.text("slug").map(PageArticle::lastPart).filter(slug -> !slug.isEmpty());
        return own.or(
                        () ->
                                addresses.stream()
                                        .findFirst()
                                        .map(PageArticle::lastPart)
                                        .filter(slug -> !slug.isEmpty()))
                .or(
                        () ->
                                Optional.of(page.name())
                                        .filter(name -> name.ghostState() != null)
                                        .map(PageName::stem));
    }

    private static String lastPart(String address) {
        String path = LinkPath.decoded(address).replaceFirst("(?:/index)?(?:\\.html?)?/*+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void people() {
        PageAuthors authors = PageAuthors.of(fields, tree.data());
        authors.names().forEach(article::author);
    }

    private void cover() {
        PageCover.of(fields)
                .ifPresent(
                        cover ->
                                article.cover(
                                                BodyAddresses.ofPicture(
                                                        cover.address(), tree, page),
                                                cover.alt())
                                        .coverCaption(cover.caption()));
    }

    private void related() {
        for (String field : List.of("related", "related_posts", "relatedPosts", "recommended")) {
            fields.all(field).stream()
                    .filter(one -> one.isTextual() && PageFields.truth(one.asText()).isEmpty())
                    .map(one -> WIKILINK.matcher(one.asText()).replaceAll("$1"))
                    .forEach(article::related);
        }
    }

    private void translation() {
        tree.pages()
                .at(page.path())
                .flatMap(own -> tree.pages().original(own, tree.defaultLanguage()))
                .ifPresent(original -> article.translationOf(key(original.path())));
    }

    private void body() {
        ReadBody body = ReadBody.of(page, tree);
        article.body(body.markdown(), body.tally());
        Optional<String> description =
                fields.text("description", "desc").filter(PageArticle::isWords);
        Optional<String> summary =
                fields.text(
                                "excerpt",
                                "summary",
                                "abstract",
                                "lead",
                                "teaser_text",
                                "custom_excerpt")
                        .filter(PageArticle::isWords);
        article.excerpt(summary.or(() -> description).orElse(body.excerpt()));
        Optional<String> ownDescription =
                fields.text(
                        "meta_description",
                        "metaDescription",
                        "seo_description",
                        "seoDescription",
                        "seo.description");
        article.seo(
                fields.text(
                                "seo_title",
                                "seoTitle",
                                "meta_title",
                                "metaTitle",
                                "seo.title",
                                "title_meta")
                        .orElse(null),
                ownDescription
                        .or(() -> description.filter(words -> summary.isPresent()))
                        .orElse(null));
        page.notes().forEach(article::note);
        body.notes().forEach(article::note);
        FieldNotes.of(fields, tree.is(Generator.NOTION)).forEach(article::note);
    }

    private static boolean isWords(String text) {
        return PageFields.truth(text).isEmpty();
    }

    /** The authors of whom more than a name is said. */
    static List<FoundAuthor> authors(SurveyedTree tree, LoadedPage page) {
        return PageAuthors.of(page.fields(), tree.data()).described();
    }
}
