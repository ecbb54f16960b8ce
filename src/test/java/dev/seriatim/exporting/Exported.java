package dev.seriatim.exporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** What is in an export. */
public final class Exported {

    private Exported() {}

    /** Its files as texts, in their order. */
    public static Map<String, String> files(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** The same, without the time at which it was made. */
    public static Map<String, String> timeless(byte[] zip) throws IOException {
        var files = files(zip);
        files.computeIfPresent(
                Manifest.PATH,
                (path, text) ->
                        text.replaceFirst("\"exportedAt\":\"[^\"]+\"", "\"exportedAt\":\"\""));
        return files;
    }
}
