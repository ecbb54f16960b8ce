package dev.seriatim.importing.markdown;

import static dev.seriatim.importing.markdown.WrittenTree.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "draft: true",
                "draft: yes",
                "draft: maybe",
                "isDraft: 'true'",
                "published: false",
                "publish: no",
                "private: true",
                "unlisted: true",
                "hidden: true",
                "status: draft",
                "status: Private",
                "visibility: members",
                "password: sesame",
                "permalink: false",
                "build: {render: never}",
                "headless: true"
            })
    void whatWasHiddenIsADraft(String field) {
        FoundArticle article = page("title: Low Tide\ndate: 2026-03-01\n" + field);

        assertThat(article.standing().isDraft()).isTrue();
        assertThat(article.standing().publishAt()).isEqualTo("2026-02-28T23:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "draft: false",
                "published: true",
                "status: published",
                "x: y",
                "draft:",
                "password:"
            })
    void whatWasPublicIsPublic(String field) {
        assertThat(page("title: Low Tide\n" + field).standing().isDraft()).isFalse();
    }

    @Test
    void anUnclearStateIsNoted() {
        assertThat(codes(page("title: Low Tide\ndraft: perhaps"))).contains("state-unsure");
        assertThat(codes(page("title: Low Tide\nunlisted: true"))).contains("not-public");
    }

    @Test
    void timesAreKeptWhateverTheyAre() {
        Standing standing =
                page("title: Low Tide\npublishDate: 2126-03-01\ndate: 2026-01-01\nexpiryDate: 2127-01-01")
                        .standing();

        assertThat(standing.isDraft()).isFalse();
        assertThat(standing.publishAt()).isEqualTo("2126-02-28T23:00:00Z");
        assertThat(standing.unpublishAt()).isEqualTo("2126-12-31T23:00:00Z");
    }

    @Test
    void aPublishedThatIsADateIsOne() {
        Standing standing = page("title: Low Tide\npublished: 2026-03-01").standing();

        assertThat(standing)
                .isEqualTo(Standing.publishedAt(java.time.Instant.parse("2026-02-28T23:00:00Z")));
    }

    @Test
    void aTextThatSaysNothingIsADraft() {
        var tree =
                WrittenTree.with("one.md", "# One\n\nSand.").and("two.md", "# Two\n\nSand.").read();

        assertThat(tree.articles).allMatch(article -> article.standing().isDraft());
        assertThat(tree.notes)
                .singleElement()
                .satisfies(note -> assertThat(note.message()).startsWith("2 texts"));
    }

    private static FoundArticle page(String fields) {
        return WrittenTree.with("page.md", "---\n" + fields + "\n---\nSand.").article();
    }
}
