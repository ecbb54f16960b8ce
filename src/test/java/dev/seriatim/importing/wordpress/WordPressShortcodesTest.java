package dev.seriatim.importing.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundNote;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shortcodes of WordPress become what they stand for; others stay to be seen. */
class WordPressShortcodesTest {

    @Test
    void captionsBelongToTheirPictures() {
        String picture = "<img src=\"https://l.example/w.jpg\" alt=\"Wick\" />";

        assertThat(body("[caption id=\"a_1\" width=\"300\"]" + picture + " At rest[/caption]"))
                .isEqualTo("![Wick](https://l.example/w.jpg \"At rest\")");
        assertThat(body("[caption caption=\"Once <em>lit</em>\"]" + picture + "[/caption]"))
                .contains("<figcaption>Once <em>lit</em></figcaption>");
    }

    @Test
    void galleryIsItsPictures() {
        Wxr found =
                Wxr.of(
                        Wxr.text(1, "[gallery ids=\"30,31,99\" columns=\"2\"]"),
                        Wxr.text(2, "[gallery]"),
                        Wxr.text(3, "[gallery ids=\"99\"]"),
                        Wxr.attachment(30, "https://l.example/a.jpg", "A"),
                        Wxr.attachment(31, "https://l.example/b.jpg", "B")
                                .replace(
                                        "<wp:status>",
                                        "<wp:post_parent>2</wp:post_parent><wp:status>"));

        assertThat(found.article(1).body())
                .isEqualTo("![A](https://l.example/a.jpg)\n\n![B](https://l.example/b.jpg)");
        assertThat(found.codes(1)).containsExactly("gallery");
        assertThat(found.article(2).body()).isEqualTo("![B](https://l.example/b.jpg)");
        assertThat(found.article(3).body()).isEqualTo("\\[gallery ids=\"99\"\\]");
        assertThat(found.codes(3)).containsExactly("gallery-kept");
    }

    @Test
    void playersAreLinks() {
        assertThat(body("[audio mp3=\"https://l.example/a.mp3\"][/audio]"))
                .isEqualTo("[https://l.example/a.mp3](https://l.example/a.mp3)");
        assertThat(body("3 < 4 and [audio src=\"https://l.example/b.mp3\"]"))
                .contains("](https://l.example/b.mp3)");
        assertThat(body("[embed width=\"3\"]https://v.example/1[/embed]"))
                .isEqualTo("[https://v.example/1](https://v.example/1)");
    }

    @Test
    void listingsKeepTheirCodeHoweverItWasSaved() {
        assertThat(
                        body(
                                "[sourcecode language=\"python\"]\nif a &lt; b:\n\n    [gallery] **x**\n[/sourcecode]"))
                .isEqualTo("```python\nif a < b:\n\n    [gallery] **x**\n```");
        assertThat(body("[php]if ($a < 1 && $b) {}[/php]"))
                .isEqualTo("```php\nif ($a < 1 && $b) {}\n```");
    }

    @Test
    void unknownOnesStayAndAreNotedWithTheirLine() {
        String export =
                Wxr.HEAD
                        + Wxr.text(
                                1,
                                "Listen:\n\n[soundcloud url=\"https://s.example/1\"]\n\n[box]in[/box] [sic] [Chorus]");
        int line = (int) export.substring(0, export.indexOf("[soundcloud")).lines().count() + 1;

        Wxr found = Wxr.ofFiles(Map.of("e.xml", export + Wxr.TAIL));

        assertThat(found.body())
                .contains("\\[soundcloud url=\"https://s.example/1\"\\]")
                .contains("in\\[/box\\]");
        assertThat(found.article(1).notes())
                .extracting(FoundNote::excerpt)
                .containsExactly("[soundcloud]", "[box]");
        assertThat(found.article(1).notes().get(0).line()).isEqualTo(line);
    }

    @Test
    void escapedOnesAndThoseInCodeAreText() {
        Wxr found = Wxr.of(Wxr.text(1, "Write [[gallery ids=\"1\"]] or <code>[gallery]</code>."));

        assertThat(found.body()).isEqualTo("Write \\[gallery ids=\"1\"\\] or `[gallery]`.");
        assertThat(found.codes(1)).isEmpty();
    }

    @Test
    void bracketsWithoutEndTakeTimeByTheirLength() {
        for (String hostile :
                new String[] {
                    "[caption]", "[[", "[code ", "<pre", "<!--", "[a b=\"", "<!-- wp:x "
                }) {
            String text = hostile.repeat(100_000);

            assertThat(java.time.Duration.ofNanos(time(text))).isLessThan(Duration.ofSeconds(20));
        }
    }

    private static long time(String text) {
        long start = System.nanoTime();
        Wxr.of(Wxr.text(1, text));
        return System.nanoTime() - start;
    }

    private static String body(String content) {
        return Wxr.of(Wxr.text(1, content)).body();
    }
}
