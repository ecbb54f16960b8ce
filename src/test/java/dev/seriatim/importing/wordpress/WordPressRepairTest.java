package dev.seriatim.importing.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundArticle;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

/** XML that is not quite XML is read as what it was meant to be. */
class WordPressRepairTest {

    @Test
    void controlCharactersAreLeftOutAndNoted() {
        Wxr found =
                Wxr.of(
                        Wxr.text(1, "<p>Be\u000bfore</p>"),
                        Wxr.post(2, "<content:encoded>Sh&#x1;ift&#55296;ed</content:encoded>"));

        assertThat(found.article(1).body()).isEqualTo("Before");
        assertThat(found.article(2).body()).isEqualTo("Shifted");
        assertThat(found.codes(1)).containsExactly("repaired-characters");
        assertThat(found.codes(2)).containsExactly("repaired-characters");
    }

    @Test
    void ampersandsAndEntitiesOfHtmlAreRead() {
        Wxr found =
                Wxr.of(
                        Wxr.text(1, "x")
                                .replace("Post 1", "Salt & Pepper&mdash;more &amp; &unknown;")
                                .replace("post-1/", "post-1/?a=1&b=2"));

        assertThat(found.article(1).title()).isEqualTo("Salt & Pepper—more & &unknown;");
        assertThat(found.article(1).base()).endsWith("post-1/?a=1&b=2");
        assertThat(found.codes(1)).containsExactly("repaired-ampersands");
    }

    @Test
    void sectionsInSectionsAreText() {
        Wxr found =
                Wxr.of(
                        Wxr.post(
                                1,
                                "<content:encoded><![CDATA[a &lt;![CDATA[ b ]]]]><![CDATA[> c]]>"
                                        + "</content:encoded>"),
                        Wxr.post(
                                2,
                                "<content:encoded><![CDATA[tells of <code>&lt;![CDATA[</code> and"
                                        + " <![CDATA[ x ]]> too]]></content:encoded>"),
                        Wxr.text(3, "whole"));

        assertThat(found.article(1).body()).isEqualTo("a \\<!\\[CDATA\\[ b \\]\\]> c");
        assertThat(found.article(2).body()).contains("tells of").contains("too");
        assertThat(found.codes(2)).contains("repaired-sections");
        assertThat(found.article(3).body()).isEqualTo("whole");
    }

    @Test
    void aBrokenItemCostsItselfOnly() {
        Wxr found =
                Wxr.of(
                        Wxr.text(1, "one"),
                        Wxr.text(2, "two").replace("</wp:post_id>", "</wp:post_idd>"),
                        Wxr.text(3, "three"));

        assertThat(found.articles).extracting(FoundArticle::body).containsExactly("one", "three");
        assertThat(found.refusals).singleElement().asString().contains("“Post 2”");
    }

    @Test
    void aSectionWithoutEndCostsItsItemOnly() {
        Wxr found =
                Wxr.of(
                        Wxr.text(1, "one"),
                        Wxr.text(2, "two").replace("]]>", ""),
                        Wxr.text(3, "three"));

        assertThat(found.articles).extracting(FoundArticle::body).containsExactly("one", "three");
        assertThat(found.refusals).hasSize(1);
    }

    @Test
    void anItemWithoutEndCostsItselfOnly() {
        Wxr found = Wxr.of(Wxr.text(1, "one").replace("</item>", ""), Wxr.text(2, "two"));

        assertThat(found.articles).extracting(FoundArticle::body).containsExactly("two");
        assertThat(found.refusals).containsExactly("The item “Post 1” has no end.");
    }

    @Test
    void fileThatIsCutShortKeepsWhatIsWhole() {
        String whole = Wxr.HEAD + Wxr.text(1, "one") + Wxr.text(2, "two");

        Wxr found = Wxr.ofFiles(Map.of("e.xml", whole.substring(0, whole.length() - 40)));

        assertThat(found.articles).extracting(FoundArticle::body).containsExactly("one");
        assertThat(found.refusals).hasSize(1);
    }

    @Test
    void tagsInTextsCutNothing() {
        Wxr found = Wxr.of(Wxr.text(1, "<pre>&lt;item></item><item></pre>"), Wxr.text(2, "two"));

        assertThat(found.articles).hasSize(2);
    }

