package dev.seriatim.importing.wordpress;

import dev.seriatim.importing.format.FoundArticleBuilder;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.FoundPart;
import dev.seriatim.importing.format.FoundTopic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The terms of a post: topics, places in series, and what is neither. */
final class PostTerms {

    private static final int DEEPEST = 20;

    private static final Set<String> SERIES =
            Set.of("series", "post_series", "article-series", "article_series", "serie", "serial");

    /** Taxonomies by which WordPress and its plug-ins arrange things for themselves. */
    private static final Set<String> INTERNAL =
            Set.of(
                    "author",
                    "nav_menu",
                    "post_format",
                    "link_category",
                    "language",
                    "term_language",
                    "post_translations",
                    "term_translations",
                    "product_type",
                    "product_visibility",
                    "product_shipping_class",
                    "wp_theme",
                    "wp_template_part_area",
                    "wp_pattern_category",
                    "yst_prominent_words",
                    "elementor_library_type");

    /** The category that WordPress gives to posts that have none. */
    private static final Set<String> NONE =
            Set.of(
                    "uncategorized",
                    "uncategorised",
                    "non-classe",
                    "sin-categoria",
                    "sem-categoria",
                    "senza-categoria",
                    "geen-categorie",
                    "unkategorisiert");

    private static final List<String> ORDERS =
            List.of(
                    "_series_part",
                    "series_part",
                    "series_order",
                    "_series_order",
                    "_post_series_order");

    private final ExportIndex index;

    PostTerms(ExportIndex index) {
        this.index = index;
    }

    /** Whether a taxonomy is one of series. */
    static boolean isSeries(String taxonomy) {
        return SERIES.contains(taxonomy);
    }

    /** Tells the terms of an item. */
    void tell(WordPressItem item, FoundArticleBuilder article) {
        var told = new HashSet<List<String>>();
        var others = new LinkedHashSet<String>();
        for (WordPressItem.Term term : item.terms()) {
            if (isSeries(term.domain())) {
                article.partOf(seriesPlace(item, term));
            } else if (term.domain().equals("language")) {
                language(term).ifPresent(article::language);
            } else if (!INTERNAL.contains(term.domain()) && !isNone(term)) {
                FoundTopic topic = topic(term);
                if (!topic.path().isEmpty() && told.add(topic.path())) {
                    article.topic(topic);
                }
                if (isForeign(term.domain())) {
                    others.add(term.domain() + ": " + term.name());
                }
            }
        }
        others.forEach(
                other ->
                        article.note(
                                new FoundNote(
                                        "other-taxonomy",
                                        item.line(),
                                        "A term of a taxonomy of its own became a topic.",
                                        other)));
    }

    private static boolean isForeign(String domain) {
        return !Set.of("", "category", "post_tag", "tag").contains(domain);
    }

    private static boolean isNone(WordPressItem.Term term) {
        boolean isCategory = term.domain().equals("category") || term.domain().isEmpty();
        return isCategory && NONE.contains(term.nicename());
    }

    private static Optional<String> language(WordPressItem.Term term) {
        String tag = term.nicename().replaceFirst("^pll_", "").replace('_', '-');
        return tag.matches("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
                ? Optional.of(tag)
                : Optional.empty();
    }

    private FoundTopic topic(WordPressItem.Term term) {
        String taxonomy = taxonomy(term.domain());
        ExportTerm declared = index.term(taxonomy, term.nicename()).orElse(null);
        String name = declared == null ? PlainWords.of(term.name()) : declared.name();
        var path = new ArrayList<String>();
        if (!name.isEmpty()) {
            path.add(name);
        }
        ancestors(taxonomy, declared, path);
        String slug = PlainWords.slug(term.nicename());
        return new FoundTopic(
                path,
                slug.isEmpty() ? null : slug,
                declared == null ? null : declared.description());
    }

    private static String taxonomy(String domain) {
        return switch (domain) {
            case "" -> "category";
            case "tag" -> "post_tag";
            default -> domain;
        };
    }

    /** Parents are named by their slugs, wherever they are declared; one may come round again. */
    private void ancestors(String taxonomy, @Nullable ExportTerm term, List<String> path) {
        var seen = new HashSet<String>();
        ExportTerm child = term;
        while (child != null && !child.parent().isEmpty() && seen.size() < DEEPEST) {
            ExportTerm parent = index.term(taxonomy, child.parent()).orElse(null);
            if (parent == null || parent.equals(term) || !seen.add(parent.slug())) {
                return;
            }
            path.add(0, parent.name());
            child = parent;
        }
    }

    private FoundPart seriesPlace(WordPressItem item, WordPressItem.Term term) {
        ExportTerm declared = index.term(term.domain(), term.nicename()).orElse(null);
        String title = declared == null ? PlainWords.of(term.name()) : declared.name();
        return new FoundPart(title, order(item, declared));
    }

    private static @Nullable Double order(WordPressItem item, @Nullable ExportTerm series) {
        if (series != null && !series.id().isEmpty()) {
            String own = item.meta("_series_part_" + series.id());
            if (isNumber(own)) {
                return Double.valueOf(own);
            }
        }
        return ORDERS.stream()
                .map(item::meta)
                .filter(PostTerms::isNumber)
                .map(Double::valueOf)
                .findFirst()
                .orElse(null);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]{1,9}(?:\\.[0-9]{1,6})?");
    }
}
