package dev.seriatim.importing;

import dev.seriatim.importing.format.SourceTally;
import dev.seriatim.importing.html.HtmlTally;
import org.jsoup.Jsoup;

/** Reads an article back as readers get it, and tells where its source showed more. */
final class Comparison {

    private Comparison() {}

    /** Notes what is missing; a source that counts nothing is not compared. */
    static void note(Brought brought) {
        var arrival = brought.arrival();
        var source = arrival.found().tally();
        if (arrival.provenance().run() == null
                || source.equals(new SourceTally(0, 0, 0, 0, 0, 0))) {
            return;
        }
        var here =
                HtmlTally.of(
                        Jsoup.parseBodyFragment(brought.article().head().body().html()).body());
        compare("words", source.words(), here.words(), arrival);
        compare("links", source.links(), here.links(), arrival);
        compare("pictures", source.pictures(), here.pictures(), arrival);
        compare("code-blocks", source.codeBlocks(), here.codeBlocks(), arrival);
        compare("tables", source.tables(), here.tables(), arrival);
        compare("footnotes", source.footnotes(), here.footnotes(), arrival);
    }

    private static void compare(String what, int source, int here, Arrival arrival) {
        if (here < source) {
            arrival.note(
                    "fewer-" + what,
                    "Of %d %s in the source, %d are shown here."
                            .formatted(source, what.replace('-', ' '), here));
        }
    }
}
