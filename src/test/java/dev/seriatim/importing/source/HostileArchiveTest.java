package dev.seriatim.importing.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that are damaged, or made to do damage, are refused or cost no more than themselves. */
class HostileArchiveTest {

    private static final int SIZE = 24;
    private static final int CRC = 16;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "posts/../../x.md",
                "..\\x.md",
                "a\u0000b.md",
                "a\nb.md",
                "..",
                "/"
            })
    void aNameThatNoFileMayHaveIsRefused(String name) throws IOException {
        assertThat(EntryPath.of(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/etc/passwd, etc/passwd",
        "C:\\Users\\ada\\post.md, Users/ada/post.md",
        "C:/post.md, post.md",
        "posts\\a.md, posts/a.md",
        "posts//./a.md, posts/a.md",
        "c:a.md, c:a.md",
    })
    void aNameIsMadeRelative(String name, String path) {
        assertThat(EntryPath.of(name)).contains(path);
    }

    @Test
    void hostileNamesAreToldOfAndNeverUsed() throws IOException {
        var longest = "n".repeat(1001);
        try (var desk =
                SourceDesk.of(
                        Zip.of(
                                "../up.md",
                                "Up",
                                "/root.md",
                                "Root",
                                "a\u0000.md",
                                "Nul",
                                longest,
                                "Long"))) {
            assertThat(desk.texts()).containsOnly(Map.entry("root.md", "Root"));
            assertThat(desk.told())
                    .containsExactly(
                            "refused: ../up.md is no name that a file may have here.",
                            "renamed-entry: /root.md",
                            "refused: a\uFFFD.md is no name that a file may have here.",
                            "refused: "
                                    + "n".repeat(200)
                                    + " is no name that a file may have here.");
        }
    }

    @Test
    void aHostileNameOfAFileIsRefused() throws IOException {
        try (var desk = SourceDesk.of("../../etc/cron.d/job", new byte[] {'x'})) {
            assertThat(desk.paths()).isEmpty();
            assertThat(desk.told())
                    .containsExactly(
                            "refused: ../../etc/cron.d/job is no name that a file may have here.");
        }
    }

    @Test
    void whatSystemsLeaveIsLeftOut() throws IOException {
        try (var desk =
                SourceDesk.of(
                        Zip.of(
                                        "__MACOSX/a.md",
                                        "?",
                                        "posts/.DS_Store",
                                        "?",
                                        ".git/config",
                                        "?",
                                        "posts/._a.md",
                                        "?")
                                .with(".gitignore", "no")
                                .with("a.md", "One"))) {
            assertThat(desk.paths()).containsExactly(".gitignore", "a.md");
            assertThat(desk.told())
                    .hasSize(4)
                    .allMatch(line -> line.startsWith("left out: file of an operating system, "));
        }
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        var zip = Zip.of("a.md", "One");
        zip.with("b.md", "/etc/passwd".getBytes(), entry -> entry.setUnixMode(0120777));
        try (var desk = SourceDesk.of(zip)) {
            assertThat(desk.paths()).containsExactly("a.md");
            assertThat(desk.told()).containsExactly("left out: link to another file, b.md");
        }
    }

    @Test
    void anEncryptedMemberIsRefused() throws IOException {
        var zip = Zip.encrypted(Zip.of("a.md", "One", "b.md", "Two").bytes());
        try (var desk = SourceDesk.of("export.zip", zip)) {
            assertThat(desk.paths()).containsExactly("b.md");
            assertThat(desk.told())
                    .containsExactly("refused: a.md is encrypted; send it without a password.");
        }
    }

    @Test
    void ofTwoMembersWithOneNameTheLaterIsRead() throws IOException {
        try (var desk = SourceDesk.of(Zip.of("a.md", "Old", "./a.md", "New"))) {
            assertThat(desk.texts()).containsOnly(Map.entry("a.md", "New"));
            assertThat(desk.told())
                    .containsExactly(
                            "refused: ./a.md is in the archive twice; the later one is read.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        SIZE + ", 3, is longer than its archive says",
        SIZE + ", 5, is cut short",
        CRC + ", 7, is damaged",
    })
    void aDirectoryThatLiesIsNotBelieved(int offset, int value, String reason) throws IOException {
        var zip = Zip.directorySays(Zip.of("a.md", "Tide", "b.md", "Two").bytes(), offset, value);
        try (var desk = SourceDesk.of("export.zip", zip)) {
            assertThatThrownBy(() -> desk.text("a.md"))
                    .isInstanceOf(UnreadableSourceException.class)
                    .hasMessage("a.md " + reason + ".");
            assertThat(desk.text("b.md")).isEqualTo("Two");
        }
    }

    @Test
    void anArchiveThatIsCutShortIsRefused() {
        var whole = Zip.of("a.md", "One", "b.md", "Two").bytes();
        for (int length = 4; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> SourceDesk.of("export.zip", cut))
                    .isInstanceOf(UnreadableSourceException.class)
                    .hasMessage("The archive is cut short or damaged.");
        }
    }

    @Test
    void bytesThatAreWrongAreToldOfOrDoNoHarm() throws IOException {
        var whole = Zip.of("a.md", "One".repeat(100), "b/c.md", "Two".repeat(100)).bytes();
        var random = new Random(7);
        for (int round = 0; round < 1000; round++) {
            var wrong = whole.clone();
            for (int change = 0; change <= round % 3; change++) {
                wrong[4 + random.nextInt(wrong.length - 4)] = (byte) random.nextInt();
            }
            readAll(wrong);
        }
    }

    private static void readAll(byte[] zip) throws IOException {
        try (var desk = SourceDesk.of("export.zip", zip)) {
            desk.source().peek();
            desk.texts();
        } catch (UnreadableSourceException toldOf) {
            assertThat(toldOf.getMessage()).endsWith(".");
        }
    }

    @Test
    void whatIsPackedLikeABombIsRefused() throws IOException {
        var zip = Zip.of("a.md", "One").with("zeros.md", new byte[2 << 20]);
        zip.with("noise.bin", noise(100_000));
        try (var desk = SourceDesk.of(zip)) {
            assertThat(desk.paths()).containsExactly("a.md", "noise.bin");
            assertThat(desk.told())
                    .containsExactly("refused: zeros.md says to unpack to far more than files do.");
        }
    }

    @Test
    void anArchiveOfNothingButZerosIsRefused() {
        assertThatThrownBy(() -> SourceDesk.of(Zip.empty().with("zeros.md", new byte[2 << 20])))
                .hasMessage("The archive says to hold more than 200 times its size.");
    }

    @Test
    void membersThatShareTheirBytesAreCountedAsOftenAsTheyAreNamed() {
        var bomb = Zip.overlapping(Zip.empty().with("a.bin", noise(1 << 20)).bytes(), 3000);

        assertThatThrownBy(() -> SourceDesk.of("export.zip", bomb))
                .hasMessage("The archive says to hold more than 200 times its size.");
    }

    @Test
    void aDirectoryOfTooManyMembersIsNotReadToItsEnd() {
        var many = Zip.overlapping(Zip.of("a.md", "One").bytes(), 100_001);

        assertThatThrownBy(() -> SourceDesk.of("export.zip", many))
                .hasMessage("The archive has more than 100000 files, or far too long names.");
    }

    @Test
    void limitsHoldForAllThatIsSentAtOnce() {
        var parts =
                Map.of("1.zip", Zip.of("a", "One").bytes(), "2.zip", Zip.of("b", "Two").bytes());

        assertThatThrownBy(() -> SourceDesk.of(new Limits(9, 1 << 20, 1, 9), parts))
                .hasMessage("More than 1 files are not taken at once.");
        assertThatThrownBy(() -> SourceDesk.of(new Limits(9, 5, 9, 9), parts))
                .hasMessage("More than 5 bytes are not taken at once, unpacked.");
    }

    private static byte[] noise(int length) {
        var noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }
}
