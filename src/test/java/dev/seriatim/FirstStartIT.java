package dev.seriatim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriatim.database.EmbeddedPostgres;
import dev.seriatim.support.PackagedApplication;
import dev.seriatim.support.Patience;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged application says to whoever starts it for the first time. */
class FirstStartIT {

    @TempDir Path folder;

    private Path printed;
    private Path complained;

    @BeforeEach
    void nameFiles() {
        printed = folder.resolve("out");
        complained = folder.resolve("err");
    }

    @Test
    void firstLogIsShortAndSaysWhereToGoOn() throws Exception {
        stopOnceItListens(start(Map.of(), "--sample"));

        assertThat(said(printed))
                .contains("The reference is at /docs", "This is your API key", "12 articles")
                .doesNotContain("WARN", "+---", "Exception");
        assertThat(said(printed).lines()).hasSizeLessThan(20);
        assertThat(said(complained)).isEmpty();
    }

    @Test
    void onADatabaseOfOnesOwnItSaysHowToMakeAKey() throws Exception {
        var postgres = new EmbeddedPostgres(folder.resolve("postgres").toAbsolutePath(), false);
        var access = postgres.start();
        try {
            var settings =
                    Map.of(
                            "QUARKUS_DATASOURCE_JDBC_URL", access.url(),
                            "QUARKUS_DATASOURCE_USERNAME", access.username(),
                            "QUARKUS_DATASOURCE_PASSWORD", access.password());
            stopOnceItListens(start(settings));
            assertThat(said(printed)).containsOnlyOnce("keys create --name").doesNotContain("srt_");

            assertThat(
                            ended(
                                    start(
                                            settings,
                                            "keys",
                                            "create",
                                            "--name",
                                            "Ann",
                                            "--scopes",
                                            "admin")))
                    .isZero();
            assertThat(said(printed)).startsWith("srt_");

            stopOnceItListens(start(settings));
            assertThat(said(printed)).doesNotContain("keys create");
        } finally {
            postgres.stop();
        }
    }

    @Test
    void databaseThatIsNoneIsToldInOneSentence() throws Exception {
        var process = start(Map.of("QUARKUS_DATASOURCE_JDBC_URL", "mysql://localhost/seriatim"));

        assertThat(ended(process)).isEqualTo(1);
        assertThat(said(printed)).isEmpty();
        assertThat(said(complained).lines())
                .containsExactly(
                        "quarkus.datasource.jdbc.url must begin with jdbc:postgresql:// or postgres://.");
    }

    @Test
    void logForMachinesIsJsonFromTheStartToTheEnd() throws Exception {
        stopOnceItListens(
                start(
                        Map.of(
                                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true",
                                "QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true",
                                "SERIATIM_ADMIN_KEY", "the-key-of-the-tests-and-of-nothing-else",
                                "SERIATIM_NOTHING", "of that name"),
                        "--sample"));

        var json = new ObjectMapper();
        for (var line : (said(printed) + said(complained)).lines().toList()) {
            assertThat(json.readTree(line).path("message").textValue()).isNotBlank();
        }
        assertThat(said(printed)).contains("The sample library is there", "stopped in");
        assertThat(said(complained)).contains("SERIATIM_NOTHING");
    }

    @Test
    void managementPortThatIsTakenIsToldInOneSentence() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var port = String.valueOf(taken.getLocalPort());
            var process = start(Map.of("SERIATIM_MANAGEMENT_PORT", port));

            assertThat(ended(process)).isEqualTo(1);
            assertThat(said(complained).lines())
                    .containsExactly(
                            "Port "
                                    + port
                                    + " of 0.0.0.0 cannot be listened on: another process does, or it is no address of this machine. Choose another with seriatim.management.port (SERIATIM_MANAGEMENT_PORT) or seriatim.management.host.");
        }
    }

    @Test
    void commandPrintsItsAnswerAlone() throws Exception {
        var process = start(Map.of(), "keys", "list");

        assertThat(ended(process)).isZero();
        assertThat(said(printed).lines()).containsExactly("There are no keys.");
        assertThat(said(complained)).isEmpty();
    }

    private void stopOnceItListens(Process process) throws Exception {
        try {
            Patience.until(
                    "it listens",
                    Duration.ofSeconds(90),
                    () -> said(printed).contains("Listening"));
        } finally {
            process.destroy();
            ended(process);
        }
    }

    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private Process start(Map<String, String> settings, String... arguments) throws IOException {
        var builder =
                PackagedApplication.process(PackagedApplication.PRESENT, arguments)
                        .redirectOutput(printed.toFile())
                        .redirectError(complained.toFile());
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("SERIATIM_DATA_DIR", folder.resolve("data").toString());
        builder.environment().putAll(settings);
        return builder.start();
    }

    private static String said(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
