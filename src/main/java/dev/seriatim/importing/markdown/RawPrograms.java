package dev.seriatim.importing.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scripts, style sheets and drawings in the HTML of a text: readers saw none of their words, and
 * would see all of them here, where they are not carried out. What has no end stays as it was
 * typed.
 */
final class RawPrograms {

    private static final Pattern OPENING =
            Pattern.compile("(?i)<(script|style|svg)\\b([^<>]{0,1000}+)>");
    private static final Map<String, Pattern> CLOSINGS =
            Map.of(
                    "script", Pattern.compile("(?i)</script\\s*+>"),
                    "style", Pattern.compile("(?i)</style\\s*+>"),
                    "svg", Pattern.compile("(?i)</svg\\s*+>"));
    private static final Pattern SOURCE =
            Pattern.compile("(?i)\\bsrc\\s*+=\\s*+[\"']?([^\"'\\s]++)");
    private static final Pattern TAG = Pattern.compile("<[^<>]*+>");

    private final BodyText body;
    private final String text;
    private final StringBuilder written = new StringBuilder();
    private final Map<String, Boolean> isUnended = new HashMap<>();
    private int end;

    private RawPrograms(BodyText body) {
        this.body = body;
        this.text = body.text();
    }

    static void takenFrom(BodyText body) {
        new RawPrograms(body).take();
    }

    private void take() {
        Matcher opening = OPENING.matcher(text);
        int from = 0;
        while (opening.find(from)) {
            from = body.isCode(opening.start()) ? opening.end() : behind(opening);
        }
        body.text(written.append(text, end, text.length()).toString());
    }

    /** Leaves out what begins here, and tells where to go on. */
    private int behind(Matcher opening) {
        String name = opening.group(1).toLowerCase(Locale.ROOT);
        if (opening.group(2).endsWith("/") || isUnended.getOrDefault(name, false)) {
            return opening.end();
        }
        Matcher closing = Objects.requireNonNull(CLOSINGS.get(name)).matcher(text);
        if (!closing.find(opening.end())) {
            isUnended.put(name, true);
            return opening.end();
        }
        String inner = text.substring(opening.end(), closing.start());
        written.append(text, end, opening.start());
        end = closing.end();
        note(name, opening, inner);
        if (name.equals("svg")) {
            written.append(words(inner));
        }
        takeEmptyLine();
        return end;
    }

    private static String words(String drawing) {
        return TAG.matcher(drawing).replaceAll(" ").strip().replaceAll("\\s++", " ");
    }

    private void note(String name, Matcher opening, String inner) {
        switch (name) {
            case "script" -> {
                Matcher source = SOURCE.matcher(opening.group(2));
                body.note(
                        "script-left-out",
                        opening.start(),
                        "A script was left out.",
                        source.find() ? source.group(1) : "<script> " + inner.strip());
            }
            case "style" ->
                    body.note(
                            "style-left-out",
                            opening.start(),
                            "A style sheet was left out.",
                            "<style> " + inner.strip());
            default ->
                    body.note(
                            "drawing-left-out",
                            opening.start(),
                            "A drawing was left out; its words stand in its place.",
                            "<svg> " + words(inner));
        }
    }

    /** An empty line would end the HTML around it. */
    private void takeEmptyLine() {
        int line = written.lastIndexOf("\n") + 1;
        int behind = end;
        while (behind < text.length() && " \t".indexOf(text.charAt(behind)) >= 0) {
            behind++;
        }
        boolean endsLine = behind < text.length() && text.charAt(behind) == '\n';
        if (endsLine && written.substring(line).isBlank()) {
            written.setLength(line);
            end = behind + 1;
        }
    }
}
