package dev.seriatim.importing.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.importing.format.Likeness;
import dev.seriatim.importing.format.SourceKey;
import dev.seriatim.importing.format.Standing;
import dev.seriatim.importing.reading.Found;
import dev.seriatim.importing.reading.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RSS of all its versions, and RDF. */
class RssTest {

    @Test
    void theWholeTextIsTakenBeforeTheTeaser() {
        var found =
                read(
                        """
                        <title>Pier</title><link>https://pier.example/log/</link><language>en-us</language>
                        <item><title>Salt &amp;amp; sand</title><link>https://pier.example/a?x=1&amp;y=2</link>
                        <guid isPermaLink="false">77</guid><dc:creator>Zoë</dc:creator>
                        <pubDate>Tue, 02 Jan 2024 23:30:00 EST</pubDate><category>Sea</category>
                        <description>The teaser&amp;hellip;</description>
                        <content:encoded><![CDATA[<p>The <b>whole</b> text.</p>]]></content:encoded></item>""");

        var article = found.article();
        assertThat(article.key()).isEqualTo(new SourceKey("feed", "pier.example/log", "77"));
        assertThat(article.title()).isEqualTo("Salt & sand");
        assertThat(article.body()).isEqualTo("The **whole** text.");
        assertThat(article.excerpt()).isEqualTo("The teaser…");
        assertThat(article.authors()).containsExactly("Zoë");
        assertThat(article.topics()).containsExactly(FoundTopic.named("Sea"));
        assertThat(article.language()).isEqualTo("en-us");
        assertThat(article.addresses()).containsExactly("https://pier.example/a?x=1&y=2");
        assertThat(article.standing().publishAt()).isEqualTo("2024-01-03T04:30:00Z");
        assertThat(article.notes()).isEmpty();
    }

    @Test
    void aDescriptionAloneIsTheText() {
        var article = item("<description>&lt;p&gt;All there is.&lt;/p&gt;</description>");

        assertThat(article.body()).isEqualTo("All there is.");
        assertThat(article.standing().isDraft()).isFalse();
        assertThat(Found.notesOn(article)).containsExactly("no-date");
    }

    @Test
    void oneThatGoesOnElsewhereIsNoted() {
        assertThat(Found.notesOn(item("<description>And then […]</description>")))
                .contains("summary-only");
    }

    @Test
    void aGuidIsAnAddressUnlessItSaysThatItIsNone() {
        var article = item("<guid>https://pier.example/salt</guid><description>x</description>");
        var number = item("<guid isPermaLink='false'>https://pier.example/7</guid>");

        assertThat(article.addresses()).containsExactly("https://pier.example/salt");
        assertThat(article.base()).isEqualTo("https://pier.example/salt");
        assertThat(number.addresses()).isEmpty();
        assertThat(number.key().id()).isEqualTo("https://pier.example/7");
    }

    @Test
    void withoutAnyIdTheTextIsTheId() {
        var once = item("<description>Salt.</description>");
        var again = item("<description>Salt.</description>");
        var other = item("<description>Sand.</description>");

        assertThat(once.title()).isEmpty();
        assertThat(again.key()).isEqualTo(once.key());
        assertThat(other.key()).isNotEqualTo(once.key());
    }

    @ParameterizedTest
    @CsvSource({
        "ida@pier.example (Ida Morrow), Ida Morrow",
        "Ida Morrow &lt;ida@pier.example&gt;, Ida Morrow",
        "Ida Morrow, Ida Morrow"
    })
    void aNameIsFoundBesideAnAddressForMail(String written, String name) {
        assertThat(item("<author>" + written + "</author>").authors()).containsExactly(name);
    }

    @Test
    void anAddressForMailIsNoName() {
        assertThat(item("<author>ida@pier.example</author>").authors()).isEmpty();
    }

    @Test
    void aDateThatNeverWasIsNotedAndNotMadeUp() {
        var article =
                item(
                        "<description>x</description><pubDate>Sat, 31 Feb 2024 10:00:00 EST</pubDate>");

        assertThat(article.standing()).isEqualTo(Standing.publishedAt(null));
        assertThat(Found.notesOn(article))
                .containsExactly("bad-date: Sat, 31 Feb 2024 10:00:00 EST");
    }

