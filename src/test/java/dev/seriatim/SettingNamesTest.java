package dev.seriatim;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class SettingNamesTest {

    private static final Pattern WRITTEN = Pattern.compile("`(seriatim\\.[a-z]+[a-z.-]*)`");

    private static Stream<JavaClass> classes() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackagesOf(Seriatim.class)
                        .stream();
    }

    @Test
    void settingsOfEveryMappingAreKnown() {
        var mapped =
                classes()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> Modifier.isAbstract(method.reflect().getModifiers()))
                        .map(SettingNamesTest::name)
                        .toList();

        assertThat(mapped).hasSizeGreaterThan(15).isSubsetOf(SettingNames.KNOWN);
    }

    @Test
    void settingsThatAreInjectedAreKnown() {
        var injected =
                classes()
                        .flatMap(type -> Stream.of(type.reflect().getDeclaredConstructors()))
                        .flatMap(constructor -> Stream.of(constructor.getParameters()))
                        .filter(parameter -> parameter.isAnnotationPresent(ConfigProperty.class))
                        .map(parameter -> parameter.getAnnotation(ConfigProperty.class).name())
                        .filter(name -> name.startsWith("seriatim."))
                        .toList();

        assertThat(injected)
                .contains("seriatim.admin-key", "seriatim.listen.jdbc-url")
                .isSubsetOf(SettingNames.KNOWN);
    }

    @Test
    void settingsOfTheReferenceAreKnown() throws IOException {
        var named =
                WRITTEN.matcher(
                                Files.readString(Path.of("openapi.yaml"))
                                        + Files.readString(Path.of("README.md")))
                        .results()
                        .map(found -> found.group(1))
                        .toList();

        assertThat(named).hasSizeGreaterThan(15).isSubsetOf(SettingNames.KNOWN);
    }

    @Test
    void entryOfAListIsKnownByItsList() {
        assertThat(SettingNames.refusal(Set.of("seriatim.webhooks.retries[0]"))).isEmpty();
        assertThat(SettingNames.warning(Set.of("SERIATIM_WEBHOOKS_RETRIES_0_"))).isEmpty();
    }

    @Test
    void environmentVariableThatIsNoSettingIsTold() {
        var variables = Set.of("SERIATIM_DATADIR", "SERIATIM_DATA_DIR", "HOME");

        assertThat(SettingNames.warning(variables))
                .contains("Ignored, since no setting is called so: SERIATIM_DATADIR.");
    }

    private static String name(JavaMethod method) {
        var own =
                method.tryGetAnnotationOfType(WithName.class)
                        .map(WithName::value)
                        .orElseGet(
                                () ->
                                        method.getName()
                                                .replaceAll("([A-Z])", "-$1")
                                                .toLowerCase(Locale.ROOT));
        return method.getOwner().getAnnotationOfType(ConfigMapping.class).prefix() + "." + own;
    }
}
