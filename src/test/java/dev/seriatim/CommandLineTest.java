package dev.seriatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static List<String> arguments(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--sample",
                "keys",
                "keys list",
                "keys --help",
                "export a.zip",
                "import a.zip"
            })
    void applicationStarts(String line) {
        assertThat(CommandLine.answer(arguments(line))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--smaple", "--sample library", "help", "--sample=1", "--help --all"})
    void whatIsNotKnownIsNamedAndRefused(String line) {
        var answer = CommandLine.answer(arguments(line)).orElseThrow();

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.text()).contains("is not known here").contains(CommandLine.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "--sample --help"})
    void helpIsGivenInsteadOfStarting(String line) {
        assertThat(CommandLine.answer(arguments(line)))
                .contains(new CommandLine.Answer(CommandLine.USAGE, 0));
    }

    @Test
    void everyOptionIsInTheHelp() {
        assertThat(CommandLine.USAGE)
                .contains("--sample", "keys", "export", "import", "--version", "--help");
    }
}
