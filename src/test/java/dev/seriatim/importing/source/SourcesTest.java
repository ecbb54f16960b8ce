package dev.seriatim.importing.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriatim.importing.format.Peek;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is sent is read as entries, whatever it is packed in. */
class SourcesTest {

    @Test
    void aFileIsAnEntryUnderItsName() throws IOException {
        try (var desk = SourceDesk.of("harbour.md", bytes("# Harbour"))) {
            assertThat(desk.texts()).containsOnly(entry("harbour.md", "# Harbour"));
        }
    }

    @Test
    void theMembersOfAnArchiveComeInTheOrderOfTheirPaths() throws IOException {
        try (var desk =
                SourceDesk.of(
                        Zip.of(
                                "posts/b.md",
                                "Two",
                                "a.md",
                                "One",
                                "posts/",
                                "",
                                "posts/a.md",
                                "3"))) {
            assertThat(desk.texts())
                    .containsExactly(
                            entry("a.md", "One"),
                            entry("posts/a.md", "3"),
                            entry("posts/b.md", "Two"));
            assertThat(desk.source().entry("posts/c.md")).isEmpty();
            assertThat(desk.told()).isEmpty();
        }
    }

    @Test
    void anEmptyArchiveHasNoEntries() throws IOException {
        try (var desk = SourceDesk.of(Zip.empty())) {
            assertThat(desk.paths()).isEmpty();
            assertThat(desk.source().peek()).isEqualTo(new Peek(List.of()));
        }
    }

    @Test
    void thePartsOfAFormMakeOneSource() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("tide.md", bytes("Tide"));
        parts.put("one.zip", Zip.of("index.md", "First", "boats.md", "Boats").bytes());
        parts.put("two.zip", Zip.of("index.md", "Second").bytes());
        try (var desk = SourceDesk.of(Limits.USUAL, parts)) {
            assertThat(desk.texts())
                    .containsExactly(
                            entry("boats.md", "Boats"),
                            entry("index.md", "First"),
                            entry("tide.md", "Tide"),
                            entry("two/index.md", "Second"));
        }
    }

    @Test
    void anArchiveOfArchivesIsReadAsOneTree() throws IOException {
        var first = Zip.of("Log/Monday.md", "Fog").bytes();
        var second = Zip.of("Log/Tuesday.md", "Rain", "old.zip", "?").bytes();
        try (var desk =
                SourceDesk.of(Zip.empty().with("Part-1.zip", first).with("Part-2.ZIP", second))) {
            assertThat(desk.texts())
                    .containsExactly(
                            entry("Log/Monday.md", "Fog"), entry("Log/Tuesday.md", "Rain"));
            assertThat(desk.told())
                    .containsExactly("refused: old.zip is an archive in an archive in an archive.");
        }
    }

    @Test
    void anArchiveThatAnArticleOffersStaysPacked() throws IOException {
        var offered = Zip.of("readme.md", "No article").bytes();
        try (var desk = SourceDesk.of(Zip.of("tide.md", "Tide").with("files/code.zip", offered))) {
            assertThat(desk.paths()).containsExactly("files/code.zip", "tide.md");
        }
    }

    @Test
    void aBrokenPartCostsItselfOnly() throws IOException {
        var whole = Zip.of("tide.md", "Tide").bytes();
        try (var desk =
                SourceDesk.of(Zip.of("Part-1.zip", "PK but no more").with("Part-2.zip", whole))) {
            assertThat(desk.texts()).containsOnly(entry("tide.md", "Tide"));
            assertThat(desk.told())
                    .containsExactly(
                            "refused: Part-1.zip cannot be read: The archive is cut short or damaged.");
        }
    }

    @Test
    void namesAreReadInTheCharactersInWhichTheyAreWritten() throws IOException {
        for (var zip :
                List.of(
                        Zip.empty().namesIn("UTF-8", true),
                        Zip.empty().namesIn("UTF-8", false),
                        Zip.empty().namesIn("Cp437", false))) {
            try (var desk = SourceDesk.of(zip.with("Küste/Fährhaus.md", "Ahoy"))) {
                assertThat(desk.paths()).containsExactly("Küste/Fährhaus.md");
            }
        }
    }

    @Test
    void decomposedNamesAreComposed() throws IOException {
        try (var desk = SourceDesk.of(Zip.of("Fa\u0308hre.md", "Ahoy"))) {
            assertThat(desk.paths()).containsExactly("F\u00e4hre.md");
            assertThat(desk.told()).isEmpty();
        }
    }

    @Test
    void aZip64ArchiveIsRead() throws IOException {
        try (var desk = SourceDesk.of(Zip.empty().asZip64().with("tide.md", "Tide"))) {
            assertThat(desk.texts()).containsOnly(entry("tide.md", "Tide"));
        }
    }

    @Test
    void anEntryIsReadAsAWholeUpToALimit() throws IOException {
        try (var desk = SourceDesk.of(Zip.of("tide.md", "Tide"))) {
            var entry = desk.source().entry("tide.md").orElseThrow();

            assertThat(entry.size()).isEqualTo(4);
            assertThat(entry.bytes(4)).asString(UTF_8).isEqualTo("Tide");
            assertThatThrownBy(() -> entry.bytes(3)).hasMessage("tide.md has more than 3 bytes.");
        }
    }

    @Test
    void itsBeginningIsShown() throws IOException {
        var long4096 = "x".repeat(4095) + "ü";
        try (var desk =
                SourceDesk.of(
                        Zip.of("a.md", "\uFEFFTide", "b.md", long4096)
                                .with("c.png", new byte[] {(byte) 0x89, 'P'}))) {
            assertThat(desk.source().peek().entries())
                    .containsExactly(
                            new Peek.Start("a.md", "Tide"),
                            new Peek.Start("b.md", "x".repeat(4095)),
                            new Peek.Start("c.png", "\uFFFDP"));
        }
    }

    @Test
    void ofManyEntriesTheFirstAreShown() throws IOException {
        var zip = Zip.empty();
        IntStream.range(0, 1200).forEach(n -> zip.with("%04d.md".formatted(n), "Text"));
        try (var desk = SourceDesk.of(zip)) {
            var starts = desk.source().peek().entries();
            assertThat(starts).hasSize(1000);
            assertThat(starts).filteredOn(start -> start.text().equals("Text")).hasSize(100);
        }
    }

    @Test
    void nothingStaysInTheTemporaryFolder() throws IOException {
        var before = spooled();

        try (var desk =
                SourceDesk.of(Zip.empty().with("Part-1.zip", Zip.of("a.md", "One").bytes()))) {
            assertThat(spooled()).hasSize(before.size() + 1);
            assertThat(desk.paths()).containsExactly("a.md");
        }
        assertThatThrownBy(() -> SpooledFile.of(breakingOff())).hasMessage("The line is dead.");
        assertThatThrownBy(
                        () ->
                                SpooledFile.of(
                                        new ByteArrayInputStream(new byte[11]),
                                        new Limits(10, 10, 10, 10)))
                .hasMessage("More than 10 bytes are not taken at once.");

        assertThat(spooled()).isEqualTo(before);
    }

    private static InputStream breakingOff() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The line is dead.");
            }
        };
    }

    private static List<Path> spooled() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(
                            file -> file.getFileName().toString().startsWith("seriatim-import-"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static Map.Entry<String, String> entry(String path, String text) {
        return Map.entry(path, text);
    }
}
