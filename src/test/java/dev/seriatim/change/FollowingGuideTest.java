package dev.seriatim.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in the contract does what is said of it. */
@QuarkusTest
class FollowingGuideTest extends DeliveryTest {

    private static final Pattern PROGRAM = Pattern.compile("```js\n(.*?)```", Pattern.DOTALL);
    private static final Duration SOON = Duration.ofSeconds(40);

    @TempDir Path folder;

    @Test
    void programKeepsAFolderInStep() throws Exception {
        assumeTrue(isThere("node"), "needs Node");
        var wood = published("Wood", "It burns.");
        var program = program();
        assertThat(program.lines().count()).isLessThanOrEqualTo(36);
        Files.writeString(folder.resolve("follow.mjs"), program);

        var node = start();
        try {
            until("the library is there", "wood.html", true);
            published("Coal", "Black.");
            until("what is new is there", "coal.html", true);
        } finally {
            end(node);
        }
        publish(
                editor(wood)
                        .body(Map.of("title", "Wood", "slug", "firewood", "body", "It burns."))
                        .put(address(wood)));
        node = start();
        try {
            until("what moved is there", "firewood.html", true);
            until("and is not where it was", "wood.html", false);
            unpublish(editor().get(address(wood)));
            until("what is gone is gone", "firewood.html", false);
        } finally {
            end(node);
        }
    }

    private static String program() throws IOException {
        var contract = Files.readString(Path.of("openapi.yaml"));
        var found = PROGRAM.matcher(contract.replaceAll("(?m)^ {6}", ""));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static boolean isThere(String program) {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }

    private Process start() throws IOException {
        var builder =
                new ProcessBuilder("node", "follow.mjs").directory(folder.toFile()).inheritIO();
        builder.environment().put("API", "http://localhost:" + RestAssured.port);
        return builder.start();
    }

    private static void end(Process node) throws InterruptedException {
        node.destroy();
        assertThat(node.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private void until(String what, String page, boolean isThere) throws Exception {
        Patience.until(
                what, SOON, () -> Files.exists(folder.resolve("site").resolve(page)) == isThere);
    }
}
