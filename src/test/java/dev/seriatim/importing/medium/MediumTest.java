package dev.seriatim.importing.medium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.importing.format.Likeness;
import dev.seriatim.importing.format.SourceKey;
import dev.seriatim.importing.format.Standing;
import dev.seriatim.importing.reading.Found;
import dev.seriatim.importing.reading.Sent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Pages of stories, drafts and answers. */
class MediumTest {

    private static final String STORY = "posts/2025-04-05_A-Bell-0a1b2c3d4e5f.html";
    private static final String DATED =
            """
            <p>By <a class="p-author h-card" href="https://medium.example/@ann">Ann Toll</a> on
            <a href="https://medium.example/p/0a1b2c3d4e5f"><time class="dt-published"
            datetime="2025-04-05T06:07:08.000Z">April 5, 2025</time></a>.</p>
            <p><a href="https://medium.example/@ann/a-bell-0a1b2c3d4e5f" class="p-canonical">C</a></p>""";

    @Test
    void aStoryIsReadWithAllThatThePageSays() {
        var article =
                story(
                        "<h3 class=\"graf--title\">A Bell</h3><h4 class=\"graf--subtitle\">It rang.</h4>"
                                + "<p>Once.</p>",
                        DATED + "<p class=\"p-tags\"><a class=\"p-tag\">Sound</a></p>");

        assertThat(article.key()).isEqualTo(new SourceKey("medium", "", "0a1b2c3d4e5f"));
        assertThat(article.title()).isEqualTo("A Bell");
        assertThat(article.excerpt()).isEqualTo("It rang.");
        assertThat(article.body()).isEqualTo("Once.");
        assertThat(article.slug()).isEqualTo("a-bell");
        assertThat(article.authors()).containsExactly("Ann Toll");
        assertThat(article.topics()).containsExactly(FoundTopic.named("Sound"));
        assertThat(article.canonicalUrl())
                .isEqualTo("https://medium.example/@ann/a-bell-0a1b2c3d4e5f");
        assertThat(article.addresses())
                .containsExactly(
                        "https://medium.example/@ann/a-bell-0a1b2c3d4e5f",
                        "https://medium.example/p/0a1b2c3d4e5f");
        assertThat(article.standing())
                .isEqualTo(Standing.publishedAt(Instant.parse("2025-04-05T06:07:08Z")));
        assertThat(article.notes()).isEmpty();
    }

    @Test
    void aHeadingFurtherDownIsNoTitle() {
        assertThat(story("<p>Once.</p><h3>A Bell</h3><p>Twice.</p>", DATED).body())
                .isEqualTo("Once.\n\n### A Bell\n\nTwice.");
    }

    @Test
    void codeKeepsItsLinesAndItsLanguage() {
        var code =
                "<pre data-code-block-lang=\"java\"><span>int a = 1 &lt; 2;<br>  b();</span></pre>";

        assertThat(story(code, DATED).body()).isEqualTo("```java\nint a = 1 < 2;\n  b();\n```");
    }

    @Test
    void aGistBecomesALink() {
        var gist = "<figure><script src=\"https://gist.example/ann/123.js\"></script></figure>";

        var article = story(gist, DATED);

        assertThat(article.body())
                .isEqualTo("[https://gist.example/ann/123](https://gist.example/ann/123)");
        assertThat(Found.notesOn(article))
                .containsExactly("embed-linked: https://gist.example/ann/123");
    }

    @Test
    void sectionsStayPartedButTheFirstRuleIsNone() {
        var sections =
                "<section><hr class=\"section-divider\"><p>One.</p></section>"
                        + "<section><hr class=\"section-divider\"><p>Two.</p></section>";

        assertThat(story(sections, DATED).body()).isEqualTo("One.\n\n___\n\nTwo.");
    }

    @Test
    void aDraftIsToldByItsName() {
        var article =
                Sent.file("posts/draft_Half-aaaabbbbcccc.html", page("<p>…</p>", ""))
                        .readAs(new MediumFormat())
                        .article();

        assertThat(article.standing()).isEqualTo(Standing.DRAFT);
        assertThat(article.key().id()).isEqualTo("aaaabbbbcccc");
        assertThat(article.notes()).isEmpty();
    }

