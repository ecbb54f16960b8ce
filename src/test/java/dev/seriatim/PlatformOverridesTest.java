package dev.seriatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What stands above the platform in the pom is newer than what the platform brings. */
class PlatformOverridesTest {

    private record Managed(String group, String artifact, String version) {

        boolean isOf(Managed override) {
            return override.isList()
                    ? (group + ".").startsWith(override.group + ".")
                    : group.equals(override.group) && artifact.equals(override.artifact);
        }

        private boolean isList() {
            return artifact.endsWith("-bom");
        }

        int[] numbers() {
            return Stream.of(version.split("\\D+")).mapToInt(Integer::parseInt).toArray();
        }
    }

    static List<Managed> overrides() throws Exception {
        return managed(Path.of("pom.xml")).stream()
                .takeWhile(managed -> !managed.artifact.equals("quarkus-bom"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("overrides")
    void overrideIsNewerThanThePlatform(Managed override) throws Exception {
        var brought =
                managed(Path.of("target", "platform.xml")).stream()
                        .filter(managed -> managed.isOf(override))
                        .toList();

        assertThat(brought)
                .as("what the platform brings in place of %s", override)
                .isNotEmpty()
                .allSatisfy(
                        managed ->
                                assertThat(Arrays.compare(managed.numbers(), override.numbers()))
                                        .as("%s is caught up with: take it out", override)
                                        .isNegative());
    }

    private static List<Managed> managed(Path pom) throws Exception {
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        var management =
                (Element)
                        document.parse(pom.toFile())
                                .getElementsByTagName("dependencyManagement")
                                .item(0);
        var found = management.getElementsByTagName("dependency");
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .map(
                        element ->
                                new Managed(
                                        text(element, "groupId"),
                                        text(element, "artifactId"),
                                        text(element, "version")))
                .toList();
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }
}
