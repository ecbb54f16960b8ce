package dev.seriatim.importing.substack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.Likeness;
import dev.seriatim.importing.format.SourceKey;
import dev.seriatim.importing.format.Standing;
import dev.seriatim.importing.reading.Found;
import dev.seriatim.importing.reading.Sent;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of posts with a file for each, and what belongs to Substack alone. */
class SubstackTest {

    private static final String COLUMNS =
            "post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n";
    private static final String MARCH = "2025-03-01T07:00:00.000Z";

    @Test
    void aRowAndItsFileAreAnArticle() {
        var row = "12.a-lamp," + MARCH + ",TRUE,,newsletter,everyone,";
        var found =
                Sent.file("posts.csv", COLUMNS + row + "\"A Lamp, \"\"lit\"\"\",It&#x2019;s on.,\n")
                        .with("posts/12.a-lamp.html", "<p>Oil <b>burns</b>.</p>")
                        .readAs(new SubstackFormat());

        var article = found.article();
        assertThat(article.key()).isEqualTo(new SourceKey("substack", "", "12"));
        assertThat(article.title()).isEqualTo("A Lamp, \"lit\"");
        assertThat(article.excerpt()).isEqualTo("It’s on.");
        assertThat(article.slug()).isEqualTo("a-lamp");
        assertThat(article.addresses()).containsExactly("/p/a-lamp");
        assertThat(article.body()).isEqualTo("Oil **burns**.");
        assertThat(article.standing())
                .isEqualTo(Standing.publishedAt(Instant.parse("2025-03-01T07:00:00Z")));
        assertThat(article.place().line()).isEqualTo(2);
        assertThat(article.notes()).isEmpty();
    }

    @Test
    void aMarkAndAFolderAroundAllAreNoObstacle() {
        var list = "\uFEFF" + COLUMNS + "12.a,,false,,newsletter,everyone,A,,\r\n";
        var found =
                Sent.file("export/posts.csv", list)
                        .with("export/posts/12.a.html", "\uFEFF<p>a</p>")
                        .readAs(new SubstackFormat());

        assertThat(found.article().title()).isEqualTo("A");
        assertThat(found.article().body()).isEqualTo("a");
        assertThat(found.article().standing()).isEqualTo(Standing.DRAFT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"only_paid", "only_free", "founding"})
    void whatNotEverybodyCouldReadIsADraft(String audience) {
        var article = post("newsletter," + audience + ",A,,", "<p>a</p>");

        assertThat(article.standing().isDraft()).isTrue();
        assertThat(article.standing().publishAt()).isEqualTo("2025-03-01T07:00:00Z");
        assertThat(Found.notesOn(article)).containsExactly("audience: " + audience);
    }

    @Test
    void whatHasAPaywallIsADraftWhateverTheListSays() {
        var article = open("<p>Free.</p><div class=\"paywall-jump\"></div><p>Paid.</p>");

        assertThat(article.standing().isDraft()).isTrue();
        assertThat(article.body()).isEqualTo("Free.\n\nPaid.");
        assertThat(Found.notesOn(article)).containsExactly("paywall", "audience: paywall");
    }

    @Test
    void footnotesAndCaptionsAreKept() {
        var article =
                open(
                        """
                        <p>Oil<a class="footnote-anchor" href="#footnote-1" id="footnote-anchor-1">1</a>.</p>
                        <div class="captioned-image-container"><figure><a class="image-link"
                        href="https://cdn.example/image/fetch/f_auto/https%3A%2F%2Fs3.example%2Foil.png">
                        <img src="https://cdn.example/image/fetch/w_1456/https%3A%2F%2Fs3.example%2Foil.png"
                        alt="Oil"></a><figcaption class="image-caption">A lamp</figcaption></figure></div>
                        <div class="footnote"><a class="footnote-number" href="#footnote-anchor-1">1</a>
                        <div class="footnote-content"><p>Whale, once.</p></div></div>""");

        assertThat(article.body())
                .isEqualTo(
                        """
                        Oil[^1].

                        ![Oil](https://s3.example/oil.png "A lamp")

                        [^1]: Whale, once.""");
    }

    @Test
    void buttonsOfTheSiteAreLeftOutAndOthersAreLinks() {
        var article =
                open(
                        """
                        <p>Text.</p><p class="button-wrapper"><a class="button"
                        href="https://lamp.example/subscribe?">Subscribe now</a></p>
                        <p class="button-wrapper"><a href="https://lamp.example/p/a?action=share">Share</a></p>
                        <div class="subscription-widget-wrap"><p>Join us</p><form></form></div>
                        <p class="button-wrapper"><a href="https://shop.example/">Buy oil</a></p>""");

        assertThat(article.body()).isEqualTo("Text.\n\n[Buy oil](https://shop.example/)");
        assertThat(Found.notesOn(article))
                .containsExactlyInAnyOrder(
                        "widget-left-out: Subscribe now",
                        "widget-left-out: Share",
                        "widget-left-out: Join us");
    }

