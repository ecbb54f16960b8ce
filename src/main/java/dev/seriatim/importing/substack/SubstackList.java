package dev.seriatim.importing.substack;

import dev.seriatim.importing.format.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.DuplicateHeaderMode;

/** The list of posts, {@code posts.csv} (RFC 4180), whose columns differ from year to year. */
final class SubstackList {

    private static final int LONGEST = 16 << 20;
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setAllowMissingColumnNames(true)
                    .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                    .setIgnoreHeaderCase(true)
                    .setTrailingData(true)
                    .setLenientEof(true)
                    .get();

    private SubstackList() {}

    static List<SubstackPost> read(Entry list) throws IOException {
        var posts = new ArrayList<SubstackPost>();
        var bytes = new ByteArrayInputStream(withoutMark(list.bytes(LONGEST)));
        try (var rows = CSVParser.parse(bytes, StandardCharsets.UTF_8, CSV)) {
            for (var row : rows) {
                SubstackPost.of(row, (int) rows.getCurrentLineNumber()).ifPresent(posts::add);
            }
        } catch (UncheckedIOException | IllegalArgumentException broken) {
            throw new IOException("posts.csv is no CSV that can be read.", broken);
        }
        return posts;
    }

    private static byte[] withoutMark(byte[] bytes) {
        boolean isMarked =
                bytes.length > 2
                        && bytes[0] == (byte) 0xEF
                        && bytes[1] == (byte) 0xBB
                        && bytes[2] == (byte) 0xBF;
        return isMarked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }
}
