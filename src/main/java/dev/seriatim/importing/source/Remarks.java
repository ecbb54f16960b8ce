package dev.seriatim.importing.source;

import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What became of members that are no entries, or not under the names that they had. */
final class Remarks {

    private final List<Consumer<Findings>> remarks = new ArrayList<>();

    /** That something is not read, and why: “is encrypted.” */
    void refused(String name, String reason) {
        var told = EntryPath.told(name);
        remarks.add(out -> out.refused(new Place(told, null), told + " " + reason));
    }

    void leftOut(String kind, String name) {
        var place = new Place(EntryPath.told(name), null);
        remarks.add(out -> out.leftOut(kind, place));
    }

    void renamed(String name, String path) {
        remarks.add(
                out ->
                        out.note(
                                new FoundNote(
                                        "renamed-entry",
                                        null,
                                        "A file is read under another name than it was sent with: "
                                                + EntryPath.told(path),
                                        EntryPath.told(name))));
    }

    void tell(Findings out) {
        remarks.forEach(remark -> remark.accept(out));
    }
}