    @Test
    void whatScriptsWouldHaveShownBecomesALink() {
        var article =
                open(
                        "<div class=\"tweet\" data-attrs='{\"url\":\"https://bird.example/7\"}'></div>");

        assertThat(article.body()).isEqualTo("[https://bird.example/7](https://bird.example/7)");
        assertThat(Found.notesOn(article)).containsExactly("embed-linked: https://bird.example/7");
    }

    @Test
    void aPodcastLeadsToItsRecording() {
        var article = post("podcast,everyone,A,,https://cdn.example/t.mp3", "<p>Notes.</p>");

        assertThat(article.body())
                .isEqualTo("Notes.\n\n[https://cdn.example/t.mp3](https://cdn.example/t.mp3)");
    }

    @Test
    void pagesAndThreadsAreNoted() {
        assertThat(Found.notesOn(post("page,everyone,A,,", "<p>a</p>"))).containsExactly("page");
        assertThat(Found.notesOn(post("thread,everyone,A,,", "<p>a</p>")))
                .containsExactly("thread");
    }

    @Test
    void aRowWithoutItsFileIsRefusedAndSoIsAFileWithoutItsRow() {
        var rows = "12.a,,true,,newsletter,everyone,A,,\n13.b,,true,,newsletter,everyone,B,,\n";
        var found =
                Sent.file("posts.csv", COLUMNS + rows)
                        .with("posts/13.b.html", "<p>b</p>")
                        .with("posts/14.c.html", "<p>c</p>")
                        .readAs(new SubstackFormat());

        assertThat(found.article().title()).isEqualTo("B");
        assertThat(found.refused)
                .containsExactly(
                        "posts.csv:2 Its text, posts/12.a.html, is missing.",
                        "posts/14.c.html:null No row of posts.csv names it.");
    }

    @Test
    void aTextTooLongCostsItselfOnly() {
        var rows = "12.a,,true,,newsletter,everyone,A,,\n13.b,,true,,newsletter,everyone,B,,\n";
        var found =
                Sent.file("posts.csv", COLUMNS + rows)
                        .with("posts/12.a.html", "a".repeat((16 << 20) + 1))
                        .with("posts/13.b.html", "<p>b</p>")
                        .readAs(new SubstackFormat());

        assertThat(found.article().title()).isEqualTo("B");
        assertThat(found.refused).containsExactly("posts.csv:2 The entry is too long.");
    }

    @Test
    void noReaderIsTold() {
        var found =
                Sent.file("posts.csv", COLUMNS + "12.a,,true,,newsletter,everyone,A,,\n")
                        .with("posts/12.a.html", "<p>a</p>")
                        .with("email_list.lamp.csv", "email\nhunter2@reader.example\n")
                        .with("posts/12.opens.csv", "email\nhunter2@reader.example\n")
                        .readAs(new SubstackFormat());

        assertThat(found.leftOut)
                .containsExactly(
                        "list of readers email_list.lamp.csv",
                        "list of readers posts/12.opens.csv");
        assertThat(found.toString()).doesNotContain("hunter2");
    }

    @Test
    void whereItWasIsGuessedFromItsLinks() {
        var html = "<p><a href=\"https://lamp.example/p/other\">other</a></p>";
        var found =
                Sent.file("posts.csv", COLUMNS + "12.a,,true,,newsletter,everyone,A,,\n")
                        .with("posts/12.a.html", html)
                        .readAs(new SubstackFormat());

        assertThat(found.sites.get(0).address()).isEqualTo("https://lamp.example");
        assertThat(found.article().base()).isEqualTo("https://lamp.example/p/a");
        assertThat(found.notes).extracting("code").containsExactly("site-address-guessed");
    }

    @Test
    void anExportIsRecognised() {
        assertThat(Sent.file("x/posts.csv", COLUMNS).sniffedBy(new SubstackFormat()))
                .isEqualTo(Likeness.CERTAIN);
        assertThat(Sent.file("posts.csv", "a,b").sniffedBy(new SubstackFormat()))
                .isEqualTo(Likeness.NONE);
    }

    private static FoundArticle open(String html) {
        return post("newsletter,everyone,A,,", html);
    }

    private static FoundArticle post(String cells, String html) {
        return Sent.file("posts.csv", COLUMNS + "12.a," + MARCH + ",true,," + cells + "\n")
                .with("posts/12.a.html", html)
                .readAs(new SubstackFormat())
                .article();
    }
}
