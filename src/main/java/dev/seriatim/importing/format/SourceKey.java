package dev.seriatim.importing.format;

/**
 * By what an item is known again when it comes a second time: not by its title, its slug or its
 * text, all of which change.
 *
 * @param system the format that gives the key: {@code wordpress}
 * @param site which of its sites: the host and path of an address, or nothing, as an empty text
 * @param id what the site calls the item: a number, a UUID, a path, a permalink
 */
public record SourceKey(String system, String site, String id) {}
