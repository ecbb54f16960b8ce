package dev.seriatim.importing.markdown;

import java.util.Optional;

/** Which pages of a tree are no articles, by what is in them. */
final class LeftOutPage {

    private LeftOutPage() {}

    /** What kind of page it is, if it is none that becomes an article. */
    static Optional<String> kind(LoadedPage page) {
        boolean isEmpty = page.body().isBlank() && page.lead() == null;
        if (destination(page).isPresent()) {
            return Optional.of("page that leads elsewhere");
        }
        if ("deleted".equals(page.name().ghostState())) {
            return Optional.of("deleted text");
        }
        if (page.name().isSection() && isEmpty) {
            return Optional.of("page of a section");
        }
        if (page.name().isHtml() && isTemplate(page)) {
            return Optional.of("template");
        }
        return isEmpty && page.fields().isEmpty() ? Optional.of("empty file") : Optional.empty();
    }

    /** Where a page leads that is there for nothing else. */
    static Optional<String> destination(LoadedPage page) {
        return page.fields().text("redirect_to", "redirectTo");
    }

    /** Pages in HTML are texts where front matter says so, and programs where they list others. */
    private static boolean isTemplate(LoadedPage page) {
        boolean isPost = page.path().matches("(?:.*/)?_(?:posts|drafts)/.*");
        return !page.hasFrontMatter() || !isPost && page.body().contains("{%");
    }
}
