package dev.seriatim.importing.ghost;

import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.FoundAuthor;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.reading.JsonRow;
import dev.seriatim.importing.reading.JsonRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all posts of an export share, read before them: users, tags, who wrote which post, and the
 * site. Tables with what is not meant to become an article are counted.
 */
final class GhostLibrary implements JsonRows.RowTaker {

    private static final Set<String> SHARED =
            Set.of("users", "tags", "posts_authors", "posts_tags", "posts_meta", "settings");
    private static final Map<String, String> LEFT_OUT =
            Map.of(
                    "members", "member",
                    "comments", "comment",
                    "emails", "e-mail",
                    "snippets", "snippet",
                    "mobiledoc_revisions", "revision",
                    "post_revisions", "revision");

    private record OrderedLink(String id, double order) {}

    private final String entry;
    private final Findings out;
    private final GhostSite site = new GhostSite();
    private final Map<String, FoundAuthor> users = new HashMap<>();
    private final Map<String, GhostTag> tags = new HashMap<>();
    private final Map<String, List<OrderedLink>> authorsOfPosts = new HashMap<>();
    private final Map<String, List<OrderedLink>> tagsOfPosts = new HashMap<>();
    private final Map<String, JsonRow> metas = new HashMap<>();
    private boolean hasPosts;

    GhostLibrary(String entry, Findings out) {
        this.entry = entry;
        this.out = out;
    }

    @Override
    public boolean wants(String table) {
        hasPosts |= table.equals("posts");
        return SHARED.contains(table) || LEFT_OUT.containsKey(table);
    }

    @Override
    public void row(JsonRow row) {
        switch (row.table()) {
            case "users" -> user(GhostRow.bare(row));
            case "tags" -> tag(GhostRow.bare(row));
            case "posts_authors" -> link(authorsOfPosts, row, "author_id");
            case "posts_tags" -> link(tagsOfPosts, row, "tag_id");
            case "posts_meta" -> meta(row);
            case "settings" -> site.take(row);
            default -> leftOut(row.table(), row.line());
        }
    }

    @Override
    public void refused(String table, int line, String reason) {
        if (LEFT_OUT.containsKey(table)) {
            leftOut(table, line);
        } else {
            out.refused(new Place(entry, line), reason);
        }
    }

    private void leftOut(String table, int line) {
        out.leftOut(LEFT_OUT.getOrDefault(table, table), new Place(entry, line));
    }

    private void user(JsonRow row) {
        var name = row.text("name");
        var id = row.text("id");
        if (name != null) {
            users.put(id == null ? name : id, author(row, name));
        }
    }

    /** What stands below the articles of a user; their addresses for mail are not taken. */
    FoundAuthor author(JsonRow row, String name) {
        var picture = row.text("profile_image");
        return new FoundAuthor(
                name.strip(),
                row.text("slug"),
                row.text("bio"),
                row.text("website"),
                site.at(picture == null ? row.text("image") : picture));
    }

    private void tag(JsonRow row) {
        var id = row.text("id");
        GhostTag.of(row).ifPresent(tag -> tags.put(id == null ? tag.name() : id, tag));
    }

    private static void link(Map<String, List<OrderedLink>> links, JsonRow row, String to) {
        var post = row.text("post_id");
        var id = row.text(to);
        if (post != null && id != null) {
            var ofPost = links.computeIfAbsent(post, key -> new ArrayList<>());
            ofPost.add(new OrderedLink(id, row.get("sort_order").asDouble(ofPost.size())));
        }
    }

    private void meta(JsonRow row) {
        var post = row.text("post_id");
        if (post != null) {
            metas.put(post, row);
        }
    }

    GhostSite site() {
        return site;
    }

    /** Whether it is an export at all. */
    boolean hasPosts() {
        return hasPosts;
    }

    Optional<FoundAuthor> user(String id) {
        return Optional.ofNullable(users.get(id));
    }

    Optional<GhostTag> tag(String id) {
        return Optional.ofNullable(tags.get(id));
    }

    /** The ids of those who wrote a post, in order. */
    List<String> authorsOf(@Nullable String post) {
        return ordered(authorsOfPosts, post);
    }

    /** The ids of its tags, the primary one first. */
    List<String> tagsOf(@Nullable String post) {
        return ordered(tagsOfPosts, post);
    }

    private static List<String> ordered(
            Map<String, List<OrderedLink>> links, @Nullable String post) {
        return links.getOrDefault(post == null ? "" : post, List.of()).stream()
                .sorted(Comparator.comparingDouble(OrderedLink::order))
                .map(OrderedLink::id)
                .distinct()
                .toList();
    }

    /** A detail of a post, which newer exports keep in a table of its own. */
    @Nullable String detail(JsonRow post, String name) {
        var meta = metas.get(String.valueOf(post.text("id")));
        var there = meta == null ? null : meta.text(name);
        return there == null ? post.text(name) : there;
    }
}
