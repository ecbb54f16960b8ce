package dev.seriatim.article.publication;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.seriatim.article.editing.ArticleNames;
import dev.seriatim.article.translation.Translations;
import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.fulltext.SearchIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Lets readers list, find and name what is released, all of it in the same few statements. */
@ApplicationScoped
class Releases {

    private final PublicationRepository publications;
    private final SearchIndex index;
    private final ArticleNames names;
    private final Translations translations;
    private final DatabaseClock clock;
    private final Journal journal;

    Releases(
            PublicationRepository publications,
            SearchIndex index,
            ArticleNames names,
            Translations translations,
            DatabaseClock clock,
            Journal journal) {
        this.publications = publications;
        this.index = index;
        this.names = names;
        this.translations = translations;
        this.clock = clock;
        this.journal = journal;
    }

    void carryOut(List<Release> releases) {
        if (releases.isEmpty()) {
            return;
        }
        begin(releases.stream().filter(release -> release.begun() != null).toList());
        releases.forEach(
                release ->
                        release.article()
                                .release(release.publishedAt(), journal.actor(), clock.now()));
        publications.flush();
        name(releases);
        translations.show(releases.stream().map(release -> release.article().id()).toList());
        releases.stream()
                .collect(groupingBy(Release::kind, LinkedHashMap::new, toList()))
                .forEach(
                        (kind, released) ->
                                journal.record(
                                        kind, released.stream().map(Release::told).toList()));
    }

    private void begin(List<Release> releases) {
        if (releases.isEmpty()) {
            return;
        }
        var begun =
                releases.stream().flatMap(release -> Stream.ofNullable(release.begun())).toList();
        publications.persist(begun);
        publications.index(begun);
        index.add(releases.stream().map(release -> release.article().head().searchable()).toList());
    }

    private void name(List<Release> releases) {
        names.withdrawPromised(releases.stream().map(Release::article).toList());
        releases.stream()
                .collect(
                        groupingBy(
                                Release::visibleFrom,
                                LinkedHashMap::new,
                                mapping(Release::article, toList())))
                .forEach((from, articles) -> names.publish(articles, from));
    }
}
