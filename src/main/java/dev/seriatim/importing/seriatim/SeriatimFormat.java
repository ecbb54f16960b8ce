package dev.seriatim.importing.seriatim;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.Format;
import dev.seriatim.importing.format.Likeness;
import dev.seriatim.importing.format.Peek;
import dev.seriatim.importing.format.ReadingOptions;
import dev.seriatim.importing.format.Source;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * Exports of Seriatim itself, of which nothing is found: they come back as a whole, as {@link
 * Restoration} has it. So they are never recognised, but have to be asked for; unasked, an export
 * is the tree of Markdown that it holds for people, and may be brought into a library that is
 * there.
 */
@Singleton
public class SeriatimFormat implements Format {

    public static final String NAME = "seriatim";

    private final Restoration restoration;

    SeriatimFormat(Restoration restoration) {
        this.restoration = restoration;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Likeness sniff(Peek start) {
        return Likeness.NONE;
    }

    @Override
    public void read(Source source, ReadingOptions options, Findings out) throws IOException {
        try {
            restoration.restore(source);
        } catch (ProblemException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }
}
