package dev.seriatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.database.DatabaseConfigSourceFactory;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "import a.zip",
                "backup a.zip",
                "restore a.zip"
            })
    void applicationStarts(String line) {
        assertThat(CommandLine.answer(arguments(line), Set.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--smaple", "--sample library", "help", "--sample=1", "--help --all"})
    void whatIsNotKnownIsNamedAndRefused(String line) {
        var answer = CommandLine.answer(arguments(line), Set.of()).orElseThrow();

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.text()).contains("is not known here").contains(CommandLine.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "--sample --help"})
    void helpIsGivenInsteadOfStarting(String line) {
        assertThat(CommandLine.answer(arguments(line), Set.of()))
                .contains(new CommandLine.Answer(CommandLine.USAGE, 0));
    }

    @Test
    void propertyThatIsNoSettingIsNamedAndRefused() {
        var properties = Set.of("seriatim.datadir", "seriatim.data-dir", "java.home");

        assertThat(CommandLine.answer(List.of(), properties))
                .contains(
                        new CommandLine.Answer("There is no setting called seriatim.datadir.", 2));
    }

    @Test
    void portThatIsNoneIsRefusedWithTheSettingThatChangesIt() {
        assertThat(CommandLine.portRefused("70000"))
                .contains(
                        new CommandLine.Answer(
                                "There is no port 70000: set quarkus.http.port (QUARKUS_HTTP_PORT) to at most 65535.",
                                2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "8080", "65535", "many"})
    void otherPortsAreLeftToTheServer(String port) {
        assertThat(CommandLine.portRefused(port)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "keys list, true",
        "backup a.zip, true",
        "restore a.zip, false",
        "--sample, ",
        "'', "
    })
    void commandsButTheOneForAnEmptyDatabaseRunBesideTheApplication(String line, String beside) {
        var properties = new Properties();

        CommandLine.prepare(arguments(line), properties);

        assertThat(properties.getProperty(DatabaseConfigSourceFactory.SHARED)).isEqualTo(beside);
    }

    @Test
    void commandPrintsItsAnswerAlone() {
        var properties = new Properties();
        properties.setProperty("quarkus.log.level", "DEBUG");

        CommandLine.prepare(arguments("keys list"), properties);

        assertThat(properties)
                .containsEntry("quarkus.log.level", "DEBUG")
                .containsEntry("quarkus.log.console.stderr", "true");
    }

    @Test
    void everyOptionIsInTheHelp() {
        assertThat(CommandLine.USAGE)
                .contains(
                        "--sample",
                        "keys",
                        "export",
                        "import",
                        "backup",
                        "restore",
                        "--version",
                        "--help");
    }
}
