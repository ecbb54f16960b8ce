package dev.seriatim.importing.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.Likeness;
import dev.seriatim.importing.format.Peek;
import dev.seriatim.importing.format.SourceKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a post is known by, on the old site and to search engines. */
class WordPressAddressesTest {

    @Test
    void postIsKnownByItsNumberAndItsSite() {
        Wxr found = Wxr.of(Wxr.text(7, "Lit."));

        assertThat(found.article(7).key())
                .isEqualTo(new SourceKey("wordpress", "lantern.example/blog", "7"));
        assertThat(found.article(7).base())
                .isEqualTo("https://lantern.example/blog/2021/05/post-7/");
        assertThat(found.sites.get(0).name()).isEqualTo("Lantern & Loom");
        assertThat(found.sites.get(0).address()).isEqualTo("https://lantern.example/blog");
    }

    @Test
    void whatHasNoNumberIsKnownByItsGuid() {
        Wxr found = Wxr.of(Wxr.text(7, "Lit.").replace("<wp:post_id>7</wp:post_id>", ""));

        assertThat(found.articles.get(0).key().id()).isEqualTo("https://lantern.example/blog/?p=7");
    }

    @Test
    void formerSlugsAreAddressesToo() {
        Wxr found = Wxr.of(Wxr.post(7, Wxr.meta("_wp_old_slug", "lit-wick")));

        assertThat(found.article(7).addresses())
                .containsExactly(
                        "https://lantern.example/blog/2021/05/post-7/",
                        "https://lantern.example/blog/?p=7",
                        "https://lantern.example/blog/2021/05/lit-wick/");
    }

    @Test
    void encodedSlugsAreDecoded() {
        Wxr found = Wxr.of(Wxr.text(7, "x").replace(">post-7<", ">%e7%81%af-100%25<"));

        assertThat(found.article(7).slug()).isEqualTo("灯-100%");
        assertThat(Wxr.of(Wxr.text(7, "x").replace(">post-7<", ">50%-off<")).article(7).slug())
                .isEqualTo("50%-off");
    }

    @Test
    void coverComesFromTheAttachmentBehind() {
        Wxr found =
                Wxr.of(
                        Wxr.post(1, Wxr.meta("_thumbnail_id", "30")),
                        Wxr.post(2, Wxr.meta("_thumbnail_id", "31")),
                        Wxr.attachment(30, "https://lantern.example/wick.jpg", "A wick"));

        assertThat(found.article(1).cover()).isEqualTo("https://lantern.example/wick.jpg");
        assertThat(found.article(1).coverAlt()).isEqualTo("A wick");
        assertThat(found.codes(2)).containsExactly("unknown-attachment");
        assertThat(found.leftOut).containsExactly("attachment");
    }

    @Test
    void attachmentsMayBeInAnotherFile() {
        String posts = Wxr.HEAD + Wxr.post(1, Wxr.meta("_thumbnail_id", "30")) + Wxr.TAIL;
        String files =
                Wxr.HEAD + Wxr.attachment(30, "https://lantern.example/w.jpg", "") + Wxr.TAIL;

        Wxr found = Wxr.ofFiles(Map.of("z.xml", files, "a.xml", posts));

        assertThat(found.article(1).cover()).isEqualTo("https://lantern.example/w.jpg");
    }

    @Test
    void wordsForSearchEnginesAreKept() {
        Wxr found =
                Wxr.of(
                        Wxr.post(
                                1,
                                Wxr.meta("_yoast_wpseo_title", "%%title%% %%sep%% %%sitename%%")
                                        + Wxr.meta("_yoast_wpseo_metadesc", "How wicks burn.")
                                        + Wxr.meta(
                                                "_yoast_wpseo_canonical",
                                                "https://other.example/w")),
                        Wxr.post(2, Wxr.meta("rank_math_title", "%customfield(x)% wick")));

        assertThat(found.article(1).seoTitle()).isEqualTo("Post 1 – Lantern & Loom");
        assertThat(found.article(1).seoDescription()).isEqualTo("How wicks burn.");
        assertThat(found.article(1).canonicalUrl()).isEqualTo("https://other.example/w");
        assertThat(found.article(2).seoTitle()).isNull();
        assertThat(found.codes(2)).containsExactly("seo-template");
    }

    @Test
    void excerptIsWhatAnEditorWroteOrPutFirst() {
        Wxr found =
                Wxr.of(
                        Wxr.post(
                                1,
                                "<excerpt:encoded><![CDATA[Short &amp; <b>bright</b>]]></excerpt:encoded>"),
                        Wxr.text(2, "Before.\n\n<!--more-->\n\nAfter."));

        assertThat(found.article(1).excerpt()).isEqualTo("Short & bright");
        assertThat(found.article(2).excerpt()).isEqualTo("Before.");
        assertThat(found.article(2).body()).isEqualTo("Before.\n\nAfter.");
    }

    @Test
    void exportIsRecognisedByItsNamespace() {
        var format = new WordPressFormat();

        assertThat(format.sniff(peek(Wxr.HEAD))).isEqualTo(Likeness.CERTAIN);
        assertThat(format.sniff(peek("<rss version=\"2.0\"><channel/></rss>")))
                .isEqualTo(Likeness.NONE);
        assertThat(format.sniff(peek("On http://wordpress.org/export/1.2/")))
                .isEqualTo(Likeness.NONE);
    }

    private static Peek peek(String text) {
        return new Peek(List.of(new Peek.Start("export.xml", text)));
    }
}
