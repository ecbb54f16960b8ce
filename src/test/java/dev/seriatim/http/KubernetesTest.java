package dev.seriatim.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the manifest for Kubernetes asks of the application is there. */
@QuarkusTest
class KubernetesTest extends ApiTest {

    private static final Pattern PATH = Pattern.compile("path: (/[a-z/]+)");

    @Test
    void everyPathThatItAsksForIsAnswered() throws IOException {
        var manifest = Files.readString(Path.of("src", "main", "ops", "kubernetes.yaml"));
        var paths =
                PATH.matcher(manifest).results().map(found -> found.group(1)).distinct().toList();

        assertThat(new Load(LoadSettings.builder().build()).loadAllFromString(manifest)).hasSize(3);
        assertThat(paths).contains("/q/health/live", "/q/health/ready", "/q/metrics");
        for (var path : paths) {
            reader().get(path).then().statusCode(200);
        }
    }
}
