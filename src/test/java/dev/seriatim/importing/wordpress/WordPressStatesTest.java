package dev.seriatim.importing.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.Standing;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What readers saw on the old site they see here, and nothing else. */
class WordPressStatesTest {

    private static final Instant MAY = Instant.parse("2021-05-04T10:30:00Z");

    @Test
    void publishedPostKeepsItsDate() {
        assertThat(Wxr.of(Wxr.text(1, "Lit.")).article(1).standing())
                .isEqualTo(Standing.publishedAt(MAY));
    }

    @Test
    void scheduledPostKeepsItsDate() {
        Wxr found = Wxr.of(status(1, "future").replace("2021-05-04 10:30", "2051-05-04 10:30"));

        assertThat(found.article(1).standing())
                .isEqualTo(Standing.publishedAt(Instant.parse("2051-05-04T10:30:00Z")));
    }

    @Test
    void scheduledPostWithoutDateIsDraft() {
        Wxr found = Wxr.of(status(1, "future").replace("2021-05-04", "0000-00-00"));

        assertThat(found.article(1).standing()).isEqualTo(Standing.DRAFT);
        assertThat(found.codes(1)).containsExactly("unknown-date");
    }

    @Test
    void draftsHaveNoDate() {
        assertThat(Wxr.of(status(1, "draft")).article(1).standing()).isEqualTo(Standing.DRAFT);
    }

    @Test
    void whatFewSawIsDraftAndNoted() {
        Wxr found = Wxr.of(status(1, "private"), status(2, "pending"), status(3, "archived"));

        assertThat(found.articles).allMatch(article -> article.standing().isDraft());
        assertThat(found.article(1).standing().publishAt()).isEqualTo(MAY);
        assertThat(found.codes(1)).containsExactly("private");
        assertThat(found.codes(2)).containsExactly("pending");
        assertThat(found.codes(3)).containsExactly("unknown-status");
    }

    @Test
    void passwordMakesDraftAndIsToldToNobody() {
        Wxr found = Wxr.of(Wxr.post(1, "<wp:post_password>heron7</wp:post_password>"));

        assertThat(found.article(1).standing().isDraft()).isTrue();
        assertThat(found.codes(1)).containsExactly("password");
        assertThat(found.article(1).toString()).doesNotContain("heron7");
    }

    @Test
    void whatIsNoArticleIsLeftOutAndCounted() {
        Wxr found =
                Wxr.of(
                        status(1, "trash"),
                        status(2, "auto-draft"),
                        type(3, "revision"),
                        type(4, "nav_menu_item"),
                        type(5, "wp_template"),
                        type(6, "wp_global_styles"),
                        Wxr.post(
                                7,
                                "<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>"
                                        + "<wp:comment><wp:comment_id>2</wp:comment_id></wp:comment>"));

        assertThat(found.articles).hasSize(1);
        assertThat(found.leftOut)
                .containsExactly(
                        "trash",
                        "auto-draft",
                        "revision",
                        "nav_menu_item",
                        "wp_template",
                        "wp_global_styles",
                        "comment",
                        "comment");
    }

    @Test
    void pagesAndOtherTypesAreArticlesAndNoted() {
        Wxr found = Wxr.of(type(1, "page"), type(2, "recipe"));

        assertThat(found.codes(1)).containsExactly("page");
        assertThat(found.article(1).addresses())
                .contains("https://lantern.example/blog/?page_id=1");
        assertThat(found.article(2).notes()).extracting(FoundNote::excerpt).contains("recipe");
    }

    @Test
    void zeroDateTakesTheOffsetOfThePostNextToIt() {
        String winter =
                Wxr.text(1, "Cold.")
                        .replace("2021-05-04 12:30:00", "2021-01-04 11:30:00")
                        .replace("2021-05-04 10:30:00", "2021-01-04 10:30:00");
        String zero = "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>";
        String utc = "<wp:post_date_gmt>2021-05-04 10:30:00</wp:post_date_gmt>";
        String inMay = Wxr.text(3, "Warm.").replace(utc, zero).replace("05-04 12", "05-20 12");
        String inJanuary = Wxr.text(4, "Ice.").replace(utc, zero).replace("05-04 12", "01-20 12");

        Wxr found = Wxr.of(winter, Wxr.text(2, "Mild."), inMay, inJanuary);

        assertThat(found.article(3).standing().publishAt()).isEqualTo("2021-05-20T10:30:00Z");
        assertThat(found.article(4).standing().publishAt()).isEqualTo("2021-01-20T11:30:00Z");
        assertThat(found.codes(3)).containsExactly("guessed-time-zone");
        assertThat(found.sites.get(0).zone()).isNull();
    }

    @Test
    void oneOffsetIsTheZoneOfTheSite() {
        assertThat(Wxr.of(Wxr.text(1, "Lit.")).sites.get(0).zone())
                .isEqualTo(ZoneOffset.ofHours(2));
    }

    @Test
    void impossibleDateIsNeitherTodayNorTheBeginningOfTime() {
        Wxr found =
                Wxr.of(
                        Wxr.post(1, "<pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate>")
                                .replace("2021-05-04", "2021-02-31"));

        assertThat(found.article(1).standing()).isEqualTo(Standing.publishedAt(null));
        assertThat(found.codes(1)).containsExactly("unknown-date");
    }

    private static String status(int id, String status) {
        return Wxr.post(id, "<wp:status>%s</wp:status>".formatted(status));
    }

    private static String type(int id, String type) {
        return Wxr.post(id, "<wp:post_type>%s</wp:post_type>".formatted(type));
    }
}
