package dev.seriatim.importing.medium;

import dev.seriatim.importing.reading.ItemNotes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The text of a story, without what the page says of it elsewhere. */
final class MediumText {

    private final Element body;
    private final ItemNotes remarks;

    private MediumText(Element body, ItemNotes remarks) {
        this.body = body;
        this.remarks = remarks;
    }

    static Element of(MediumPage page, ItemNotes remarks) {
        var text = new MediumText(page.body(), remarks);
        text.withoutTitles(page.title(), page.subtitle());
        text.body.select("script[src]").forEach(text::gist);
        text.body.select("pre").forEach(MediumText::code);
        text.body.select("a.js-mixtapeImage, a.mixtapeImage").forEach(MediumText::emptyLink);
        return page.body();
    }

    private void withoutTitles(String title, @Nullable String subtitle) {
        var rule = body.selectFirst("hr.section-divider");
        if (rule != null && isFirst(rule)) {
            rule.remove();
        }
        remove(".graf--title, h1, h2, h3", title);
        remove(".graf--subtitle, h2, h3, h4", subtitle);
    }

    /** Takes the first element away if it repeats these words, and nothing stands before it. */
    private void remove(String selector, @Nullable String words) {
        var heading = body.selectFirst(selector);
        if (heading != null
                && words != null
                && heading.text().strip().equals(words)
                && isFirst(heading)) {
            heading.remove();
        }
    }

    private boolean isFirst(Element element) {
        for (var at = element; at != null && !at.equals(body); at = at.parent()) {
            for (var before = at.previousElementSibling();
                    before != null;
                    before = before.previousElementSibling()) {
                if (before.hasText() || before.selectFirst("img, iframe, script, hr") != null) {
                    return false;
                }
            }
        }
        return true;
    }

    private void gist(Element script) {
        var address = script.attr("src").replaceFirst("\\.js(?=$|\\?)", "");
        var link = new Element("a").attr("href", address).appendText(address);
        script.replaceWith(new Element("p").appendChild(link));
        remarks.add("embed-linked", "What was embedded became a link to it.", address);
    }

    private static void code(Element pre) {
        var language = pre.attr("data-code-block-lang").strip();
        if (!language.isEmpty()) {
            pre.addClass("language-" + language.split("\\s", 2)[0]);
        }
    }

    private static void emptyLink(Element link) {
        if (!link.hasText() && link.selectFirst("img") == null) {
            link.remove();
        }
    }
}
