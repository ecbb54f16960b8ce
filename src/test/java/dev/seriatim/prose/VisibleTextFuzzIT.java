package dev.seriatim.prose;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written, what a browser would show of it is there to be read. */
class VisibleTextFuzzIT {

    private static final List<String> WRITTEN =
            List.of(
                    "Every page needs a <title> in its head.\n\nAnd *more*.",
                    "a<textarea>b</textarea>c <xmp>d",
                    "<iframe src=\"https://a.example\" title=b>c</iframe> <video><source src=d></video>",
                    "x[^1] y[^n]\n\n[^1]: one[^n]\n[^n]: two\n\n    three",
                    "| a | b |\n|---|---|\n| ~~c~~ | <b>d</b> |",
                    "- [ ] a\n- [x] www.b.example c@d.example",
                    "![a *b*](c.png \"d\") ![e](javascript:f)",
                    "<div title='\n\na' b>\n\n<p>c<table><td>d</table>e</p></div>",
                    "<b><i>a</b>b</i><ruby>c<rt>d</ruby><!-- e --> f",
                    "[a](#b) <jane at c> List<D> &amp;&#146;e\n\n# b");

    static Stream<String> texts() {
        return Stream.of(
                        WRITTEN.stream(),
                        Attacks.ALL.stream(),
                        Specification.COMMON_MARK.values().stream().map(Specification::source),
                        Specification.GITHUB.values().stream().map(Specification::source))
                .flatMap(all -> all);
    }

    @MethodSource("texts")
    @FuzzTest(maxDuration = "60s")
    void everyWordThatABrowserShowsIsDelivered(@NotNull String text) {
        BrowserReading.ofMarkdown(text).assertAllIn(Markdown.render(text));
    }
}
