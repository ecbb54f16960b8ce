package dev.seriatim.importing.source;

import java.nio.file.Path;

/**
 * A file as it was sent.
 *
 * @param file where it is spooled, under a name of our own
 * @param name what its sender calls it, whatever that is
 */
public record Upload(Path file, String name) {}
