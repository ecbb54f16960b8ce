package dev.seriatim.importing.wordpress;

import org.jspecify.annotations.Nullable;

/**
 * A term that an export declares.
 *
 * @param id its number; empty if it has none
 * @param parent the slug of its parent; empty for none
 */
record ExportTerm(
        String taxonomy,
        String id,
        String slug,
        String name,
        String parent,
        @Nullable String description) {

    /** Reads a declaration of a category, a tag or a term; its taxonomy may be said or not. */
    static ExportTerm of(String element, WordPressItem piece) {
        return switch (element) {
            case "category" ->
                    new ExportTerm(
                            "category",
                            piece.word("wp:term_id"),
                            piece.word("wp:category_nicename"),
                            PlainWords.of(piece.get("wp:cat_name")),
                            piece.word("wp:category_parent"),
                            description(piece.get("wp:category_description")));
            case "tag" ->
                    new ExportTerm(
                            "post_tag",
                            piece.word("wp:term_id"),
                            piece.word("wp:tag_slug"),
                            PlainWords.of(piece.get("wp:tag_name")),
                            "",
                            description(piece.get("wp:tag_description")));
            default ->
                    new ExportTerm(
                            piece.word("wp:term_taxonomy"),
                            piece.word("wp:term_id"),
                            piece.word("wp:term_slug"),
                            PlainWords.of(piece.get("wp:term_name")),
                            piece.word("wp:term_parent"),
                            description(piece.get("wp:term_description")));
        };
    }

    private static @Nullable String description(String html) {
        String words = PlainWords.of(html);
        return words.isEmpty() ? null : words;
    }
}
