package dev.seriatim.importing.feed;

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

/** RFC 4287, and Atom 0.3 before it. */
class AtomTest {

    private static final String HEAD =
            """
            <?xml version="1.0"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://pier.example/log/" xml:lang="en">
             <title type="html">Pier &amp;amp; Sea</title><id>tag:pier.example,2026:log</id>
             <author><name>Ida Morrow</name><email>ida@pier.example</email></author>
            """;

    @Test
    void anEntryIsReadWithAllThatTheFeedSays() {
        var found =
                read(
                        """
                        <entry><id>tag:pier.example,2026:1</id><title type="html">Salt &amp;lt;b&amp;gt;</title>
                        <link rel="alternate" href="salt.html"/><link rel="edit" href="/edit/1"/>
                        <published>2026-01-01T09:00:00+02:00</published><updated>2026-01-05T09:00:00Z</updated>
                        <summary>Short.</summary><category term="salt" label="Salt"/><category term="Sea"/>
                        <content type="html" xml:base="/deep/" xml:lang="en-IE">&lt;p&gt;Dry &lt;a href="a"&gt;it&lt;/a&gt;.&lt;/p&gt;</content>
                        </entry>""");

        var article = found.article();
        assertThat(article.key())
                .isEqualTo(new SourceKey("feed", "pier.example/log", "tag:pier.example,2026:1"));
        assertThat(article.title()).isEqualTo("Salt <b>");
        assertThat(article.body()).isEqualTo("Dry [it](a).");
        assertThat(article.base()).isEqualTo("https://pier.example/deep/");
        assertThat(article.language()).isEqualTo("en-IE");
        assertThat(article.excerpt()).isEqualTo("Short.");
        assertThat(article.addresses()).containsExactly("https://pier.example/log/salt.html");
        assertThat(article.authors()).containsExactly("Ida Morrow");
        assertThat(article.topics())
                .containsExactly(FoundTopic.named("Salt"), FoundTopic.named("Sea"));
        assertThat(article.standing())
                .isEqualTo(Standing.publishedAt(Instant.parse("2026-01-01T07:00:00Z")));
        assertThat(found.sites.get(0).name()).isEqualTo("Pier & Sea");
        assertThat(found.toString()).doesNotContain("ida@");
    }

    @Test
    void contentMayBeElements() {
        var article =
                entry(
                        """
                        <updated>2026-01-06T09:00:00Z</updated><author><name>Per Lund</name></author>
                        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Dry
                        <em>sand</em>.</p><!-- no text --></div></content>""");

        assertThat(article.body()).isEqualTo("Dry *sand*.");
        assertThat(article.authors()).containsExactly("Per Lund");
        assertThat(article.standing().publishAt()).isEqualTo("2026-01-06T09:00:00Z");
    }

    @Test
    void contentMayBePlain() {
        assertThat(entry("<content>1 &lt; 2\nfor now\n\nand &amp;amp; ever</content>").body())
                .isEqualTo("1 \\< 2  \nfor now\n\nand \\&amp; ever");
    }

    @Test
    void elementsMayHaveAPrefix() {
        var xml =
                """
                <a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:x="http://www.w3.org/1999/xhtml">
                <a:entry><a:id>1</a:id><a:title>Salt</a:title><a:content type="xhtml"><x:div><x:p>Dry
                <x:b>it</x:b></x:p></x:div></a:content></a:entry></a:feed>""";

        var article = Sent.file("feed.xml", xml).readAs(new FeedFormat()).article();

        assertThat(article.title()).isEqualTo("Salt");
        assertThat(article.body()).isEqualTo("Dry **it**");
    }

    @Test
    void aSummaryAloneIsADraft() {
        var article = entry("<summary>Read on…</summary>");

        assertThat(article.body()).isEqualTo("Read on…");
        assertThat(article.excerpt()).isNull();
        assertThat(article.standing().isDraft()).isTrue();
        assertThat(Found.notesOn(article)).contains("summary-only");
    }

    @Test
    void whatComesWithAnEntryBecomesALinkOrItsPicture() {
        var article =
                entry(
                        """
                        <content>Listen.</content>
                        <link rel="enclosure" type="audio/mpeg" title="The horn" href="horn.mp3"/>
                        <media:group xmlns:media="http://search.yahoo.com/mrss/"><media:thumbnail url="t.png"/>
                        </media:group>""");

        assertThat(article.body())
                .isEqualTo("Listen.\n\n[The horn](https://pier.example/log/horn.mp3)");
        assertThat(article.cover()).isEqualTo("https://pier.example/log/t.png");
    }

    @Test
    void theOlderAtomHasModesAndOtherDates() {
        var xml =
                """
                <feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="de">
                <title>Log</title><link rel="alternate" type="text/html" href="https://pier.example/"/>
                <entry><id>1</id><title mode="escaped" type="text/html">A &amp;amp; B</title>
                <issued>2004-02-09T10:00:00+01:00</issued><modified>2004-02-10T10:00:00Z</modified>
                <content type="text/html" mode="escaped">&lt;b&gt;Salt&lt;/b&gt;</content></entry>
                </feed>""";

        var article = Sent.file("feed.xml", xml).readAs(new FeedFormat()).article();

        assertThat(article.title()).isEqualTo("A & B");
        assertThat(article.body()).isEqualTo("**Salt**");
        assertThat(article.language()).isEqualTo("de");
        assertThat(article.standing().publishAt()).isEqualTo("2004-02-09T09:00:00Z");
    }

    @Test
    void anEntryTooDeepCostsItselfOnly() {
        var deep = "<b>".repeat(5_000) + "</b>".repeat(5_000);
        var found =
                read(
                        "<entry><id>1</id><content type='xhtml'>"
                                + deep
                                + "</content></entry>"
                                + "<entry><id>2</id><title>Salt</title><content>x</content></entry>");

        assertThat(found.article().title()).isEqualTo("Salt");
        assertThat(found.refused)
                .containsExactly("feed.xml:5 It is nested deeper than 200 levels.");
    }

    @Test
    void whatStoodBeforeABreakStands() {
        var xml = HEAD + "<entry><id>1</id><content>a</content></entry><entry><id>2</i></feed>";

        var found = Sent.file("feed.xml", xml).readUntilItBreaks(new FeedFormat());

        assertThat(found.article().key().id()).isEqualTo("1");
        assertThat(found.failure).isEqualTo("The XML is broken or cut short in line 5.");
    }

    @Test
    void aFeedIsRecognised() {
        assertThat(Sent.file("a", HEAD).sniffedBy(new FeedFormat())).isEqualTo(Likeness.CERTAIN);
        assertThat(Sent.file("a", "<html>").sniffedBy(new FeedFormat())).isEqualTo(Likeness.NONE);
    }

    private static FoundArticle entry(String elements) {
        return read("<entry><id>1</id>" + elements + "</entry>").article();
    }

    private static Found read(String entries) {
        return Sent.file("feed.xml", HEAD + entries + "</feed>").readAs(new FeedFormat());
    }
}
