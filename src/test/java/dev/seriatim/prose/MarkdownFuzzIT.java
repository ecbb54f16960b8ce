package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written comes out as HTML in which there is nothing but what may be there. */
class MarkdownFuzzIT {

    static Stream<String> attacks() {
        return Attacks.ALL.stream();
    }

    @MethodSource("attacks")
    @FuzzTest(maxDuration = "60s")
    void everyTextIsSafeToShow(@NotNull String text) {
        var html = Markdown.render(text).html();

        AllowedHtml.isAll(html);
        assertThat(html).doesNotContain("<!--", "<![", "<?", "\0");
    }
}
