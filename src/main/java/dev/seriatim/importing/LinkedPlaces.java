package dev.seriatim.importing;

import dev.seriatim.article.ArticleRepository;
import dev.seriatim.database.SqlReads;
import dev.seriatim.prose.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Where within articles links lead that name a place: the old site had names of its own for
 * headings, and notes call them by their words.
 */
@ApplicationScoped
class LinkedPlaces {

    private final SqlReads reads;
    private final ArticleRepository articles;

    LinkedPlaces(SqlReads reads, ArticleRepository articles) {
        this.reads = reads;
        this.articles = articles;
    }

    /**
     * The places of articles, be they still to come in a run or here, each looked for once.
     *
     * @return gives for an article and a fragment with its {@code #} the one that leads there; what
     *     means no place stays
     */
    BiFunction<UUID, String, String> of(UUID run) {
        Map<UUID, UnaryOperator<String>> known = new HashMap<>();
        return (article, fragment) ->
                fragment.isEmpty()
                        ? fragment
                        : known.computeIfAbsent(article, each -> places(each, run)).apply(fragment);
    }

    private UnaryOperator<String> places(UUID article, UUID run) {
        return coming(article, run)
                .or(() -> articles.findByIdOptional(article).map(known -> known.draft().body()))
                .map(Markdown::places)
                .orElseGet(UnaryOperator::identity);
    }

    private Optional<String> coming(UUID article, UUID run) {
        return reads.first(
                """
                select found ->> 'body' as body from import_item
                where run_id = :run and article_id = :article and found is not null
                """,
                Map.of("run", run, "article", article),
                row -> row.text("body"));
    }
}
