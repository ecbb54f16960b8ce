package dev.seriatim.importing;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.text.LanguageTag;
import dev.seriatim.importing.text.TextFormat;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of an import in its address. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class ImportParameters {

    private static final int LONGEST_NAME = 500;

    @QueryParam("format")
    @DefaultValue(Formats.AUTO)
    String format = Formats.AUTO;

    @QueryParam("publish")
    @DefaultValue("true")
    boolean publish;

    @QueryParam("dryRun")
    @DefaultValue("false")
    boolean dryRun;

    @QueryParam("language")
    @Nullable String language;

    @QueryParam("timeZone")
    @DefaultValue("UTC")
    String timeZone = "UTC";

    @QueryParam("name")
    @Nullable String name;

    /** Whether what is sent as text is an article that is taken at once. */
    boolean isOneText() {
        return format.equals(Formats.AUTO) || format.equals(TextFormat.NAME);
    }

    /** What the file is called, if that is said. */
    @Nullable String name() {
        if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
            throw ProblemException.parameter(
                    "name", "must be a name of at most %d characters.".formatted(LONGEST_NAME));
        }
        return name;
    }

    /** What the file is called, or else this. */
    String nameOr(String other) {
        return Objects.requireNonNullElse(name(), other);
    }

    /**
     * How the import is to be done.
     *
     * @throws ProblemException 400 naming the parameter that cannot be meant
     */
    ImportOptions options() {
        if (language != null && !LanguageTag.Check.isTag(language)) {
            throw ProblemException.parameter("language", "must be a BCP 47 tag, such as de.");
        }
        try {
            return new ImportOptions(publish, dryRun, language, ZoneId.of(timeZone));
        } catch (DateTimeException unknown) {
            throw ProblemException.parameter(
                    "timeZone", "must be a name of the IANA database, such as Europe/Vienna.");
        }
    }
}
