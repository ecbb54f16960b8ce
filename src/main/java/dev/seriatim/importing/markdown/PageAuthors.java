package dev.seriatim.importing.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriatim.importing.format.FoundAuthor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote a page, by name: written out, in a list, with further fields, or as a key to them. */
final class PageAuthors {

    private static final Pattern ADDRESS =
            Pattern.compile("\\s*+<[^<>@\\s]*+@[^<>\\s]*+>|\\s*+\\([^()@\\s]*+@[^()\\s]*+\\)");
    private static final Pattern BETWEEN =
            Pattern.compile(",\\s++(?:and\\s++)?|\\s++(?:and|&)\\s++");
    private static final Pattern WIKILINK = Pattern.compile("\\[\\[(?:[^\\]|]*+\\|)?([^\\]|]*+)]]");

    private final FolderData data;
    private final LinkedHashSet<String> names = new LinkedHashSet<>();
    private final List<FoundAuthor> described = new ArrayList<>();

    PageAuthors(FolderData data) {
        this.data = data;
    }

    /** Reads the authors of a page. */
    static PageAuthors of(PageFields fields, FolderData data) {
        var authors = new PageAuthors(data);
        for (String field :
                List.of("authors", "author", "writers", "writer", "byline", "by", "contributors")) {
            if (authors.names.isEmpty() || field.equals("author")) {
                fields.all(field).forEach(authors::add);
            }
        }
        Optional.of(fields)
                .filter(page -> authors.names.isEmpty() || authors.described.isEmpty())
                .flatMap(page -> page.text("author_name", "authorName"))
                .ifPresent(authors::text);
        return authors;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    /** Those of whom more than a name is said. */
    List<FoundAuthor> described() {
        return described;
    }

    private void add(JsonNode value) {
        if (value instanceof ObjectNode object) {
            PageFields fields = PageFields.of(FieldTree.ofObject(object));
            Optional<PageFields> known = fields.text("key").flatMap(data::author);
            describe(known.map(fields::orElse).orElse(fields), null);
        } else {
            text(value.asText());
        }
    }

    private void text(String written) {
        String plain = WIKILINK.matcher(written).replaceAll("$1");
        String name = ADDRESS.matcher(plain).replaceAll("").strip();
        Optional<PageFields> known = data.author(name);
        if (known.isPresent()) {
            describe(known.get(), name);
            return;
        }
        List<String> several = List.of(BETWEEN.split(name));
        boolean areNames =
                several.stream().allMatch(one -> one.contains(" ") || data.author(one).isPresent());
        if (several.size() > 1 && areNames) {
            several.forEach(this::text);
        } else if (!name.isEmpty()) {
            names.add(name);
        }
    }

    private void describe(PageFields fields, @Nullable String key) {
        Optional<String> name =
                fields.text("name", "display_name", "fullname", "title")
                        .or(() -> Optional.ofNullable(key));
        name.ifPresent(
                one -> {
                    names.add(one);
                    described.add(
                            new FoundAuthor(
                                    one,
                                    null,
                                    fields.text("bio", "description", "about").orElse(null),
                                    fields.text("url", "website", "web", "homepage", "site")
                                            .filter(url -> url.startsWith("http"))
                                            .orElse(null),
                                    fields.text("image_url", "picture", "avatar", "image", "photo")
                                            .orElse(null)));
                });
    }
}
