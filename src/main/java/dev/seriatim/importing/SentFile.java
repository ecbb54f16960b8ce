package dev.seriatim.importing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.seriatim.importing.Spool.Kept;

/**
 * A body that was kept as it came. Two of the same bytes are the same request.
 *
 * @param digest its SHA-256, as hexadecimal digits
 */
public record SentFile(@JsonIgnore Kept kept, String digest) {}
