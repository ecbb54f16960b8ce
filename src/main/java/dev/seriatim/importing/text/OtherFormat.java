package dev.seriatim.importing.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file plainly is if it is no plain text, told by how it begins. */
final class OtherFormat {

    /** A beginning of at most so many bytes or characters is looked at. */
    private static final int LONGEST_BEGINNING = 4096;

    private static final String BLOCK_TAG =
            "</?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|blockquote|section|article|figure|br|img)(?:\\s[^<>]*)?/?>";

    private static final String INLINE_TAG =
            "a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|mark|nav|header|main|pre|q|s|small|span"
                    + "|strike|strong|sub|sup|title|tt|u|video|svg";

    private static final Pattern HTML_LINE = pattern(BLOCK_TAG);

    /** A space or a line of its own in front of what a format begins with. */
    private static final String COMMENTS = "(?:[ \\t]*(?:#[^\\n]*)?\\R){0,20}+";

    private static final String KEY = "[\\w\"'-]{1,60}[ \\t]*:";

    private static final String FIELD =
            "(?:title|subtitle|layout|slug|date|draft|tags|categor(?:y|ies)|keywords|description"
                    + "|summary|authors?|lang(?:uage)?|permalink|published|status|image|weight)"
                    + "[ \\t]*:[^\\n]*\\R";