    @Test
    void whatWasNeverAnywhereIsADraftWhateverItIsCalled() {
        var article =
                Sent.file("half-a-bell.html", page("<p>…</p>", ""))
                        .readAs(new MediumFormat())
                        .article();

        assertThat(article.standing()).isEqualTo(Standing.DRAFT);
    }

    @Test
    void anAnswerIsLeftOutAndCounted() {
        var titleAlone = page("<p>A Bell</p>", DATED).replace("It rang.", "");
        var found =
                Sent.file(STORY, page("<h3>A Bell</h3><p>Once.</p>", DATED))
                        .with("posts/2025-04-06_A.html", titleAlone)
                        .with(
                                "posts/2025-04-06_B.html",
                                page("<p>x</p>", "<p>in response to y</p>"))
                        .readAs(new MediumFormat());

        assertThat(found.article().key().id()).isEqualTo("0a1b2c3d4e5f");
        assertThat(found.leftOut)
                .containsExactly(
                        "response posts/2025-04-06_A.html", "response posts/2025-04-06_B.html");
    }

    @Test
    void whatMayBeAnAnswerIsADraft() {
        var html = page("<p>A Bell is what I wanted, too.</p>", DATED).replace("It rang.", "");

        var article = Sent.file(STORY, html).readAs(new MediumFormat()).article();

        assertThat(article.standing().isDraft()).isTrue();
        assertThat(Found.notesOn(article)).containsExactly("may-be-response");
    }

    @Test
    void aPageTooLongCostsItselfOnly() {
        var found =
                Sent.file(STORY, page("<p>Once.</p>", DATED))
                        .with("posts/b.html", "a".repeat((16 << 20) + 1))
                        .readAs(new MediumFormat());

        assertThat(found.articles).hasSize(1);
        assertThat(found.refused).containsExactly("posts/b.html:null The entry is too long.");
    }

    @Test
    void withoutADateTheNameOfTheFileHasOneOrNone() {
        var named = story("<p>Once.</p>", "");
        var none =
                Sent.file(
                                "a-bell.html",
                                page("<p>Once.</p>", "<a class='p-canonical' href='/b'>C</a>"))
                        .readAs(new MediumFormat())
                        .article();

        assertThat(named.standing().publishAt()).isEqualTo("2025-04-05T00:00:00Z");
        assertThat(Found.notesOn(named)).containsExactly("date-guessed: 2025-04-05");
        assertThat(none.standing()).isEqualTo(Standing.publishedAt(null));
        assertThat(Found.notesOn(none)).containsExactly("no-date");
    }

    @Test
    void theProfileGivesANameAndNothingElse() {
        var profile =
                "<section class=\"h-card\"><h3 class=\"p-name\">Ann Toll</h3>"
                        + "<li>hunter2@reader.example</li></section>";
        var found =
                Sent.file(STORY, page("<p>Once.</p>", ""))
                        .with("profile/profile.html", profile)
                        .with("README.html", "<p>archive</p>")
                        .readAs(new MediumFormat());

        assertThat(found.article().authors()).containsExactly("Ann Toll");
        assertThat(found.leftOut)
                .containsExactly("file README.html", "profile profile/profile.html");
        assertThat(found.toString()).doesNotContain("hunter2");
    }

    @Test
    void anExportIsRecognised() {
        assertThat(Sent.file(STORY, page("<p>a</p>", "")).sniffedBy(new MediumFormat()))
                .isEqualTo(Likeness.CERTAIN);
        assertThat(Sent.file("a.html", "<p>a</p>").sniffedBy(new MediumFormat()))
                .isEqualTo(Likeness.NONE);
    }

    private static FoundArticle story(String body, String footer) {
        return Sent.file(STORY, page(body, footer)).readAs(new MediumFormat()).article();
    }

    private static String page(String body, String footer) {
        return """
        <!DOCTYPE html><html><head><title>A Bell</title></head><body><article class="h-entry">
        <header><h1 class="p-name">A Bell</h1></header>
        <section data-field="subtitle" class="p-summary">It rang.</section>
        <section data-field="body" class="e-content">%s</section><footer>%s</footer>
        </article></body></html>"""
                .formatted(body, footer);
    }
}
