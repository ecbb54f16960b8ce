package dev.seriatim.importing.medium;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A page of the export that holds a story. */
final class MediumPage {

    private static final Pattern NUMBER = Pattern.compile("-([0-9a-f]{6,16})(?:\\.html)?$");
    private static final Pattern DAY = Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d)_");

    /** Deeper than any story; what is nested deeper still is flattened. */
    private static final int DEEPEST = 100;

    private final String path;
    private final Document page;
    private final Element body;
    private final Element footer;

    private MediumPage(String path, Document page, Element body) {
        this.path = path;
        this.page = page;
        this.body = body;
        var footers = page.getElementsByTag("footer");
        this.footer = footers.isEmpty() ? new Element("footer") : footers.get(footers.size() - 1);
    }

    /** Nothing of a page that holds no story. */
    static Optional<MediumPage> of(String path, String html) {
        var page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
        return Optional.ofNullable(page.selectFirst("section[data-field=body]"))
                .map(body -> new MediumPage(path, page, body));
    }

    Element body() {
        return body;
    }

    String title() {
        var heading = text(page, "h1.p-name");
        return heading == null ? page.title().strip() : heading;
    }

    @Nullable String subtitle() {
        return text(page, "section[data-field=subtitle]");
    }

    @Nullable String author() {
        return text(footer, ".p-author");
    }

    /** The page of the author. */
    @Nullable String authorPage() {
        return attribute(".p-author[href]", "href");
    }

    @Nullable String canonical() {
        return attribute("a.p-canonical[href]", "href");
    }

    /** The short address, {@code https://medium.com/p/0a1b2c}. */
    @Nullable String shortAddress() {
        return attribute("a[href*=/p/]:not(.p-canonical)", "href");
    }

    /** When it was published, as it is written; else the day in the name of the file. */
    @Nullable String date() {
        var time = time();
        return time == null ? day() : time;
    }

    private @Nullable String time() {
        return attribute("time[datetime]", "datetime");
    }

    private @Nullable String day() {
        var day = DAY.matcher(fileName());
        return day.find() ? day.group(1) : null;
    }

    List<String> tags() {
        return footer.select(".p-tag").eachText();
    }

    /** Whether it was never published: its name says so, or nothing says when and where. */
    boolean isDraft() {
        boolean isNamedSo = fileName().startsWith("draft_");
        return isNamedSo || canonical() == null && time() == null && day() == null;
    }

    /** Whether it surely is an answer to another story: it says so, or is its title and no more. */
    boolean isResponse() {
        boolean saysSo = footer.text().contains("in response to");
        return saysSo || !isDraft() && !hasHeading() && body.text().strip().equals(title());
    }

    /** Whether it may be one: Medium takes the title of an answer from its first words. */
    boolean mayBeResponse() {
        var beginning = title().replaceFirst("…$", "").strip();
        return !beginning.isEmpty() && !hasHeading() && body.text().strip().startsWith(beginning);
    }

    private boolean hasHeading() {
        return body.selectFirst("h1, h2, h3, h4") != null || subtitle() != null;
    }

    /** What Medium calls it: a number at the end of its addresses and of the name of its file. */
    String id() {
        var number = NUMBER.matcher(fileName());
        if (number.find()) {
            return number.group(1);
        }
        var address = shortAddress();
        var last = address == null ? fileName() : address.replaceFirst("[?#].*", "");
        return last.substring(last.lastIndexOf('/') + 1);
    }

    /** The words of its address. */
    @Nullable String slug() {
        var canonical = canonical();
        if (canonical == null) {
            return null;
        }
        var last = canonical.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
        var slug = NUMBER.matcher(last).replaceFirst("");
        return slug.isEmpty() || slug.equals(id()) ? null : slug;
    }

    private String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static @Nullable String text(Element within, String selector) {
        var element = within.selectFirst(selector);
        return element == null || element.text().isBlank() ? null : element.text().strip();
    }

    private @Nullable String attribute(String selector, String name) {
        var element = footer.selectFirst(selector);
        return element == null || element.attr(name).isBlank() ? null : element.attr(name).strip();
    }
}
