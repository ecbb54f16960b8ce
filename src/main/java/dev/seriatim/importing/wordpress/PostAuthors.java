package dev.seriatim.importing.wordpress;

import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.FoundArticleBuilder;
import dev.seriatim.importing.format.FoundNote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who wrote the posts; those of whom an export says more than a name are told once. */
final class PostAuthors {

    private static final String GUEST = "cap-";

    private final ExportIndex index;
    private final Findings out;
    private final Set<String> told = new HashSet<>();

    PostAuthors(ExportIndex index, Findings out) {
        this.index = index;
        this.out = out;
    }

    /** Tells the authors of an item, in their order. */
    void tell(WordPressItem item, FoundArticleBuilder article) {
        List<String> together =
                item.terms().stream()
                        .filter(term -> term.domain().equals("author"))
                        .map(term -> name(term, item, article))
                        .filter(name -> !name.isEmpty())
                        .toList();
        var names = new LinkedHashSet<>(together);
        if (names.isEmpty() && !item.word("dc:creator").isEmpty()) {
            names.add(name(List.of(item.word("dc:creator")), item, article));
        }
        names.forEach(article::author);
    }

    private String name(WordPressItem.Term term, WordPressItem item, FoundArticleBuilder article) {
        var logins = new ArrayList<String>();
        logins.add(term.name());
        logins.add(PlainWords.slug(term.nicename()));
        if (term.nicename().startsWith(GUEST)) {
            logins.add(PlainWords.slug(term.nicename().substring(GUEST.length())));
        }
        return name(logins, item, article);
    }

    private String name(List<String> logins, WordPressItem item, FoundArticleBuilder article) {
        Optional<ExportAuthor> known =
                logins.stream().map(index::author).flatMap(Optional::stream).findFirst();
        if (known.isPresent()) {
            tell(known.get());
            return known.get().name();
        }
        String login = ExportAuthor.unmailed(PlainWords.of(logins.get(0)));
        article.note(
                new FoundNote(
                        "unknown-author",
                        item.line(),
                        "The export knows the author by this name alone.",
                        login));
        return login;
    }

    private void tell(ExportAuthor author) {
        if (told.add(author.name())) {
            out.author(author.found());
        }
    }
}
