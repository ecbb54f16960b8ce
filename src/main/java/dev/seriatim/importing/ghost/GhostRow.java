package dev.seriatim.importing.ghost;

import dev.seriatim.importing.reading.JsonRow;

/** Rows as tools write them that move sites to Ghost: {@code {"url":"…","data":{…}}}. */
final class GhostRow {

    private GhostRow() {}

    /** What is wrapped in it; itself if nothing is. */
    static JsonRow bare(JsonRow row) {
        return row.inner("data").orElse(row);
    }
}
