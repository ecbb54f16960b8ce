package dev.seriatim.importing.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.importing.format.Likeness;
import dev.seriatim.importing.reading.Found;
import dev.seriatim.importing.reading.Sent;
import org.junit.jupiter.api.Test;

/** JSON Feed 1 and 1.1. */
class JsonFeedTest {

    @Test
    void anItemIsReadWithWhatTheFeedSays() {
        var found =
                read(
                        """
                        {"version":"https://jsonfeed.org/version/1.1","items":[{"id":"7",
                        "url":"https://pier.example/salt","title":"Salt","content_html":"<p>Dry <b>it</b>.</p>",
                        "summary":"Short.","image":"https://pier.example/s.png","tags":["Sea",""],
                        "date_published":"2026-01-01T09:00:00+02:00",
                        "attachments":[{"url":"https://pier.example/h.mp3","mime_type":"audio/mpeg"}]}],
                        "title":"Pier","home_page_url":"https://pier.example/","language":"en",
                        "authors":[{"name":"Ida"}]}""");

        var article = found.article();
        assertThat(article.key().site()).isEqualTo("pier.example");
        assertThat(article.key().id()).isEqualTo("7");
        assertThat(article.body())
                .isEqualTo(
                        "Dry **it**.\n\n[https://pier.example/h.mp3](https://pier.example/h.mp3)");
        assertThat(article.excerpt()).isEqualTo("Short.");
        assertThat(article.authors()).containsExactly("Ida");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.topics()).containsExactly(FoundTopic.named("Sea"));
        assertThat(article.cover()).isEqualTo("https://pier.example/s.png");
        assertThat(article.addresses()).containsExactly("https://pier.example/salt");
        assertThat(article.standing().publishAt()).isEqualTo("2026-01-01T07:00:00Z");
    }

    @Test
    void theFirstVersionHadOneAuthorAndTextMayBePlain() {
        var article =
                read("""
                                {"version":"https://jsonfeed.org/version/1","items":[{"id":"7",
                                "author":{"name":"Per"},"content_text":"One\\n\\n*Two*"}]}""")
                        .article();

        assertThat(article.authors()).containsExactly("Per");
        assertThat(article.body()).isEqualTo("One\n\n\\*Two\\*");
    }

    @Test
    void aSummaryAloneIsADraft() {
        var article =
                read("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"7\"}]}")
                        .article();

        assertThat(article.standing().isDraft()).isTrue();
        assertThat(Found.notesOn(article)).contains("summary-only", "no-date");
    }

    @Test
    void aFeedIsRecognised() {
        var feed = Sent.file("a.json", "{ \"version\": \"https://jsonfeed.org/version/1.1\"");

        assertThat(feed.sniffedBy(new FeedFormat())).isEqualTo(Likeness.CERTAIN);
        assertThat(Sent.file("a.json", "{}").sniffedBy(new FeedFormat())).isEqualTo(Likeness.NONE);
    }

    private static Found read(String json) {
        return Sent.file("feed.json", json).readAs(new FeedFormat());
    }
}
