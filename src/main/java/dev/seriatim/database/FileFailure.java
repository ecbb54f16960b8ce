package dev.seriatim.database;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says why a file could not be read or written, where Java names the file alone. */
public final class FileFailure {

    private FileFailure() {}

    /** The reason, and which file it is about. */
    public static String reason(Exception failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing(Path.of(missing.getFile()).toAbsolutePath());
        }
        if (failure instanceof AccessDeniedException denied) {
            return "there is no right to use " + denied.getFile() + ".";
        }
        if (failure instanceof FileSystemException other && other.getReason() == null) {
            return other.getFile() + " cannot be used.";
        }
        return String.valueOf(failure.getMessage());
    }

    private static String missing(Path file) {
        if (Files.isSymbolicLink(file)) {
            return file + " is a link to what is not there.";
        }
        var folder = file.getParent();
        return folder == null || Files.isDirectory(folder)
                ? "there is no file " + file + "."
                : "there is no folder " + folder + ".";
    }
}
