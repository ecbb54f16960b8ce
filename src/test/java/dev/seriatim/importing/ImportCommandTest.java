package dev.seriatim.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.seriatim.importing.ImportCommand.Answer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sits at the machine imports files and folders, and reads what became of them. */
@QuarkusTest
class ImportCommandTest extends ImportTest {

    @TempDir Path folder;

    @Inject ImportCommand command;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void folderBecomesDraftsUnlessAskedOtherwise() throws Exception {
        write("blog/content/nets.md", "---\ntitle: Nets\n---\nThey hang.");
        write("blog/content/bells.md", "---\ntitle: Bells\n---\nLoud.");
        write("blog/.git/HEAD", "ref: refs/heads/main");

        var answer = answer("blog", "--format", "markdown");

        assertThat(answer.status()).isZero();
        assertThat(answer.text())
                .startsWith("2 items (markdown) in ")
                .contains("2 created, 0 updated")
                .doesNotContain("HEAD");
        editor().get("/manage/v1/articles")
                .then()
                .body("items.title", containsInAnyOrder("Nets", "Bells"))
                .body("items.state", contains("draft", "draft"));
        assertThat(answer("blog", "--format", "markdown").text()).contains("2 unchanged");
    }

    @Test
    void filesArePublishedInTheirLanguageWhenAskedSo() throws Exception {
        write("nets.txt", "Netze\n\nSie hängen.");

        answer("nets.txt", "--publish", "--language", "de", "--time-zone", "Europe/Vienna");

        reader().get("/v1/articles")
                .then()
                .body("items.title", contains("Netze"))
                .body("items.language", contains("de"));
    }

    @Test
    void dryRunChangesNothingAndSaysSo() throws Exception {
        write("nets.txt", "Nets\n\nThey hang.");

        var answer = answer("nets.txt", "--dry-run");

        assertThat(answer.text()).contains("1 created").contains("This was a dry run");
        editor().get("/manage/v1/articles").then().body("items", empty());
    }

    @Test
    void whatIsRefusedIsToldByNameAndByTheStatus() throws Exception {
        write("nets.txt", "Nets\n\nThey hang.");
        write("empty.txt", "");

        var answer = answer("nets.txt", "empty.txt");

        assertThat(answer.status()).isEqualTo(3);
        assertThat(answer.text()).contains("1 refused").contains("Not taken in:\n  empty.txt  ");
        editor().get(IMPORTS).then().body("items[0].counts.created", equalTo(1));
    }

    @Test
    void libraryThatWasExportedComesBackWithoutOptions() throws Exception {
        published("Nets", "They hang.");
        Files.write(folder.resolve("library.zip"), editor().get("/manage/v1/export").asByteArray());
        emptyTheLibrary();

        var answer = answer("library.zip");

        assertThat(answer.text()).startsWith("Imported from ");
        assertThat(answer.status()).isZero();
        reader().get("/v1/articles").then().body("items.title", contains("Nets"));
    }

    @Test
    void whatCannotBeReadFails() throws Exception {
        write("torn.zip", "PK\u0003\u0004 and no more");

        var answer = answer("torn.zip");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text()).startsWith("The import has failed: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "missing.txt",
                "nets.txt --format papyrus",
                "nets.txt --format",
                "nets.txt --time-zone Nowhere/Land",
                "nets.txt --loud",
                "nets.txt --format seriatim --dry-run"
            })
    void whatCannotBeMeantIsRefused(String line) throws Exception {
        write("nets.txt", "Nets\n\nThey hang.");

        var answer = answer(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(answer.status()).isEqualTo(2);
        editor().get(IMPORTS).then().body("items", empty());
    }

    @Test
    void whatIsNotThereIsToldByItsName() throws Exception {
        Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("nowhere.txt"));
        Files.createDirectories(folder.resolve("empty/inner"));

        assertThat(answer("missing.txt"))
                .isEqualTo(refused("there is no file " + folder.resolve("missing.txt") + "."));
        assertThat(answer("no/such.txt"))
                .isEqualTo(refused("there is no folder " + folder.resolve("no") + "."));
        assertThat(answer("link.txt"))
                .isEqualTo(
                        refused(folder.resolve("link.txt") + " is a link to what is not there."));
        assertThat(answer("empty"))
                .isEqualTo(refused("there is nothing in " + folder.resolve("empty") + "."));
        editor().get(IMPORTS).then().body("items", empty());
    }

    private static Answer refused(String why) {
        return new Answer("Not imported: " + why, 2);
    }

    @Test
    void whatNobodyMayReadIsToldByItsName() throws Exception {
        write("blog/nets.md", "They hang.");
        write("blog/locked/bells.md", "Loud.");
        var file = folder.resolve("blog/nets.md");
        Files.setPosixFilePermissions(file, Set.of());
        assumeFalse(Files.isReadable(file), "whoever runs this may read everything");

        assertThat(answer("blog"))
                .isEqualTo(new Answer("Not imported: there is no right to use " + file + ".", 1));
    }

    @Test
    void linksInAFolderAreToldAndNotFollowed() throws Exception {
        write("blog/nets.md", "---\ntitle: Nets\n---\nThey hang.");
        write("secret.md", "---\ntitle: Secret\n---\nHush.");
        Files.createSymbolicLink(folder.resolve("blog/secret.md"), folder.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("blog/broken.md"), folder.resolve("nowhere.md"));

        var answer = answer("blog", "--format", "markdown");

        assertThat(answer.text()).contains("1 created").doesNotContain("Hush");
        editor().get(IMPORTS)
                .then()
                .body(
                        "items[0].notes.find { it.code == 'left-out' }.message",
                        equalTo("Left out: link to another file."))
                .body("items[0].notes.find { it.code == 'left-out' }.times", equalTo(2));
    }

    @Test
    void fileThatGrowsWhileItIsReadIsRefused() throws Exception {
        write("blog/log.md", "x".repeat(1 << 20));
        var growing = folder.resolve("blog/log.md");
        var disk =
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        write(new byte[] {(byte) one}, 0, 1);
                    }

                    @Override
                    public void write(byte[] some, int from, int length) throws IOException {
                        Files.write(growing, some, StandardOpenOption.APPEND);
                    }
                };

        assertThatThrownBy(() -> ConsoleFiles.pack(folder.resolve("blog"), disk))
                .hasMessageContaining(growing + ": it has changed while it was read");
    }

    @Test
    void progressIsToldLineByLine() throws Exception {
        write("nets.txt", "Nets\n\nThey hang.");

        answer("nets.txt");

        assertThat(shown.toString(UTF_8)).endsWith("done 1 of 1\n").doesNotContain("\r");
    }

    private Answer answer(String... arguments) throws Exception {
        return command.answer(
                List.of(arguments).stream().map(this::inFolder).toList(),
                new ConsoleProgress(new PrintStream(shown, true, UTF_8), false));
    }

    private String inFolder(String argument) {
        var path = folder.resolve(argument);
        return Files.exists(path) || argument.endsWith(".txt") ? path.toString() : argument;
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
