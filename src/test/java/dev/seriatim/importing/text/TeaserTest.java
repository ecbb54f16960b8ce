package dev.seriatim.importing.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said twice on purpose. */
class TeaserTest {

    @Test
    void refrainIsNoTeaser() {
        var refrain = "The tide comes in and the tide goes out, and nobody asks it why.";
        var body = refrain + "\n\nThe keeper rings.\n\n" + refrain + "\n\nHe sleeps.";

        var article = PlainTextArticle.parse("Ferries\n\n" + body, KnownTitles.NONE);

        assertThat(article.body()).isEqualTo(body);
    }
}
