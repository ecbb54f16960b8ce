package dev.seriatim.importing.markdown;

import java.util.List;
import java.util.Optional;

/** Makes of a page what the others need to know of it. */
final class PageSketch {

    private PageSketch() {}

    static TreePage of(LoadedPage page, SurveyedTree tree) {
        String addressLanguage =
                tree.defaultLanguage().equals(page.placed().language())
                        ? null
                        : page.placed().language();
        var path =
                new ContentPath(
                        tree.layout(),
                        page.name(),
                        page.fields(),
                        tree.layout().inContent(addressPath(page, tree.layout())));
        var given =
                new GivenAddress(
                        path,
                        tree.settings(),
                        addressLanguage,
                        tree.loader().day(page),
                        page.title(),
                        PageTopics.categories(tree.layout(), page));
        var address =
                new OldAddresses(
                        tree.layout(), tree.settings(), page.fields(), addressLanguage, given);
        return new TreePage(
                page.path(),
                page.title(),
                names(page, tree),
                address.all(),
                page.language(),
                work(page),
                LeftOutPage.kind(page).isEmpty());
    }

    /** Some programs take the language out of the path, and put it before the address. */
    private static String addressPath(LoadedPage page, SiteLayout layout) {
        return switch (layout.generator()) {
            case HUGO, ZOLA, DOCUSAURUS -> layout.root() + page.placed().path();
            default -> page.path();
        };
    }

    /** What translations have in common: a key, or, in the folders of languages, an address. */
    private static String work(LoadedPage page) {
        Optional<String> key =
                page.fields()
                        .text(
                                "translationKey",
                                "i18n_key",
                                "i18nKey",
                                "translation_key",
                                "page_id",
                                "lang-ref");
        Optional<String> address =
                page.fields().text("permalink").filter(said -> page.placed().language() != null);
        return key.or(() -> address).map(same -> ":" + same).orElse(page.placed().path());
    }

    /** Notes are also called by other names. */
    private static List<String> names(LoadedPage page, SurveyedTree tree) {
        boolean isNote = !tree.layout().generator().publishes();
        return isNote
                ? List.of("aliases", "alias").stream()
                        .flatMap(field -> page.fields().all(field).stream())
                        .map(name -> name.asText())
                        .toList()
                : List.of();
    }
}
