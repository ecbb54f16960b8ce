package dev.seriatim.importing.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.prose.Markdown;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters of a file that no reader sees. */
class UnseenCharactersTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\u007F", "\uFFFE", "\uFFFF", "\uFDD0"})
    void whatHtmlDoesNotHaveIsLeftOut(String unseen) {
        String file = "The La%1$smp\n\nKeep%1$sing %1$s it lit.".formatted(unseen);

        assertThat(parse(file).title()).isEqualTo("The Lamp");
        assertThat(parse(file).body()).isEqualTo("Keeping  it lit.");
        assertThat(PlainTextArticle.titleOf(file)).contains("The Lamp");
        assertThat(LostWords.of(file, parse(file))).isEmpty();
    }

    @Test
    void controlsAreReadAsTheEditorOfTheTimeMeantThem() {
        String file = "The Keeper\u0092s Lamp\n\nIt\u0092s \u0093lit\u0094.";

        assertThat(parse(file).title()).isEqualTo("The Keeper’s Lamp");
        assertThat(parse(file).body()).isEqualTo("It’s “lit”.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00AD", "\u200B", "\u200D", "\u2060"})
    void whatJoinsOrPartsWordsStays(String unseen) {
        String file = "The Lamp\n\nLight%shouse keepers.".formatted(unseen);
        String html = Markdown.render(parse(file).body()).html();

        assertThat(Jsoup.parse(html).wholeText()).isEqualTo("Light" + unseen + "house keepers.");
        assertThat(LostWords.of(file, parse(file))).isEmpty();
    }

    @Test
    void linesOfAScriptWithoutSpacesAreJoined() {
        String file = "灯台\n\n港の灯りは、もう長いこと\n消えていない。";

        assertThat(parse(file).body()).isEqualTo("港の灯りは、もう長いこと消えていない。");
        assertThat(LostWords.of(file, parse(file))).isEmpty();
    }

    private static ParsedArticle parse(String file) {
        return PlainTextArticle.parse(file, KnownTitles.NONE);
    }
}
