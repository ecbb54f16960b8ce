package dev.seriatim.importing.markdown;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a text and is about it: YAML between lines of {@code ---}, TOML between lines
 * of {@code +++}, JSON between lines of {@code ;;;} or as it is.
 *
 * <p>A text may also begin with a rule, {@code ---}; so YAML is what looks like keys and values.
 *
 * @param kind in what it is written
 * @param text without its fences
 * @param firstLine where it begins in the file, counted from 1
 * @param body what follows
 * @param bodyLine where that begins
 * @param isClosed whether an end was found; if not, it ends at the first blank line
 */
record FrontMatter(
        MatterKind kind, String text, int firstLine, String body, int bodyLine, boolean isClosed) {

    /** In what front matter is written. */
    enum MatterKind {
        NONE,
        YAML,
        TOML,
        JSON,
        /** A program, as Eleventy allows; nobody runs it here. */
        SCRIPT
    }

    static final int DEEPEST_JSON = 200;

    private static final Pattern OPENING =
            Pattern.compile(
                    "\\n*+(---|\\+\\+\\+|;;;)(json|toml|yaml|yml|js|javascript)?[ \\t]*+\\n");
    private static final Pattern JSON_START = Pattern.compile("\\s*+\\{\\s*+[\"}]");
    private static final Pattern KEY =
            Pattern.compile(
                    "(?:[\\p{L}\\p{N}_$.@-]++|\"[^\"\\n]++\"|'[^'\\n]++')[ \\t]*+:(?:[ \\t].*|$)");
    private static final Pattern SPACED_KEY =
            Pattern.compile("[\\p{L}\\p{N}_ -]{1,40}+:(?:[ \\t].*|$)");
    private static final Pattern FURTHER = Pattern.compile("[ \\t\\-#\\]}{].*|");

    /** Parts a page whose lines end with {@code \n} alone. */
    static FrontMatter of(String page) {
        Matcher opening = OPENING.matcher(page);
        if (opening.lookingAt()) {
            return fenced(page, opening);
        }
        return JSON_START.matcher(page).lookingAt() ? bareJson(page) : none(page);
    }

    private static FrontMatter none(String page) {
        return new FrontMatter(MatterKind.NONE, "", 1, page, 1, true);
    }

    private static FrontMatter fenced(String page, Matcher opening) {
        String fence = opening.group(1);
        MatterKind kind = kind(fence, opening.group(2));
        int start = opening.end();
        Matcher closing = closing(fence).matcher(page).region(start, page.length());
        boolean isClosed = closing.find();
        int end = isClosed ? closing.start() : blankLine(page, start);
        String text = page.substring(start, end);
        boolean isProse =
                kind == MatterKind.YAML && !looksLikeFields(text) || !isClosed && text.isBlank();
        if (isProse || !isClosed && kind != MatterKind.YAML) {
            return none(page);
        }
        int bodyStart = isClosed ? closing.end() : end;
        return new FrontMatter(
                kind,
                text,
                line(page, start),
                page.substring(bodyStart),
                line(page, bodyStart),
                isClosed);
    }

    private static MatterKind kind(String fence, @Nullable String named) {
        if (named != null) {
            return switch (named) {
                case "json" -> MatterKind.JSON;
                case "toml" -> MatterKind.TOML;
                case "js", "javascript" -> MatterKind.SCRIPT;
                default -> MatterKind.YAML;
            };
        }
        return switch (fence) {
            case "+++" -> MatterKind.TOML;
            case ";;;" -> MatterKind.JSON;
            default -> MatterKind.YAML;
        };
    }

    private static Pattern closing(String fence) {
        String line = fence.equals("---") ? "(?:---|\\.\\.\\.)" : Pattern.quote(fence);
        return Pattern.compile("^" + line + "[ \\t]*+(?:\\n|\\z)", Pattern.MULTILINE);
    }

    private static int blankLine(String page, int start) {
        int blank = page.indexOf("\n\n", start);
        return blank < 0 ? page.length() : blank + 1;
    }

    /** Whether most lines at the margin are keys; none at all is empty front matter. */
    private static boolean looksLikeFields(String text) {
        int keys = 0;
        int spaced = 0;
        int others = 0;
        for (String line : text.split("\n", -1)) {
            if (KEY.matcher(line).matches()) {
                keys++;
            } else if (SPACED_KEY.matcher(line).matches()) {
                spaced++;
            } else if (!FURTHER.matcher(line).matches()) {
                others++;
            }
        }
        boolean isFlow = text.stripLeading().startsWith("{");
        boolean isNothing = text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"));
        return isNothing || isFlow || keys + spaced > others && (keys > 0 || others == 0);
    }

    private static FrontMatter bareJson(String page) {
        try (JsonParser parser = jsonFactory().createParser(page)) {
            parser.nextToken();
            parser.skipChildren();
            if (parser.currentToken() != JsonToken.END_OBJECT) {
                return none(page);
            }
            int end = (int) parser.currentLocation().getCharOffset();
            String body = page.substring(end);
            return new FrontMatter(
                    MatterKind.JSON, page.substring(0, end), 1, body, line(page, end), true);
        } catch (JsonProcessingException noJson) {
            return none(page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static JsonFactory jsonFactory() {
        var bounds = StreamReadConstraints.builder().maxNestingDepth(DEEPEST_JSON).build();
        return JsonFactory.builder().streamReadConstraints(bounds).build();
    }

    private static int line(String page, int offset) {
        return 1 + (int) page.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
