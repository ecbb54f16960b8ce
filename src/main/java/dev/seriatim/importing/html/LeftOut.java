package dev.seriatim.importing.html;

import org.jsoup.nodes.Element;

/** Says what of HTML was left out, or linked instead. */
final class LeftOut {

    private LeftOut() {}

    /** What readers would not have seen, or could not use here. */
    static void remark(Element element, ConversionNotes notes) {
        switch (element.normalName()) {
            case "script" -> {
                String type = element.attr("type");
                String address = element.attr("src");
                notes.add(
                        "script-left-out",
                        "A script was left out.",
                        address.isEmpty() ? "<script> " + type + element.data().strip() : address);
            }
            case "style" -> notes.add("style-left-out", "A style sheet was left out.", "<style>");
            case "select", "textarea", "input" -> {
                if (!element.attr("type").equals("hidden")) {
                    notes.add(
                            "form-left-out",
                            "A field of a form was left out.",
                            "<" + element.normalName() + "> " + element.text());
                }
            }
            default -> remarkHidden(element, notes);
        }
    }

    private static void remarkHidden(Element element, ConversionNotes notes) {
        if (element.hasAttr("hidden") && !element.text().isBlank()) {
            notes.add("hidden-left-out", "Text that the page hides was left out.", element.text());
        }
    }

    static void remark(HtmlEmbed embed, ConversionNotes notes) {
        if (embed.address().isEmpty()) {
            notes.add(
                    "embed-left-out",
                    "An embedded document without an address was left out.",
                    "<" + embed.element() + ">");
        } else {
            notes.add(
                    "embed-linked",
                    "What was embedded (%s) became a link to it.".formatted(embed.element()),
                    embed.address());
        }
    }

    static void remarkDrawing(String element, String words, ConversionNotes notes) {
        notes.add(
                element.equals("math") ? "formula-as-text" : "drawing-left-out",
                element.equals("math")
                        ? "A formula was kept as the text that it is written in."
                        : "A drawing was left out; its words stand in its place.",
                "<" + element + "> " + words);
    }
}