    @Test
    void foreignBytesAreReadAndNoted() {
        Wxr found =
                bytes(
                        Wxr.HEAD + Wxr.text(1, "café ☕ %").replace("☕", "") + Wxr.TAIL,
                        "windows-1252");

        assertThat(found.article(1).body()).isEqualTo("café %");
        assertThat(found.codes(1)).containsExactly("repaired-bytes");
    }

    @Test
    void declaredEncodingsAndMarksAreRead() {
        String export = Wxr.HEAD + Wxr.text(1, "Größe 𝔬") + Wxr.TAIL;

        assertThat(bytes("\ufeff" + export, "UTF-8").body()).isEqualTo("Größe 𝔬");
        assertThat(bytes("\ufeff" + export.replace("UTF-8", "UTF-16"), "UTF-16LE").body())
                .isEqualTo("Größe 𝔬");
        assertThat(
                        bytes(export.replace("UTF-8", "ISO-8859-1").replace("𝔬", ""), "ISO-8859-1")
                                .body())
                .isEqualTo("Größe");
    }

    @Test
    void namespacesMayHaveOtherNames() {
        String export = Wxr.HEAD + Wxr.text(1, "named") + Wxr.TAIL;
        String renamed =
                export.replace("wp:", "press:")
                        .replace(":wp=", ":press=")
                        .replace("content:", "c:")
                        .replace(":content=", ":c=");

        Wxr found = Wxr.ofFiles(Map.of("e.xml", renamed));

        assertThat(found.article(1).body()).isEqualTo("named");
    }

    @Test
    void namespacesOfOthersMeanNothing() {
        String fake = "<wp:post_id xmlns:wp=\"urn:other\">99</wp:post_id>";

        Wxr found = Wxr.of(Wxr.text(1, "true").replace("<title>", fake + "<title>"));

        assertThat(found.article(1).body()).isEqualTo("true");
    }

    @Test
    void nothingIsFetchedOrExpanded() {
        String bomb =
                "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY b \"&a;&a;\">]>\n<rss";

        Wxr found =
                Wxr.ofFiles(
                        Map.of(
                                "e.xml",
                                Wxr.HEAD.replaceFirst("<rss", Matcher.quoteReplacement(bomb))
                                        + Wxr.post(1, "<content:encoded>&a;&b;</content:encoded>")
                                        + Wxr.TAIL));

        assertThat(found.article(1).body()).isEqualTo("\\&a;\\&b;");
    }

    @Test
    void otherXmlIsRefused() {
        Wxr found = Wxr.ofFiles(Map.of("e.xml", "<?xml version=\"1.0\"?><feed/>"));

        assertThat(found.refusals).hasSize(1);
    }

    @Test
    void hostileItemsAreRefusedOrBounded() {
        String term = "<category domain=\"post_tag\" nicename=\"t\">t</category>";

        Wxr found =
                Wxr.of(
                        Wxr.post(1, "<deep>".repeat(100_000)),
                        Wxr.post(2, "<x " + "a=\"\" ".repeat(10_000) + "/>"),
                        Wxr.post(3, term.repeat(100_000)),
                        Wxr.post(4, "<![CDATA[ <![CDATA[ ]]> ".repeat(50_000)),
                        Wxr.text(5, "whole"));

        assertThat(found.article(3).topics()).hasSize(1);
        assertThat(found.codes(3)).containsExactly("too-many-values");
        assertThat(found.article(5).body()).isEqualTo("whole");
        assertThat(found.refusals).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void longExportsTakeTimeByTheirLength() {
        var export = new ByteArrayOutputStream();
        export.writeBytes(Wxr.HEAD.getBytes(StandardCharsets.UTF_8));
        for (int i = 1; i <= 3_000; i++) {
            export.writeBytes(
                    Wxr.text(i, "<p>word</p>\n".repeat(20)).getBytes(StandardCharsets.UTF_8));
        }

        Wxr found = Wxr.ofBytes(Map.of("e.xml", export.toByteArray()));

        assertThat(found.articles).hasSize(3_000);
    }

    private static Wxr bytes(String export, String charset) {
        return Wxr.ofBytes(Map.of("e.xml", export.getBytes(Charset.forName(charset))));
    }
}
