package dev.seriatim.importing.medium;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page of the export that holds a story. */
final class MediumPage {

    private static final Pattern NUMBER = Pattern.compile("-([0-9a-f]{6,16})(?:\\.html)?$");
    private static final Pattern DAY = Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d)_");

    private final String path;
    private final Document page;
    private final Element body;

    private MediumPage(String path, Document page, Element body) {
        this.path = path;
        this.page = page;
        this.body = body;
    }

    /** Nothing of a page that holds no story. */
    static Optional<MediumPage> of(String path, String html) {
        var page = Jsoup.parse(html);
        return Optional.ofNullable(page.selectFirst("section[data-field=body]"))
                .map(body -> new MediumPage(path, page, body));
    }

    Element body() {
        return body;
    }

    String title() {
        var heading = text("h1.p-name, header h1");
        return heading == null ? page.title().strip() : heading;
    }

    @Nullable String subtitle() {
        return text("section[data-field=subtitle]");
    }

    @Nullable String author() {
        return text("footer .p-author");
    }

    /** The page of the author. */
    @Nullable String authorPage() {
        return attribute("footer .p-author[href]", "href");
    }

    @Nullable String canonical() {
        return attribute("footer a.p-canonical[href]", "href");
    }

    /** The short address, {@code https://medium.com/p/0a1b2c}. */
    @Nullable String shortAddress() {
        return attribute("footer a[href*=/p/]:not(.p-canonical)", "href");
    }

    /** When it was published, as it is written; else the day in the name of the file. */
    @Nullable String date() {
        var time = attribute("footer time[datetime]", "datetime");
        return time == null ? day() : time;
    }

    private @Nullable String day() {
        var day = DAY.matcher(fileName());
        return day.find() ? day.group(1) : null;
    }

    List<String> tags() {
        return page.select("footer .p-tag").eachText();
    }

    boolean isDraft() {
        return fileName().startsWith("draft_");
    }

    /** Whether it surely is an answer to another story: it says so, or is its title and no more. */
    boolean isResponse() {
        var footer = page.selectFirst("footer");
        boolean saysSo = footer != null && footer.text().contains("in response to");
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

    private @Nullable String text(String selector) {
        var element = page.selectFirst(selector);
        return element == null || element.text().isBlank() ? null : element.text().strip();
    }

    private @Nullable String attribute(String selector, String name) {
        var element = page.selectFirst(selector);
        return element == null || element.attr(name).isBlank() ? null : element.attr(name).strip();
    }
}
