package dev.seriatim.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.seriatim.support.ApiTest;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * That a small frontend can be written: {@code src/test/frontend} makes each page of one answer.
 */
@QuarkusTest
class StaticFrontendTest extends ApiTest {

    private static final Path FRONTEND = Path.of("src/test/frontend/site.mjs");
    private static final Pattern OWN_LINK = Pattern.compile("href=\"/([^\"]+)\"");

    @Inject SampleLibrary sample;

    @TempDir Path folder;

    @BeforeEach
    void loadTheSample() {
        assumeThat(findsNode()).as("Node is here").isTrue();
        sample.load(new StartupEvent(), new String[] {"--sample"});
    }

    @Test
    void everyPageIsMadeOfOneAnswer() throws Exception {
        var addresses = build();

        assertThat(kinds(addresses))
                .containsExactly(
                        "articles", "authors", "index", "related", "search", "series", "topics");
        assertThat(files()).containsExactlyInAnyOrderElementsOf(addresses.keySet());
        assertThat(addresses.keySet()).filteredOn(file -> file.startsWith("articles/")).hasSize(12);
        assertThat(deadLinks()).isEmpty();
        assertThat(page("articles/listening-mostly"))
                .contains("<img src=\"https://", "Before: <a", "<address>", "<article>", "<h2");
        assertThat(addresses.values()).allMatch(path -> path.startsWith("/v1/"));
    }

    @Test
    void previewOfTheSiteHasThePagesOfWhatIsDrafted() throws Exception {
        var draft = "{\"title\": \"Not for Readers Yet\", \"body\": \"A *secret*.\"}";
        editor().contentType("application/json").body(draft).post("/manage/v1/articles");

        assertThat(build()).doesNotContainKey("articles/not-for-readers-yet.html");

        var made = editor().contentType("application/json").body("{}");
        String token = made.post("/manage/v1/preview-tokens").path("token");
        assertThat(build(token)).containsKey("articles/not-for-readers-yet.html");
        assertThat(page("articles/not-for-readers-yet")).contains("<em>secret</em>");
        assertThat(deadLinks()).isEmpty();
    }

    private static boolean findsNode() {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Which file was made of the answer from which address. */
    private Map<String, String> build(String... token) throws Exception {
        var server = "http://localhost:" + RestAssured.port;
        var command = new ArrayList<>(List.of("node", FRONTEND.toString(), server));
        command.add(folder.toString());
        command.addAll(List.of(token));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        var made = new LinkedHashMap<String, String>();
        said.lines().map(line -> line.split(" ")).forEach(line -> made.put(line[0], line[1]));
        return made;
    }

    private static TreeSet<String> kinds(Map<String, String> made) {
        var kinds = new TreeSet<String>();
        made.keySet().forEach(file -> kinds.add(file.substring(0, file.indexOf('/'))));
        return kinds;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private List<String> deadLinks() throws IOException {
        var made = files();
        var dead = new ArrayList<String>();
        for (var file : made) {
            OWN_LINK.matcher(Files.readString(folder.resolve(file)))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !made.contains(link))
                    .forEach(dead::add);
        }
        return dead;
    }

    private String page(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".html"));
    }
}
