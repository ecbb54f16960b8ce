package dev.seriatim.importing.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to one item of an export, the others are read. */
class WordPressDamageTest {

    private static final int DAMAGES = 300;

    private static final List<String> PIECES =
            List.of(
                    "<",
                    ">",
                    "]]>",
                    "<![CDATA[",
                    "</",
                    "&",
                    "&#0;",
                    "<!--",
                    "-->",
                    "\"",
                    "</p>",
                    "<?",
                    "<wp:postmeta>",
                    "</wp:postmeta>",
                    "\u0000",
                    "<!DOCTYPE x>",
                    "<item",
                    "[gallery",
                    "<!-- wp:x {",
                    "/-->",
                    "xmlns:wp=\"y\"");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void damageCostsItsItemOnly(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < DAMAGES; i++) {
            String damaged = damaged(random);
            String export =
                    Wxr.HEAD + Wxr.text(1, "first") + damaged + Wxr.text(3, "third") + Wxr.TAIL;

            Wxr found = Wxr.ofBytes(Map.of("e.xml", export.getBytes(StandardCharsets.UTF_8)));

            assertThat(found.article(1).body()).as(damaged).isEqualTo("first");
            assertThat(found.article(3).body()).as(damaged).isEqualTo("third");
        }
    }

    private static String damaged(Random random) {
        var item =
                new StringBuilder(
                        Wxr.text(2, "<p>second [gallery] &amp; <b>bold</b></p>")
                                .replace("</item>", Wxr.meta("key", "value") + "</item>"));
        int start = "<item>".length();
        for (int times = random.nextInt(3); times >= 0; times--) {
            int end = item.indexOf("</item>");
            int at = start + random.nextInt(end - start);
            if (random.nextBoolean()) {
                item.delete(at, Math.min(end, at + 1 + random.nextInt(12)));
            } else {
                item.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return item.toString();
    }
}
