package dev.seriatim.importing.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.SourceKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorksInLanguagesTest {

    private static final String PAGE = "---\ntitle: Tide\n---\nSand.";

    @ParameterizedTest
    @CsvSource({
        "posts/tide.md, posts/tide.de.md",
        "posts/tide.en.md, posts/tide.de.md",
        "content/posts/tide.md, content/posts/tide.de.md",
        "content/en/tide.md, content/de/tide.md",
        "content/en/posts/tide/index.md, content/de/posts/tide/index.md",
        "posts/tide/index.md, posts/tide/index.de.md",
        "en/notes/tide.md, de/notes/tide.md",
        "notes/en/tide.md, notes/de/tide.md",
        "blog/2026-03-01-tide.md, i18n/de/docusaurus-plugin-content-blog/2026-03-01-tide.md",
        "docs/tide.md, i18n/de/docusaurus-plugin-content-docs/current/tide.md",
        "_posts/2026-03-01-tide.md, _posts/de/2026-03-01-tide.md",
        "src/content/blog/en/tide.md, src/content/blog/de/tide.md"
    })
    void placesTellOfWorks(String original, String translation) {
        var tree = WrittenTree.with(original, PAGE).and(translation, PAGE);
        if (!original.contains("index")) {
            tree.and(original.replace("tide", "other"), PAGE)
                    .and(translation.replace("tide", "other"), PAGE);
        }

        FoundArticle german = tree.article(translation);
        FoundArticle english = tree.article(original);

        assertThat(german.language()).isEqualTo("de");
        assertThat(german.translationOf()).isEqualTo(new SourceKey("markdown", "", original));
        assertThat(english.translationOf()).isNull();
        assertThat(english.language()).isIn("en", null);
        assertThat(german.addresses()).noneMatch(english.addresses()::contains);
    }

    @Test
    void keysTellOfWorks() {
        var tree =
                WrittenTree.with(
                                "a.md", "---\ntitle: Tide\ntranslationKey: t\nlang: en\n---\nSand.")
                        .and("b.md", "---\ntitle: Ebbe\ntranslationKey: t\nlang: de_AT\n---\nSand.")
                        .and("c.md", "---\ntitle: Else\ntranslationKey: u\nlang: fr\n---\nSand.");

        FoundArticle german = tree.article("b.md");

        assertThat(german.language()).isEqualTo("de-AT");
        assertThat(german.translationOf()).isEqualTo(new SourceKey("markdown", "", "a.md"));
        assertThat(tree.article("c.md").translationOf()).isNull();
    }

    @Test
    void theDefaultLanguageIsThatOfTheSite() {
        var tree =
                WrittenTree.with("hugo.toml", "defaultContentLanguage = 'de'")
                        .and("content/tide.en.md", PAGE)
                        .and("content/tide.de.md", PAGE);

        assertThat(tree.article("content/tide.en.md").translationOf())
                .isEqualTo(new SourceKey("markdown", "", "content/tide.de.md"));
        assertThat(tree.article("content/tide.de.md").translationOf()).isNull();
        assertThat(tree.article("content/tide.en.md").addresses()).containsExactly("/en/tide/");
        assertThat(tree.article("content/tide.de.md").addresses()).containsExactly("/tide/");
    }

    @Test
    void orThatOfWhoeverImports() {
        var tree =
                WrittenTree.with("n/tide.en.md", PAGE)
                        .and("n/tide.fr.md", PAGE)
                        .read(Optional.of("fr"));

        assertThat(tree.article("n/tide.en.md").translationOf())
                .isEqualTo(new SourceKey("markdown", "", "n/tide.fr.md"));
    }

    @Test
    void twoLettersAloneAreNoLanguage() {
        var tree =
                WrittenTree.with("notes/using.cs.md", PAGE)
                        .and("it/setup.md", PAGE)
                        .and("no/reason.md", PAGE)
                        .and("it/index.md", PAGE)
                        .and("no/index.md", PAGE)
                        .and("notes/a.io.md", PAGE)
                        .read();

        assertThat(tree.articles)
                .allMatch(article -> article.language() == null && article.translationOf() == null);
    }

    @Test
    void foldersOfLanguagesHoldWhatIsNotTranslatedToo() {
        var tree =
                WrittenTree.with("en/tide.md", PAGE)
                        .and("de/tide.md", PAGE)
                        .and("de/watt.md", PAGE)
                        .and("de/ebbe.md", "---\npermalink: ebb\n---\nSand.")
                        .and("en/ebb.md", "---\npermalink: ebb\n---\nSand.");

        assertThat(tree.article("de/watt.md").language()).isEqualTo("de");
        assertThat(tree.article("de/watt.md").translationOf()).isNull();
        assertThat(tree.article("de/ebbe.md").translationOf())
                .isEqualTo(new SourceKey("markdown", "", "en/ebb.md"));
    }
}
