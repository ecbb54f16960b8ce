package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

    @Test
    void linesThatChangedStandBetweenThoseThatDidNot() {
        var diff =
                diff(
                        "Tea.\n\nRain.\nWind.\nFog.\nSun.\n",
                        "Tea.\n\nSnow.\nWind.\nFog.\nSun.\nMoon.\n");

        assertThat(diff)
                .isEqualTo(
                        """
                        --- version 1
                        +++ version 2
                        @@ -1,6 +1,7 @@
                         Tea.
                        \s
                        -Rain.
                        +Snow.
                         Wind.
                         Fog.
                         Sun.
                        +Moon.
                        """);
    }

    @Test
    void farApartChangesAreHunksOfTheirOwn() {
        var between = "2\n3\n4\n5\n6\n7\n8\n";

        var diff = diff("1\n" + between + "9\n", "one\n" + between + "nine\n");

        assertThat(diff)
                .isEqualTo(
                        """
                        --- version 1
                        +++ version 2
                        @@ -1,4 +1,4 @@
                        -1
                        +one
                         2
                         3
                         4
                        @@ -6,4 +6,4 @@
                         6
                         7
                         8
                        -9
                        +nine
                        """);
    }

    @Test
    void lineBreakAtTheEndIsADifference() {
        assertThat(diff("Tea.\nRain.", "Tea.\nRain.\n"))
                .isEqualTo(
                        """
                        --- version 1
                        +++ version 2
                        @@ -1,2 +1,2 @@
                         Tea.
                        -Rain.
                        \\ No newline at end of file
                        +Rain.
                        """);
    }

    @Test
    void linesThatLookLikeADiffAreOnlyText() {
        assertThat(diff("@@ -1 +1 @@\n--- a", "@@ -1 +1 @@\n+++ b"))
                .isEqualTo(
                        """
                        --- version 1
                        +++ version 2
                        @@ -1,2 +1,2 @@
                         @@ -1 +1 @@
                        ---- a
                        \\ No newline at end of file
                        ++++ b
                        \\ No newline at end of file
                        """);
    }

    @Test
    void equalTextsHaveNoDiff() {
        assertThat(diff("Tea.\n", "Tea.\n")).isEmpty();
    }

    @Test
    void textsOfAMillionLinesAreComparedAsBlocks() {
        var old = "tea\n".repeat(500_000);
        var revised = "1\n" + "rain\n".repeat(400_000) + "2\n";

        var diff = diff(old, revised);

        assertThat(diff).startsWith("--- version 1\n+++ version 2\n@@ -1,500000 +1,400002 @@\n");
        assertThat(diff).hasSize(head(diff) + old.length() + 500_000 + revised.length() + 400_002);
    }

    private static int head(String diff) {
        return diff.indexOf("@@\n") + "@@\n".length();
    }

    private static String diff(String from, String to) {
        return UnifiedDiff.of("version 1", from, "version 2", to);
    }
}
