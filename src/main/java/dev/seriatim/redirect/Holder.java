package dev.seriatim.redirect;

import java.util.UUID;

/**
 * An article that names an author or a topic, in its newest version or an earlier one.
 *
 * @param kind what it names
 * @param version the number of the newest version that does
 * @param path a JSON Pointer (RFC 6901) into that version
 */
public record Holder(String kind, UUID id, String slug, String title, int version, String path) {}
