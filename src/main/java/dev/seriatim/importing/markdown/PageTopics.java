package dev.seriatim.importing.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.prose.NameKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The topics of a page: its categories, then its tags. A text that holds several is parted as the
 * program of the tree parts it; a list within a list, as Hexo has it, is one topic below another.
 */
final class PageTopics {

    private static final List<String> SINGLE = List.of("category", "topic", "tag");
    private static final List<String> SEVERAL = List.of("categories", "topics", "tags");
    private static final Pattern FOLDERS =
            Pattern.compile("((?:[^/]+/)+?)_(?:posts|drafts)/.*", Pattern.DOTALL);
    private static final Pattern COMMA = Pattern.compile("\\s*+,\\s*+");
    private static final Pattern SPACE = Pattern.compile("\\s++");

    /** How Eleventy's authors say in which lists a page is; no reader saw these. */
    private static final Pattern LISTS = Pattern.compile("(?i)all|posts?|nav|page|pages|blog");

    private final SiteLayout layout;
    private final Map<String, FoundTopic> topics = new LinkedHashMap<>();

    private PageTopics(SiteLayout layout) {
        this.layout = layout;
    }

    static List<FoundTopic> of(SiteLayout layout, LoadedPage page) {
        var topics = new PageTopics(layout);
        topics.fromFolders(page.path());
        for (int i = 0; i < SINGLE.size(); i++) {
            page.fields().value(SINGLE.get(i)).ifPresent(value -> topics.add(value, false));
            page.fields().value(SEVERAL.get(i)).ifPresent(value -> topics.add(value, true));
        }
        if (layout.is(Generator.OBSIDIAN)) {
            NoteTags.in(page.body()).forEach(tag -> topics.put(topics.path(tag)));
        }
        page.fields()
                .value("keywords")
                .filter(words -> topics.topics.isEmpty())
                .ifPresent(value -> topics.add(value, true));
        return List.copyOf(topics.topics.values());
    }

    /** The names of the categories that Jekyll puts into addresses. */
    static List<String> categories(SiteLayout layout, LoadedPage page) {
        var topics = new PageTopics(layout);
        topics.fromFolders(page.path());
        page.fields().value("category").ifPresent(value -> topics.add(value, false));
        page.fields().value("categories").ifPresent(value -> topics.add(value, true));
        return topics.topics.values().stream().flatMap(topic -> topic.path().stream()).toList();
    }

    private void fromFolders(String path) {
        Matcher folders = FOLDERS.matcher(layout.inside(path));
        if (layout.is(Generator.JEKYLL) && folders.matches()) {
            Arrays.stream(folders.group(1).split("/")).forEach(name -> put(List.of(name)));
        }
    }

    private void add(JsonNode value, boolean isSeveral) {
        if (value.isArray()) {
            value.forEach(item -> item(item));
        } else if (value.isObject()) {
            item(value);
        } else {
            parted(value.asText(), isSeveral).forEach(name -> put(path(name)));
        }
    }

    private void item(JsonNode item) {
        if (item.isArray()) {
            var path = new ArrayList<String>();
            item.forEach(step -> path.add(step.asText().strip()));
            put(path);
        } else if (item.isObject()) {
            PageFields fields = PageFields.of(FieldTree.ofObject((ObjectNode) item));
            fields.text("label", "name", "title").ifPresent(name -> put(path(name)));
        } else if (!item.isNull()) {
            put(path(item.asText()));
        }
    }

    private List<String> parted(String text, boolean isSeveral) {
        boolean hasCommas = text.contains(",");
        boolean isParted =
                isSeveral
                        && (hasCommas
                                || layout.is(Generator.JEKYLL)
                                || layout.is(Generator.OBSIDIAN));
        return isParted
                ? Arrays.asList((hasCommas ? COMMA : SPACE).split(text.strip()))
                : List.of(text);
    }

    /** Obsidian's tags have folders, {@code tide/low}. */
    private List<String> path(String name) {
        String plain = name.strip().replaceFirst("^#", "");
        return layout.is(Generator.OBSIDIAN) ? Arrays.asList(plain.split("/")) : List.of(plain);
    }

    private void put(List<String> path) {
        List<String> steps =
                path.stream().map(String::strip).filter(step -> !step.isEmpty()).toList();
        boolean isList =
                layout.is(Generator.ELEVENTY)
                        && steps.size() == 1
                        && LISTS.matcher(steps.get(0)).matches();
        if (!steps.isEmpty() && !isList) {
            String key = steps.stream().map(NameKey::of).collect(Collectors.joining("\n"));
            topics.putIfAbsent(key, new FoundTopic(steps, null, null));
        }
    }
}
