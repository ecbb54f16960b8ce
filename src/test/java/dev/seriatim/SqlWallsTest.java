package dev.seriatim;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls between packages, in SQL: a table is named by the package that owns it alone. */
class SqlWallsTest {

    /** Whatever else wants to read a table does so through a view made for it. */
    private static final Map<String, List<String>> TABLES =
            Map.ofEntries(
                    Map.entry("access", List.of("api_key")),
                    Map.entry(
                            "article",
                            List.of(
                                    "article",
                                    "article_version",
                                    "article_name",
                                    "earlier_draft",
                                    "version_author",
                                    "version_topic",
                                    "related_link",
                                    "body_link",
                                    "publication",
                                    "translation",
                                    "work_place",
                                    "shown_place")),
                    Map.entry("audit", List.of("audit_entry")),
                    Map.entry("author", List.of("author", "author_name", "author_slug")),
                    Map.entry(
                            "change",
                            List.of("event", "event_place", "feed", "change", "told_resource")),
                    Map.entry(
                            "fulltext",
                            List.of("name_word", "search_word", "searchable", "draft_searchable")),
                    Map.entry("idempotency", List.of("idempotent_answer")),
                    Map.entry(
                            "importing",
                            List.of(
                                    "import_run",
                                    "import_file",
                                    "import_chunk",
                                    "import_item",
                                    "import_finding",
                                    "import_address",
                                    "imported_article",
                                    "imported_address",
                                    "imported_topic")),
                    Map.entry("previewtoken", List.of("preview_token")),
                    Map.entry("redirect", List.of("moved_slug")),
                    Map.entry("delivery", List.of("list_entry", "searchable")),
                    Map.entry(
                            "series",
                            List.of(
                                    "series",
                                    "series_part",
                                    "series_order",
                                    "series_slug",
                                    "series_title")),
                    Map.entry("site", List.of("site")),
                    Map.entry("topic", List.of("topic", "topic_name", "topic_slug")),
                    Map.entry("webhook", List.of("webhook", "webhook_delivery")));

    /** The site is one row that every page is written with. */
    private static final Set<String> EVERYBODYS = Set.of("site");

    private static final Path SOURCES = Path.of("src/main/java/dev/seriatim");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final Pattern CREATED = Pattern.compile("create table (\\w+)");
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:from|join|into|update|name =)\\s+\"?(\\w+)");

    @Test
    void everyTableHasAnOwner() {
        var owned = TABLES.values().stream().flatMap(List::stream).distinct().sorted().toList();

        assertThat(owned).isEqualTo(List.copyOf(tables()));
    }

    @Test
    void queriesNameNoTableOfAnotherPackage() {
        var trespasses = files(SOURCES, ".java").flatMap(SqlWallsTest::trespasses).toList();

        assertThat(trespasses).isEmpty();
    }

    private static Stream<String> trespasses(Path source) {
        var inside = SOURCES.relativize(source).getName(0).toString();
        var own = TABLES.getOrDefault(inside, List.of());
        return LITERAL.matcher(read(source))
                .results()
                .map(MatchResult::group)
                .flatMap(literal -> NAMED.matcher(literal).results().map(named -> named.group(1)))
                .filter(name -> tables().contains(name) && !EVERYBODYS.contains(name))
                .filter(name -> !own.contains(name))
                .map(name -> source.getFileName() + " names " + name);
    }

    private static Set<String> tables() {
        return files(MIGRATIONS, ".sql")
                .flatMap(file -> CREATED.matcher(read(file)).results())
                .map(created -> created.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
