package dev.seriatim.importing.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Opens what was sent, as a source that formats read. */
public final class Sources {

    private Sources() {}

    /**
     * Opens a file, or all that is in it if it is a zip archive, or in an archive of archives.
     *
     * @param spooled which stays as it is, and is the caller's to delete after closing the source
     * @param name what its sender calls it
     * @throws UnreadableSourceException if it is damaged, or more than {@link Limits#USUAL} allow
     */
    public static OpenSource open(Path spooled, String name) throws IOException {
        return open(List.of(new Upload(spooled, name)));
    }

    /** The same of several files, which make one source together. */
    public static OpenSource open(List<Upload> uploads) throws IOException {
        return open(uploads, Limits.USUAL);
    }

    /** The same within other limits than the usual ones. */
    public static OpenSource open(List<Upload> uploads, Limits limits) throws IOException {
        return new Unpacking(limits).of(uploads);
    }
}
