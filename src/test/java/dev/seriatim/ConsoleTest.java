package dev.seriatim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private static final Map<String, String> ASKED =
            Map.of("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");

    private static Console console(String argument, Map<String, String> variables) {
        return Console.of(List.of(argument), new Properties(), variables);
    }

    @Test
    void sentenceIsSaidAsItIs() {
        assertThat(console("--sample", Map.of()).line("FATAL", "Port \"1\"\nis taken."))
                .isEqualTo("Port \"1\"\nis taken.");
    }

    @Test
    void sentenceIsALineOfJsonWhereTheLogIs() throws Exception {
        var line = console("--sample", ASKED).line("FATAL", "Port \"1\"\nis taken.");

        assertThat(line).doesNotContain("\n");
        var members = new ObjectMapper().readTree(line);
        assertThat(members.get("level").textValue()).isEqualTo("FATAL");
        assertThat(members.get("message").textValue()).isEqualTo("Port \"1\"\nis taken.");
        assertThat(members.get("timestamp").textValue()).endsWith("Z");
    }

    @Test
    void propertyCountsMoreThanTheVariable() {
        var properties = new Properties();
        properties.setProperty("quarkus.log.console.json.enabled", "false");

        assertThat(Console.of(List.of(), properties, ASKED).isJson()).isFalse();
        assertThat(Console.of(List.of(), new Properties(), ASKED).isJson()).isTrue();
    }

    @Test
    void commandAnswersWhoeverGaveIt() {
        assertThat(console("keys", ASKED).isJson()).isFalse();
    }
}
