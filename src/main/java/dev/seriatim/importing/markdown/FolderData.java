package dev.seriatim.importing.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What files beside the pages say of them: of all pages of a folder (Eleventy's {@code
 * blog/blog.json}, Docusaurus's {@code _category_.yml}), and who is meant by the names of authors
 * ({@code authors.yml}).
 */
final class FolderData {

    private static final Pattern OF_FOLDER =
            Pattern.compile("(?:(.*)/)?([^/]+)/\\2(?:\\.11tydata)?\\.json");
    private static final Pattern CATEGORY = Pattern.compile("(.*)/_category_\\.(?:json|ya?ml)");
    private static final Pattern AUTHORS =
            Pattern.compile("(?:.*/)?(?:_data/|data/)?authors\\.(?:ya?ml|json|toml)");

    private record Defaults(String path, String type, ObjectNode values) {

        boolean isFor(String inside) {
            boolean isPost = inside.matches("(?:.*/)?_posts/.*");
            boolean isType =
                    switch (type) {
                        case "" -> true;
                        case "posts" -> isPost;
                        case "drafts" -> inside.matches("(?:.*/)?_drafts/.*");
                        case "pages" -> !inside.startsWith("_") && !isPost;
                        default -> inside.startsWith("_" + type + "/");
                    };
            return isType
                    && (path.isEmpty() || inside.equals(path) || inside.startsWith(path + "/"));
        }
    }

    private final List<Defaults> defaults = new ArrayList<>();
    private final Map<String, FieldTree> ofFolders = new HashMap<>();
    private final Map<String, FieldTree> categories = new HashMap<>();
    private final Map<String, ObjectNode> authors = new HashMap<>();

    static boolean isFile(String path) {
        return OF_FOLDER.matcher(path).matches()
                || CATEGORY.matcher(path).matches()
                || AUTHORS.matcher(path).matches();
    }

    void add(String path, String text) {
        FieldTree tree = FieldTree.ofFile(path, text);
        Matcher folder = OF_FOLDER.matcher(path);
        Matcher category = CATEGORY.matcher(path);
        if (AUTHORS.matcher(path).matches()) {
            addAuthors(tree);
        } else if (category.matches()) {
            categories.put(category.group(1), tree);
        } else if (folder.matches()) {
            String outer = folder.group(1) == null ? "" : folder.group(1) + "/";
            ofFolders.put(outer + folder.group(2), tree);
        }
    }

    private void addAuthors(FieldTree tree) {
        for (Map.Entry<String, JsonNode> author : tree.fields().properties()) {
            if (author.getValue() instanceof ObjectNode fields) {
                authors.putIfAbsent(author.getKey(), fields);
            }
        }
    }

    /** Adds what the configuration of Jekyll says of all pages below some paths. */
    void addDefaults(JsonNode configuration) {
        for (JsonNode one : configuration.path("defaults")) {
            if (one.path("values") instanceof ObjectNode values) {
                String path =
                        one.path("scope").path("path").asText("").replaceAll("^/++|[/*]++$", "");
                defaults.add(new Defaults(path, one.path("scope").path("type").asText(""), values));
            }
        }
    }

    /** Adds to a page what its folders say, the nearest first, and then the configuration. */
    void complete(PageFields fields, String folder, String inside) {
        defaults.stream()
                .filter(one -> one.isFor(inside))
                .sorted(Comparator.comparing((Defaults one) -> -one.path().length()))
                .forEach(one -> fields.orElse(PageFields.of(FieldTree.ofObject(one.values()))));
        String at = folder;
        while (!at.isEmpty()) {
            if (ofFolders.containsKey(at)) {
                fields.orElse(PageFields.of(ofFolders.get(at)));
            }
            at = at.contains("/") ? at.substring(0, at.lastIndexOf('/')) : "";
        }
    }

    /** What is known of an author of this name, if it is a key. */
    Optional<PageFields> author(String key) {
        ObjectNode fields = authors.get(key);
        return fields == null
                ? Optional.empty()
                : Optional.of(PageFields.of(FieldTree.ofObject(fields)));
    }

    Map<String, ObjectNode> authors() {
        return authors;
    }

    /** The name of a folder as readers saw it. */
    Optional<String> label(String folder) {
        FieldTree category = categories.get(folder);
        return category == null ? Optional.empty() : PageFields.of(category).text("label");
    }
}
