package dev.seriatim.importing.markdown;

import dev.seriatim.importing.markdown.TagScanner.Tag;
import dev.seriatim.importing.markdown.TagScanner.TagForm;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Liquid, Nunjucks and Tera in a text, as Jekyll, Eleventy and Zola let authors write them: what
 * stands for code, links and plain words becomes these, and everything else stays as it was typed,
 * and is noted.
 */
final class TemplateTags extends TagRewriting {

    private static final Pattern RAW_TAG =
            Pattern.compile("\\{%-?\\s*+(?:end)?(?:raw|verbatim)\\s*+-?%}\\n?");
    private static final Pattern CALL =
            Pattern.compile("([\\w:]++)\\s*+\\((.*)\\)", Pattern.DOTALL);

    private final TreeLinks links;
    private final TemplateValues values;
    private final LoadedPage page;
    private final Set<Integer> boxEnds = new HashSet<>();

    private TemplateTags(BodyText body, SurveyedTree tree, LoadedPage page, TreeLinks links) {
        super(body, false);
        this.links = links;
        this.values = new TemplateValues(tree, page);
        this.page = page;
    }

    static void in(BodyText body, SurveyedTree tree, LoadedPage page, TreeLinks links) {
        new TemplateTags(body, tree, page, links).read();
    }

    @Override
    void read(Tag tag) {
        boolean isStatement = tag.form() == TagForm.STATEMENT;
        if (isStatement && Set.of("raw", "verbatim").contains(tag.name())) {
            raw(tag);
        } else if (body.isCode(tag.start())) {
            keep(tag);
        } else if (isStatement) {
            statement(tag);
        } else if (tag.form() == TagForm.COMMENT) {
            leaveOut(tag.start(), tag.end());
        } else {
            expression(tag);
        }
    }

    private @Nullable Tag end(Tag tag) {
        String name = "end" + tag.name();
        return closing(tag, name, one -> one.is(TagForm.STATEMENT, name));
    }

    private void raw(Tag tag) {
        Tag end = end(tag);
        if (end == null) {
            write("", tag.end());
        } else {
            write(between(tag, end), end.end());
        }
    }

    private void statement(Tag tag) {
        if (tag.name().startsWith("end")) {
            // What it ends has been noted where it begins.
            close(tag);
            return;
        }
        switch (tag.name()) {
            case "highlight", "highlightCode" -> highlighted(tag);
            case "comment" -> comment(tag);
            case "tableofcontents", "toc" -> write("", tag.end());
            case "post_url", "link" -> reference(tag);
            default -> {
                if (TemplateBox.isCalled(tag.name())) {
                    box(tag);
                } else {
                    media(tag, CALL.matcher(tag.inner()));
                }
            }
        }
    }

    private void box(Tag tag) {
        String name = "end" + tag.name();
        Tag end =
                closing(
                        tag,
                        name,
                        one -> one.is(TagForm.STATEMENT, name) && !body.isCode(one.start()));
        if (end == null || page.name().isHtml() || !isBlock(tag, end)) {
            unknown(tag, "{% " + tag.name() + " %}");
            return;
        }
        boxEnds.add(end.start());
        write(TemplateBox.start(tag) + (text.charAt(tag.end()) == '\n' ? "" : "\n"), tag.end());
    }

    private void close(Tag tag) {
        if (Set.of("endraw", "endverbatim").contains(tag.name())) {
            write("", tag.end());
        } else if (boxEnds.contains(tag.start())) {
            String before = text.charAt(tag.start() - 1) == '\n' ? "" : "\n";
            write(before + TemplateBox.END, tag.end());
        } else {
            keep(tag);
        }
    }

    private void comment(Tag tag) {
        Tag end = end(tag);
        if (end == null) {
            unknown(tag, "{% comment %}");
        } else {
            leaveOut(tag.start(), end.end());
        }
    }

    private void highlighted(Tag tag) {
        Tag end = end(tag);
        if (end == null) {
            unknown(tag, "{% highlight %}");
            return;
        }
        String code = RAW_TAG.matcher(between(tag, end)).replaceAll("");
        String language = tag.arguments().split("[\\s,]", 2)[0].replaceAll("[\"'`]", "");
        writeCode(tag, code, language, end.end());
    }

    private void media(Tag tag, Matcher call) {
        boolean isCall = call.matches();
        String name = isCall ? call.group(1) : tag.name();
        var arguments = new TagArguments(isCall ? call.group(2) : tag.arguments());
        Optional<String> address = EmbeddedMedia.address(name, arguments);
        boolean isStatement = tag.form() == TagForm.STATEMENT;
        if (name.equals("get_url")) {
            path(tag, arguments.get("path").orElse(""));
        } else if (address.isPresent()) {
            write("<" + address.get() + ">", tag.end());
        } else {
            unknown(tag, isStatement ? "{% " + name + " %}" : "{{ " + name + " }}");
        }
    }

    /** What Zola's {@code get_url} leads to. */
    private void path(Tag tag, String path) {
        String named = path.startsWith("@") || path.startsWith("/") ? path : "/" + path;
        lead(tag, path, links.to(named).orElse(named));
    }

    /** What {@code post_url} and {@code link} lead to: a post, a page or another file. */
    private void reference(Tag tag) {
        String name = tag.arguments().replaceAll("^[\"']|[\"']$", "").strip();
        if (name.startsWith("http")) {
            write("<" + name + ">", tag.end());
            return;
        }
        Optional<TreePage> target =
                links.called(name).or(() -> links.called(PageName.of(name + ".md").stem()));
        Optional<String> address = target.flatMap(one -> address(one, tag));
        if (address.isPresent()) {
            lead(tag, target.map(TreePage::title).orElse(name), address.get());
        } else if (links.isFile(name)) {
            lead(tag, name, "/" + LinkPath.encoded(name.replaceFirst("^/", "")));
        } else {
            unresolved(tag, name);
            keep(tag);
        }
    }

    /** Behind the address of the site there is one from its top, elsewhere the path to the file. */
    private Optional<String> address(TreePage target, Tag tag) {
        return TemplateValues.isBelowBase(text, tag.start()) && !target.addresses().isEmpty()
                ? target.addresses().stream().findFirst().map(values::belowBase)
                : links.to(target, "");
    }

    private void expression(Tag tag) {
        Matcher call = CALL.matcher(tag.inner());
        Optional<String> value = values.of(tag.inner());
        if (value.isPresent()) {
            write(value.get(), tag.end());
        } else if (call.matches()) {
            media(tag, call);
        } else {
            String shown = "{{ " + tag.inner() + " }}";
            unknown(tag, shown.length() > 60 ? shown.substring(0, 60) : shown);
        }
    }
}
