package dev.seriatim.article;

import java.util.UUID;

/**
 * An article that says the same in another language, as it is told beside one.
 *
 * @param state how it stands with its readers
 * @param outdated whether readers see a newer version of its original than it was made from
 */
public record ToldTranslation(
        UUID id, String language, String slug, String title, String state, boolean outdated) {}
