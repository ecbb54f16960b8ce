package dev.seriatim.importing.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all pages need to know of one: where it is, and by which names and addresses others refer to
 * it.
 *
 * @param path of its entry
 * @param title as readers see it
 * @param names further ones, by which notes link to it
 * @param addresses on the old site, the one that counts first
 * @param language by its fields or its place
 * @param work what it shares with its translations
 * @param isArticle whether it becomes an article
 */
record TreePage(
        String path,
        String title,
        List<String> names,
        List<String> addresses,
        @Nullable String language,
        String work,
        boolean isArticle) {}