    /** A line of a mail's head, RFC 5322, with those that go on with it. */
    private static final String HEADER = "[\\w-]{2,40}:[^\\n]*\\R(?:[ \\t]+\\S[^\\n]*\\R){0,20}+";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?!\\d)");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private static final List<OtherFormat> BINARY =
            List.of(
                    of("a zip archive, as those of Word, OpenDocument and EPUB are", "PK[\3\5\7]"),
                    of("a PDF document", "%PDF-"),
                    of("a PostScript document", "%!PS"),
                    of("an RTF document", "\\{\\\\rtf"),
                    of("a document of an old Word", "\u00D0\u00CF\u0011\u00E0"),
                    of("compressed with gzip", "\u001F\u008B"),
                    of("a picture", "\u0089PNG|\u00FF\u00D8\u00FF|GIF8|RIFF.{4}WEBP"),
                    of("UTF-32; save it as UTF-8", "\u00FF\u00FE\0\0|\0\0\u00FE\u00FF"),
                    of("UTF-16; save it as UTF-8", "\u00FF\u00FE|\u00FE\u00FF"),
                    of("UTF-16; save it as UTF-8", "(?:[^\0]\0){4}|(?:\0[^\0]){4}"));

    private static final List<OtherFormat> TEXTUAL =
            List.of(
                    of(
                            "Markdown with front matter",
                            "---[ \\t]*\\R"
                                    + COMMENTS
                                    + KEY
                                    + "[^\\n]*\\R(?:"
                                    + KEY
                                    + "|[ \\t]+\\S|-|#)"),
                    of(
                            "Markdown with front matter",
                            "\\+\\+\\+[ \\t]*\\R" + COMMENTS + "[\\w.\"\\[ -]{1,60}[=\\]]"),
                    of("Markdown with front matter", ";;;[ \\t]*\\R\\s*[{\"]"),
                    of("JSON", "\\{\\s*(?:\"[^\"]{0,200}\"\\s*:|\\}\\s*$)"),
                    of(
                            "JSON",
                            "\\[\\s*(?:[\\[{]\\s*[\"\\[{\\]}]|\"[^\"]{0,200}\"\\s*[,\\]]|\\]\\s*$)"),
                    of("an RTF document", "\\{\\\\rtf"),
                    of("HTML", "<(?:!doctype html|html|head|body)\\b"),
                    of("XML", "<\\?xml\\s|<!doctype\\s"),
                    of("HTML", BLOCK_TAG),
                    of("HTML", "<(?:style|script|center|font|meta|link)(?:\\s[^<>]*>|>\\s*\\R)"),
                    of("HTML", "<(%s)(?:\\s[^<>]*)?>.*</\\1\\s*>".formatted(INLINE_TAG)),
                    of("PHP", "<\\?(?:php\\b|=)"),
                    of("XML or HTML", "<([a-z][\\w:.-]{0,60})(?:\\s[^<>]{0,2000})?/?>\\s*<"),
                    of("HTML or XML", "<!--"),
                    of("a text with a head of fields, such as title:", FIELD + FIELD),
                    of(
                            "a mail",
                            "(?=(?:%1$s){0,30}?from:)(?:%1$s){0,30}?subject:".formatted(HEADER)),
                    of(
                            "a mail",
                            "(?:%s){0,30}?(?:received: from|return-path: ?<|message-id: ?<|mime-version: \\d)"
                                    .formatted(HEADER)),
                    of("AsciiDoc", "(?::[a-z][\\w-]{0,40}:[^\\n]*\\R)+= \\S"),
                    of(
                            "AsciiDoc",
                            "= \\S[^\\n]*\\R.*?(?<=\\n)(?:={2,6} \\S|:[a-z][\\w-]{0,40}:\\s"
                                    + "|\\[\\w[^\\]\\n]*\\]\\R|(?:image|include)::|----\\R)"),
                    of(
                            "Org",
                            "#\\+(?:[a-z]\\w{1,20}:[^\\n]*\\R#\\+|(?:title|author|date|options):)"),
                    of("a manual page", "(?:[.']\\\\\"[^\\n]*\\R){0,20}+\\.(?:TH|Dd|SH|so)\\s"),
                    of("YAML", "%YAML\\s"),
                    of("a vCard", "begin:vcard\\s"),
                    of("a calendar", "begin:vcalendar\\s"),
                    of("a script", "#! ?/\\S"),
                    of("source code", "#include\\s*[<\"]\\S"),
                    of("a patch", "diff --git \\S|--- \\S[^\\n]*\\R\\+\\+\\+ \\S"),
                    of("subtitles", "WEBVTT\\s|\\d+\\R\\d\\d:\\d\\d:\\d\\d[,.]\\d+ -->"),
                    of("BibTeX", "@[a-z]{3,20}\\{[^\\s{},]{1,60},\\s*\\R"),
                    of("a key or a certificate", "-----BEGIN [A-Z ]{3,40}-----"),
                    of("LaTeX", "(?:%[^\\n]*\\R){0,20}+\\\\document(?:class|style)\\b"));

    private final String description;
    private final Pattern beginning;

    private OtherFormat(String description, Pattern beginning) {
        this.description = description;
        this.beginning = beginning;
    }

    private static OtherFormat of(String description, String beginning) {
        return new OtherFormat(description, pattern(beginning));
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /**
     * Lets no bytes pass that are no text in UTF-8.
     *
     * @throws UnreadableArticleException with a sentence that names what they are
     */
    static void refuse(byte[] content) {
        var length = Math.min(content.length, LONGEST_BEGINNING);
        refuse(BINARY, new String(content, 0, length, StandardCharsets.ISO_8859_1));
    }

    /**
     * Lets no text pass that is written in marks of its own, to be read by a program.
     *
     * @throws UnreadableArticleException with a sentence that names the format
     */
    static void refuse(String text) {
        var written = Spaces.trim(text);
        var length = Math.min(written.length(), LONGEST_BEGINNING);
        refuse(TEXTUAL, written.substring(0, length));
        if (isMostlyTags(text)) {
            throw refusal("HTML");
        }
        if (isRows(written, ',') || isRows(written, ';')) {
            throw refusal("CSV");
        }
    }

    private static void refuse(List<OtherFormat> formats, String beginning) {
        for (var format : formats) {
            if (format.beginning.matcher(beginning).lookingAt()) {
                throw refusal(format.description);
            }
        }
    }

    /** Below a title in plain text, every other line begins with a tag. */
    private static boolean isMostlyTags(String text) {
        var lines = text.lines().map(Spaces::trim).filter(line -> !line.isEmpty()).toList();
        var tags =
                lines.stream()
                        .filter(line -> line.startsWith("<") && HTML_LINE.matcher(line).lookingAt())
                        .count();
        return tags * 2 > lines.size() - 1 && tags > 1;
    }

    /** Three lines of equally many cells; in prose, a space follows a comma. */
    private static boolean isRows(String text, char comma) {
        var commas = text.lines().limit(3).map(line -> commas(line, comma)).toList();
        return commas.size() == 3 && commas.get(0) > 0 && Set.copyOf(commas).size() == 1;
    }

    private static int commas(String line, char comma) {
        if (line.length() > LONGEST_BEGINNING) {
            return 0;
        }
        var plain = QUOTED.matcher(NUMBER.matcher(line).replaceAll("")).replaceAll("");
        var isProse = plain.contains(comma + " ");
        return isProse ? 0 : (int) plain.chars().filter(mark -> mark == comma).count();
    }

    private static UnreadableArticleException refusal(String description) {
        return new UnreadableArticleException(
                "The file is no plain text: it is %s.".formatted(description));
    }
}
