package dev.seriatim.importing.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.Standing;
import dev.seriatim.importing.reading.Found;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What not everybody saw does not become public, and no date is made up in silence. */
class GhostStatesTest {

    private static final Instant JANUARY = Instant.parse("2026-01-02T09:30:00Z");

    @Test
    void publishedStaysPublished() {
        var article = post("'status':'published','published_at':'2026-01-02T09:30:00.000Z'");

        assertThat(article.standing()).isEqualTo(Standing.publishedAt(JANUARY));
        assertThat(article.notes()).isEmpty();
    }

    @Test
    void scheduledStaysScheduled() {
        var article = post("'status':'scheduled','published_at':'2046-02-01T09:00:00.000Z'");

        assertThat(article.standing())
                .isEqualTo(Standing.publishedAt(Instant.parse("2046-02-01T09:00:00Z")));
    }

    @Test
    void aDraftIsADraft() {
        assertThat(post("'status':'draft','created_at':'2026-01-02T09:30:00.000Z'").standing())
                .isEqualTo(Standing.DRAFT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"members", "paid", "tiers", "status:-free"})
    void whatNotEverybodyCouldReadIsADraft(String visibility) {
        var article =
                post(
                        "'status':'published','published_at':'2026-01-02T09:30:00.000Z',"
                                + "'visibility':'"
                                + visibility
                                + "'");

        assertThat(article.standing()).isEqualTo(new Standing(true, JANUARY, null));
        assertThat(Found.notesOn(article)).containsExactly("visibility: " + visibility);
    }

    @Test
    void whatWasSentByMailAloneIsADraft() {
        var sent = post("'status':'sent','published_at':'2026-01-02T09:30:00.000Z'");
        var only =
                Export.of("{'id':'7','title':'A','status':'published','html':'<p>a</p>'}")
                        .with("posts_meta", "{'post_id':'7','email_only':1}")
                        .article();

        assertThat(sent.standing().isDraft()).isTrue();
        assertThat(Found.notesOn(sent)).containsExactly("mail-only: sent");
        assertThat(only.standing().isDraft()).isTrue();
        assertThat(Found.notesOn(only)).contains("mail-only: published");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'html':null", "'html':''", "'html':'<p> </p>'"})
    void aPostOfNoWordsIsADraft(String text) {
        var article =
                Export.of("{'id':'7','title':null,'slug':'a','status':'published'," + text + "}")
                        .article();

        assertThat(article.standing().isDraft()).isTrue();
        assertThat(Found.notesOn(article)).contains("empty-post: a");
    }

    @Test
    void whatIsNoPostAmongPostsIsRefused() {
        var found = Export.of("7,'x',null,['y'],{'id':'8','title':'A','status':'draft'}").read();

        assertThat(found.articles).hasSize(1);
        assertThat(found.refused).hasSize(4);
    }

    @Test
    void anUnknownStatusIsADraft() {
        var article = post("'status':'pondering','published_at':'2026-01-02T09:30:00.000Z'");

        assertThat(article.standing().isDraft()).isTrue();
        assertThat(Found.notesOn(article)).containsExactly("unknown-status: pondering");
    }

    @ParameterizedTest
    @CsvSource({
        "'2026-01-02T09:30:00.000Z'",
        "'2026-01-02T09:30:00.000+00:00'",
        "1767346200000",
        "1767346200"
    })
    void datesAreReadHoweverTheVersionWritesThem(String written) {
        var json = written.startsWith("2026") ? "'" + written + "'" : written;
        var article = post("'status':'published','published_at':" + json);

        assertThat(article.standing()).isEqualTo(Standing.publishedAt(JANUARY));
        assertThat(article.notes()).isEmpty();
    }

    @Test
    void aDateWithoutAZoneIsMeantAsUtc() {
        var article = post("'status':'published','published_at':'2026-01-02 09:30:00'");

        assertThat(article.standing()).isEqualTo(Standing.publishedAt(JANUARY));
        assertThat(Found.notesOn(article))
                .containsExactly("date-without-zone: 2026-01-02 09:30:00");
    }

    @Test
    void aDateThatNeverWasIsThatOfCreation() {
        var article =
                post(
                        "'status':'published','published_at':'0000-00-00T00:00:00.000Z',"
                                + "'created_at':'2026-01-02T09:30:00.000Z'");

        assertThat(article.standing()).isEqualTo(Standing.publishedAt(JANUARY));
        assertThat(Found.notesOn(article))
                .containsExactly(
                        "bad-date: published_at 0000-00-00T00:00:00.000Z",
                        "date-guessed: 2026-01-02T09:30:00Z");
    }

    @Test
    void withoutAnyDateItHasNone() {
        var article = post("'status':'published','published_at':'soon'");

        assertThat(article.standing()).isEqualTo(Standing.publishedAt(null));
        assertThat(Found.notesOn(article)).containsExactly("bad-date: published_at soon");
    }

    @Test
    void aPageIsNoted() {
        assertThat(Found.notesOn(post("'status':'draft','type':'page'"))).containsExactly("page");
        assertThat(Found.notesOn(post("'status':'draft','page':1"))).containsExactly("page");
    }

    private static FoundArticle post(String members) {
        return Export.of("{'id':'7','title':'Harbour','html':'<p>a</p>'," + members + "}")
                .article();
    }
}
