package dev.seriatim.importing.wordpress;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Makes XML of what is nearly XML, and keeps every line where it is: characters that XML has not,
 * bare ampersands, entities of HTML, and CDATA sections within CDATA sections.
 */
final class XmlRepair {

    /** What had to be repaired. */
    enum Fault {
        CHARACTERS,
        AMPERSANDS,
        SECTIONS
    }

    private static final String SECTION = "<![CDATA[";
    private static final String SECTION_END = "]]>";

    private static final Pattern REFERENCE =
            Pattern.compile(
                    "&(?:#([0-9]{1,9})|#[xX]([0-9a-fA-F]{1,8})|([A-Za-z][A-Za-z0-9]{0,31}));");

    private static final Pattern REST_OF_SECTIONS = Pattern.compile("\\s*(?:<|$)");

    /** Sections within sections are looked for as often as this. */
    private static final int MOST_SEARCHES = 200;

    private static final Set<String> KNOWN = Set.of("amp", "lt", "gt", "quot", "apos");

    private final String text;
    private final StringBuilder xml;
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private int at;
    private int searches;

    private XmlRepair(String text) {
        this.text = text;
        xml = new StringBuilder(text.length() + 64);
    }

    /**
     * A text that was repaired.
     *
     * @param faults that it had
     */
    record Repaired(String xml, Set<Fault> faults) {}

    static Repaired of(String text) {
        return new XmlRepair(text).repaired();
    }

    private Repaired repaired() {
        while (at < text.length()) {
            if (text.startsWith(SECTION, at)) {
                section();
            } else if (text.startsWith(SECTION_END, at)) {
                xml.append("]]&gt;");
                faults.add(Fault.SECTIONS);
                at += SECTION_END.length();
            } else if (text.charAt(at) == '&') {
                reference();
            } else {
                at += character(text.codePointAt(at));
            }
        }
        return new Repaired(xml.toString(), faults);
    }

    /** XML 1.0 2.2: the characters that there are. */
    private int character(int point) {
        if (isCharacter(point)) {
            xml.appendCodePoint(point);
        } else {
            faults.add(Fault.CHARACTERS);
        }
        return Character.charCount(point);
    }

    private static boolean isCharacter(int point) {
        return point >= ' ' && point < 0xD800
                || point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0xE000 && point < 0xFFFE
                || point >= 0x10000;
    }

    private void reference() {
        Matcher reference = REFERENCE.matcher(text).region(at, text.length());
        if (!reference.lookingAt()) {
            xml.append("&amp;");
            faults.add(Fault.AMPERSANDS);
            at++;
            return;
        }
        at = reference.end();
        if (reference.group(3) == null) {
            number(reference);
        } else if (KNOWN.contains(reference.group(3))) {
            xml.append(reference.group());
        } else {
            entity(reference.group());
        }
    }

    private void number(Matcher reference) {
        String decimal = reference.group(1);
        long point =
                decimal == null ? Long.parseLong(reference.group(2), 16) : Long.parseLong(decimal);
        if (point <= Character.MAX_CODE_POINT && isCharacter((int) point)) {
            xml.append(reference.group().toLowerCase(Locale.ROOT));
        } else {
            faults.add(Fault.CHARACTERS);
        }
    }

    private void entity(String reference) {
        String character = Parser.unescapeEntities(reference, false);
        xml.append(
                character.equals(reference)
                        ? "&amp;" + reference.substring(1)
                        : character.replace("&", "&amp;").replace("<", "&lt;"));
    }

    /** A section and those right behind it; what is nested in it belongs to its text. */
    private void section() {
        int end = text.indexOf(SECTION_END, at);
        if (end < 0) {
            content(at, text.length());
            return;
        }
        int behind = end + SECTION_END.length();
        boolean isNested = text.indexOf(SECTION, at + 1) > 0 && isNested(behind);
        int close = isNested && searches++ < MOST_SEARCHES ? closeOfElement(behind) : -1;
        if (close < 0) {
            content(at, behind);
        } else {
            faults.add(Fault.SECTIONS);
            String literal = text.substring(at + SECTION.length(), close);
            literal = literal.replace("]]]]><![CDATA[>", SECTION_END);
            at = close + SECTION_END.length();
            literal(literal.replace(SECTION_END, "]]]]><![CDATA[>"));
        }
    }

    /** Whether text stands behind the end of a section, which no export writes there. */
    private boolean isNested(int behind) {
        return !REST_OF_SECTIONS.matcher(text).region(behind, text.length()).lookingAt();
    }

    /** The end of the section that is right before the end tag of its element. */
    private int closeOfElement(int from) {
        int tagStart = xml.lastIndexOf("<");
        int nameEnd = tagStart < 0 ? -1 : xml.indexOf(">", tagStart);
        if (nameEnd < 0) {
            return -1;
        }
        String name = xml.substring(tagStart + 1, nameEnd).split("[\\s/]", 2)[0];
        int tag = text.indexOf("</" + name + ">", from);
        int close = tag < 0 ? -1 : text.lastIndexOf(SECTION_END, tag);
        boolean isRight = close >= from && text.substring(close + 3, tag).isBlank();
        return isRight ? close : -1;
    }

    private void literal(String content) {
        xml.append(SECTION);
        content.codePoints().forEach(this::character);
        xml.append(SECTION_END);
    }

    private void content(int start, int stop) {
        int i = start;
        while (i < stop) {
            i += character(text.codePointAt(i));
        }
        at = stop;
    }
}
