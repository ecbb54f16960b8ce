package dev.seriatim.http;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Patience;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the dashboard for Grafana asks for is there. */
@QuarkusTest
class DashboardTest extends DeliveryTest {

    private static final Path DASHBOARD = Path.of("src", "main", "ops", "grafana-dashboard.json");
    private static final Pattern METRIC = Pattern.compile("[a-z]+(?:_[a-z]+)+(?=\\{)");

    @Test
    void everyMetricThatItShowsIsMeasured() throws Exception {
        published("Ferry Times", "Every hour.");
        read("/v1/articles/ferry-times");
        unpublish(managed(address(published("Harbour", "Deep."))));
        reader().get("/v1/articles/harbour").then().statusCode(404);

        var report =
                editor().contentType("multipart/form-data")
                        .multiPart("file", "nets.txt", "Nets\n\nDry.".getBytes(), "text/plain")
                        .post("/manage/v1/imports")
                        .header("Location");
        Patience.until(
                "import",
                Duration.ofSeconds(60),
                () -> editor().get(report).path("state").equals("done"));

        assertThat(measured()).containsAll(shown());
    }

    private static Set<String> shown() throws IOException {
        var shown = new TreeSet<String>();
        var dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
        for (var panel : dashboard.get("panels")) {
            for (var target : panel.get("targets")) {
                var metrics =
                        METRIC.matcher(target.get("expr").textValue())
                                .results()
                                .map(MatchResult::group)
                                .toList();
                assertThat(metrics).isNotEmpty();
                shown.addAll(metrics);
            }
        }
        return shown;
    }

    private static Set<String> measured() {
        return reader().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(toCollection(TreeSet::new));
    }
}
