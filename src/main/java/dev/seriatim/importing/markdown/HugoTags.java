package dev.seriatim.importing.markdown;

import dev.seriatim.importing.markdown.TagScanner.Tag;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Hugo's shortcodes in a text: those that Hugo has itself, and the commonest of its themes, become
 * Markdown; the others stay as they were typed, and are noted.
 */
final class HugoTags extends TagRewriting {

    private static final Set<String> PICTURES =
            Set.of("figure", "img", "image", "lazyimg", "picture");
    private static final Set<String> PLAIN =
            Set.of("raw", "rawhtml", "html", "unsafe", "lead", "center", "md", "markdown");

    private final LoadedPage page;
    private final TreeLinks links;
    private final Set<Integer> dropped = new HashSet<>();

    private HugoTags(BodyText body, LoadedPage page, TreeLinks links) {
        super(body, true);
        this.page = page;
        this.links = links;
    }

    static void in(BodyText body, LoadedPage page, TreeLinks links) {
        new HugoTags(body, page, links).read();
    }

    @Override
    void read(Tag tag) {
        String inner = tag.inner();
        if (inner.startsWith("/*") && inner.endsWith("*/")) {
            shown(tag);
        } else if (body.isCode(tag.start())) {
            keep(tag);
        } else if (dropped.contains(tag.start())) {
            write("", tag.end());
        } else if (inner.startsWith("/")) {
            keep(tag);
        } else {
            open(tag, tag.name().toLowerCase(Locale.ROOT), new TagArguments(tag.arguments()));
        }
    }

    /** Within the signs of a comment, a shortcode is shown to readers. */
    private void shown(Tag tag) {
        String whole = text.substring(tag.start(), tag.end());
        int last = whole.lastIndexOf("*/");
        String bare = whole.substring(0, last) + whole.substring(last + 2);
        write(bare.replaceFirst("/\\*", ""), tag.end());
    }

    private void open(Tag tag, String name, TagArguments arguments) {
        Optional<String> media = EmbeddedMedia.address(name, arguments);
        Optional<String> value =
                arguments.at(0).filter(field -> name.equals("param")).flatMap(page.fields()::text);
        if (PICTURES.contains(name) && arguments.get("src", "link").isPresent()) {
            write(HugoBlock.figure(arguments), tag.end());
        } else if (name.equals("ref") || name.equals("relref")) {
            reference(tag, arguments);
        } else if (media.isPresent()) {
            write("<" + media.get() + ">", tag.end());
        } else if (value.isPresent()) {
            write(value.get(), tag.end());
        } else if (name.equals("toc") || name.equals("table-of-contents")) {
            write("", tag.end());
        } else {
            around(tag, name, arguments);
        }
    }

    private void reference(Tag tag, TagArguments arguments) {
        String named = arguments.get("path").orElse("");
        int hash = named.indexOf('#');
        String path = hash < 0 ? named : named.substring(0, hash);
        String fragment = hash < 0 ? "" : named.substring(hash);
        if (path.isEmpty() && !fragment.isEmpty()) {
            lead(tag, page.title(), fragment);
            return;
        }
        Optional<TreePage> target =
                links.page(path)
                        .or(() -> links.called(path))
                        .map(one -> spoken(one, arguments.named("lang")));
        Optional<String> address = target.flatMap(one -> links.to(one, fragment));
        if (address.isPresent()) {
            lead(tag, target.map(TreePage::title).orElse(named), address.get());
        } else {
            unresolved(tag, named);
            write(isAddress(tag) ? LinkPath.encoded(named) : written(tag), tag.end());
        }
    }

    private TreePage spoken(TreePage target, Optional<String> language) {
        return language.flatMap(named -> links.translated(target, named)).orElse(target);
    }

    private void around(Tag tag, String name, TagArguments arguments) {
        Tag closing = closing(tag, tag.name(), one -> closes(one, tag.name()));
        if (closing == null) {
            unknown(tag, "{{< " + tag.name() + " >}}");
            return;
        }
        String inner = between(tag, closing);
        if (name.equals("highlight") || name.equals("mermaid")) {
            String language = name.equals("mermaid") ? name : arguments.at(0).orElse("");
            writeCode(tag, inner, language, closing.end());
        } else if (name.equals("comment")) {
            leaveOut(tag.start(), closing.end());
        } else if (PLAIN.contains(name)) {
            dropped.add(closing.start());
            write("", tag.end());
        } else if (HugoBlock.isLabelled(name) && isBlock(tag, closing)) {
            write(HugoBlock.quoted(name, arguments, inner), closing.end());
        } else {
            unknown(tag, "{{< " + tag.name() + " >}}");
        }
    }

    private static boolean closes(Tag tag, String name) {
        return tag.inner().replaceFirst("^/\\s*+", "/").equals("/" + name);
    }
}