    @Test
    void aDateWithoutAZoneIsMeantWhereTheReaderSays() {
        var article = item("<description>x</description><pubDate>2 Jan 2024 12:00</pubDate>");

        assertThat(article.standing().publishAt()).isEqualTo("2024-01-02T11:00:00Z");
        assertThat(Found.notesOn(article)).containsExactly("date-without-zone: 2 Jan 2024 12:00");
    }

    @Test
    void aRecordingBecomesALinkAndAPictureTheCover() {
        var article =
                item(
                        """
                        <description>Listen.</description>
                        <enclosure url="https://pier.example/horn.mp3" length="9" type="audio/mpeg"/>
                        <enclosure url="https://pier.example/a.png" length="9" type="image/png"/>""");

        assertThat(article.body())
                .isEqualTo(
                        "Listen.\n\n[https://pier.example/horn.mp3](https://pier.example/horn.mp3)");
        assertThat(article.cover()).isEqualTo("https://pier.example/a.png");
        assertThat(Found.notesOn(article))
                .contains("attachment-linked: https://pier.example/horn.mp3");
    }

    @Test
    void itemsOfRdfStandBesideTheChannel() {
        var xml =
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://pier.example/"><title>Pier</title>
                <link>https://pier.example/</link><dc:language>de</dc:language></channel>
                <item rdf:about="https://pier.example/a"><title>Salt</title><link>https://pier.example/a</link>
                <description>Dry.</description><dc:date>2024-01-02</dc:date><dc:subject>Sea</dc:subject>
                <dc:creator>Ida</dc:creator></item></rdf:RDF>""";

        var article = Sent.file("feed.rdf", xml).readAs(new FeedFormat()).article();

        assertThat(article.key().id()).isEqualTo("https://pier.example/a");
        assertThat(article.authors()).containsExactly("Ida");
        assertThat(article.topics()).containsExactly(FoundTopic.named("Sea"));
        assertThat(article.language()).isEqualTo("de");
        assertThat(article.standing().publishAt()).isEqualTo("2024-01-01T23:00:00Z");
    }

    @Test
    void aPrefixThatIsNotDeclaredMeansWhatEverybodyMeans() {
        var xml =
                "<rss><channel><item><dc:creator>Ida</dc:creator>"
                        + "<content:encoded>&lt;p&gt;All.&lt;/p&gt;</content:encoded></item></channel></rss>";

        var article = Sent.file("feed.xml", xml).readAs(new FeedFormat()).article();

        assertThat(article.authors()).containsExactly("Ida");
        assertThat(article.body()).isEqualTo("All.");
    }

    @Test
    void aBrokenItemCostsItselfOnly() {
        var found =
                read(
                        """
                        <title>Pier</title><item><title>Salt</title></item>
                        <item><title>Broken</i></item>
                        <item><title>No end
                        <item><title>Sand</title><content:encoded><![CDATA[<p>A</item><item></p>]]></content:encoded>
                        </item><item><title>Both</title><dc:creator>Ida</dc:creator></item>""");

        assertThat(found.articles).extracting("title").containsExactly("Salt", "Sand", "Both");
        assertThat(found.article("Both").authors()).containsExactly("Ida");
        assertThat(found.refused)
                .containsExactly(
                        "feed.xml:2 The item is no XML that can be read.",
                        "feed.xml:3 The item is no XML that can be read.");
        assertThat(found.article("Both").place().line()).isEqualTo(5);
        assertThat(found.article("Both").key().site()).isEmpty();
    }

    @Test
    void aFeedCutShortGivesWhatCameBefore() {
        var xml =
                "<rss><channel><item><title>Salt</title></item><item><description><![CDATA[And th";

        var found = Sent.file("feed.xml", xml).readUntilItBreaks(new FeedFormat());

        assertThat(found.article().title()).isEqualTo("Salt");
        assertThat(found.failure).isEqualTo("The XML is broken or cut short in line 1.");
    }

    @Test
    void whatWordpressExportsIsLeftToItsOwnFormat() {
        var xml = "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>";

        assertThat(Sent.file("a.xml", xml).sniffedBy(new FeedFormat()))
                .isEqualTo(Likeness.POSSIBLE);
    }

    private static FoundArticle item(String elements) {
        return read("<item>" + elements + "</item>").article();
    }

    private static Found read(String channel) {
        var xml =
                "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
                        + " xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>"
                        + channel
                        + "</channel></rss>";
        return Sent.file("feed.xml", xml).readAs(new FeedFormat());
    }
}
