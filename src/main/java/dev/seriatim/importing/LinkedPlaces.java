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
import java.util.function.Function;

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
     * @param remark takes what is to be noted of a place that is not there
     * @return gives for an article and an address that leads to it the fragment to write, with its
     *     {@code #}, or nothing where the address has none
     */
    BiFunction<UUID, String, String> of(UUID run, OldLinks.Remark remark) {
        Map<UUID, Function<String, Optional<String>>> known = new HashMap<>();
        return (article, address) -> {
            var at = address.indexOf('#') + 1;
            if (at == 0 || at == address.length()) {
                return "";
            }
            var fragment = address.substring(at);
            var id = known.computeIfAbsent(article, each -> places(each, run)).apply(fragment);
            if (id.isEmpty()) {
                remark.note(
                        "link-to-a-missing-place",
                        "The article that it leads to has no such place.",
                        address);
            }
            return "#" + id.orElse(fragment);
        };
    }

    private Function<String, Optional<String>> places(UUID article, UUID run) {
        return coming(article, run)
                .or(() -> articles.findByIdOptional(article).map(known -> known.draft().body()))
                .map(Markdown::places)
                .orElse(Optional::of);
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
