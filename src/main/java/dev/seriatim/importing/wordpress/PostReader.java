package dev.seriatim.importing.wordpress;

import dev.seriatim.importing.format.Entry;
import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundArticleBuilder;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.FoundSeries;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.ReadingOptions;
import dev.seriatim.importing.format.SourceKey;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells of each item of an export what is found in it. */
final class PostReader {

    private final ExportIndex index;
    private final Findings out;
    private final String site;
    private final PostAuthors authors;
    private final PostTerms terms;
    private final PostStanding standing;
    private final PostBody body;

    PostReader(ExportIndex index, ReadingOptions options, Findings out) {
        this.index = index;
        this.out = out;
        site = index.site().key();
        authors = new PostAuthors(index, out);
        terms = new PostTerms(index);
        standing = new PostStanding(index.dates(), options.zone());
        body = new PostBody(index);
    }

    /** Tells what the export says before its items: its series, and names that mean two things. */
    void begin() {
        Set<String> categories = new HashSet<>();
        for (ExportTerm term : index.terms()) {
            if (PostTerms.isSeries(term.taxonomy())) {
                String slug = PlainWords.slug(term.slug());
                out.series(
                        new FoundSeries(
                                term.name(),
                                slug.isEmpty() ? null : slug,
                                term.description(),
                                false,
                                List.of()));
            } else if (term.taxonomy().equals("category") && term.parent().isEmpty()) {
                categories.add(term.name().toLowerCase(Locale.ROOT));
            }
        }
        index.terms().stream()
                .filter(term -> term.taxonomy().equals("post_tag"))
                .filter(term -> categories.contains(term.name().toLowerCase(Locale.ROOT)))
                .forEach(this::noteSameName);
    }

    private void noteSameName(ExportTerm tag) {
        out.note(
                new FoundNote(
                        "same-name",
                        null,
                        "A category and a tag of one name became one topic.",
                        tag.name()));
    }

    /** A file that is no export. */
    void leftOut(Entry entry) {
        out.leftOut("other file", new Place(entry.path(), null));
    }

    void refused(Place place, String reason) {
        out.refused(place, reason);
    }

    /** Reads an item. */
    void read(WordPressItem item, Place place) {
        for (int i = 0; i < item.comments(); i++) {
            out.leftOut("comment", place);
        }
        Optional<String> leftOut = PostKind.leftOut(item);
        if (leftOut.isPresent()) {
            out.leftOut(leftOut.get(), place);
        } else {
            out.article(article(item, place));
        }
    }

    private FoundArticle article(WordPressItem item, Place place) {
        var article = FoundArticle.at(key(item), place);
        String title = PlainWords.of(item.get("title"));
        article.title(title);
        faults(item, article);
        type(item, article);
        standing.tell(item, article);
        PostAddresses.tell(item, index.site().address(), article);
        authors.tell(item, article);
        terms.tell(item, article);
        PostSearchWords.tell(item, title, index.site().name(), article);
        PostCover.tell(item, index, article);
        original(item).ifPresent(article::translationOf);
        body.tell(item, article);
        return article.build();
    }

    /** WordPress counts its posts; those who export in its name may not. */
    private SourceKey key(WordPressItem item) {
        String guid = item.word("guid").isEmpty() ? item.word("link") : item.word("guid");
        String id = item.id().isEmpty() ? guid : item.id();
        return new SourceKey(WordPressFormat.NAME, site, id.isEmpty() ? item.word("title") : id);
    }

    private Optional<SourceKey> original(WordPressItem item) {
        return item.terms().stream()
                .filter(term -> term.domain().equals("post_translations"))
                .map(term -> index.original(term.nicename()))
                .flatMap(Optional::stream)
                .filter(id -> !id.isEmpty() && !id.equals(item.id()))
                .map(id -> new SourceKey(WordPressFormat.NAME, site, id))
                .findFirst();
    }

    private static void type(WordPressItem item, FoundArticleBuilder article) {
        if (item.type().equals("page")) {
            article.note(new FoundNote("page", item.line(), "A page became an article.", null));
        } else if (!item.type().equals("post")) {
            article.note(
                    new FoundNote(
                            "other-type",
                            item.line(),
                            "What is neither a post nor a page became an article.",
                            item.type()));
        }
    }

    private static void faults(WordPressItem item, FoundArticleBuilder article) {
        for (XmlRepair.Fault fault : item.faults()) {
            String message =
                    switch (fault) {
                        case CHARACTERS ->
                                "Control characters, which XML cannot hold, were left out.";
                        case AMPERSANDS -> "Bare ampersands were read as what they look like.";
                        case SECTIONS -> "CDATA sections within CDATA sections were put right.";
                    };
            String code = "repaired-" + fault.name().toLowerCase(Locale.ROOT);
            article.note(new FoundNote(code, item.line(), message, null));
        }
        if (item.isOverfull()) {
            article.note(
                    new FoundNote(
                            "too-many-values",
                            item.line(),
                            "Of more than 5,000 terms or values of a post the others were left out.",
                            null));
        }
        if (item.foreignBytes() > 0) {
            article.note(
                    new FoundNote(
                            "repaired-bytes",
                            item.line(),
                            "Bytes that are no characters in UTF-8 (%d) were read as those of another encoding."
                                    .formatted(item.foreignBytes()),
                            null));
        }
    }
}
