package dev.seriatim;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever runs containers needs to edit no file to change a setting. */
class ComposeSettingsTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^ {4}\\| (`(?:seriatim|quarkus|otel)[^|]*)\\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^ {6}([A-Z_]+):");

    /** The port within the container is always the same, and told by another name outside. */
    private static final List<String> OF_THE_CONTAINER =
            List.of("QUARKUS_HTTP_PORT", "SERIATIM_DATA_DIR");

    @Test
    void everySettingOfTheReferenceIsPassedOn() throws IOException {
        var compose = Files.readString(Path.of("docker-compose.yml"));
        var passed =
                VARIABLE.matcher(compose)
                        .results()
                        .map(found -> found.group(1))
                        .collect(toCollection(TreeSet::new));

        assertThat(settings()).hasSizeGreaterThan(20).isSubsetOf(passed);
    }

    private static List<String> settings() throws IOException {
        return ROW.matcher(Files.readString(Path.of("openapi.yaml")))
                .results()
                .map(MatchResult::group)
                .flatMap(row -> names(row).stream())
                .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                .filter(name -> !OF_THE_CONTAINER.contains(name))
                .toList();
    }

    // "`a.b-c`, `….d`" are a.b-c and a.d.
    private static List<String> names(String row) {
        var names = new ArrayList<String>();
        var group = "";
        for (var found : NAME.matcher(row).results().toList()) {
            var name = found.group(1).replace("…", group);
            group = name.substring(0, name.lastIndexOf('.'));
            names.add(name);
        }
        return names;
    }
}
