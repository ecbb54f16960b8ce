package dev.seriatim.related;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.support.Json;
import dev.seriatim.support.PlainClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small library of its own, changed step by step over HTTP and in a model beside it: a few
 * articles, one hub that links to a few titles, and a series of the same titles.
 */
final class Desk {

    static final int ARTICLES = 3;
    static final int TITLES = 4;

    private static final AtomicInteger LIBRARIES = new AtomicInteger();

    private final int library = LIBRARIES.incrementAndGet();
    private final List<ModelArticle> articles = new ArrayList<>();
    private final List<Integer> links = titles();
    private final List<Integer> parts = titles();
    private String hub;
    private String hubTag;
    private String series;
    private int published;

    Desk() {
        IntStream.range(0, ARTICLES).forEach(number -> articles.add(begin(number)));
        var made = send("POST", "/manage/v1/articles", null, hubDraft());
        hub = made.body.get("id").asText();
        hubTag = send("PUT", hubAddress() + "/publication", made.tag, "{}").tag;
        var begun =
                send("POST", "/manage/v1/series", null, "{\"title\": \"Hours " + library + "\"}");
        series = begun.body.get("id").asText();
        arrange();
    }

    /** Takes a step in both, and tells how readers or editors see something else than the model. */
    Optional<String> take(Step step) {
        var article = articles.get(step.article());
        switch (step.action()) {
            case EDIT -> edit(article);
            case PUBLISH -> publish(article);
            case UNPUBLISH -> unpublish(article);
            case TRASH -> trash(article);
            case RESTORE -> restore(article);
            case RENAME -> rename(article, step.title());
            case REORDER_LINKS -> reorder(links, step, this::linkAnew);
            case REORDER_PARTS -> reorder(parts, step, this::arrange);
        }
        return difference();
    }

    private ModelArticle begin(int number) {
        var made = send("POST", "/manage/v1/articles", null, draft(number, 0));
        return new ModelArticle(made.body.get("id").asText(), made.tag, number);
    }

    private void edit(ModelArticle article) {
        if (!article.isTrashed) {
            article.edits++;
            keep(
                    article,
                    send(
                            "PUT",
                            article.address(),
                            article.tag,
                            draft(article.draftTitle, article.edits)));
        }
    }

    private void rename(ModelArticle article, int title) {
        if (!article.isTrashed) {
            article.draftTitle = title;
            keep(article, send("PUT", article.address(), article.tag, draft(title, article.edits)));
        }
    }

    private void publish(ModelArticle article) {
        if (!article.isTrashed) {
            keep(article, send("PUT", article.address() + "/publication", article.tag, "{}"));
            article.publish(++published);
        }
    }

    private void unpublish(ModelArticle article) {
        if (!article.isTrashed) {
            keep(
                    article,
                    send(
                            "DELETE",
                            article.address() + "/publication?acknowledge=true",
                            article.tag,
                            ""));
            article.isPublished = false;
        }
    }

    private void trash(ModelArticle article) {
        if (!article.isTrashed) {
            send("DELETE", article.address() + "?acknowledge=true", article.tag, "");
            article.tag = send("GET", article.address(), null, "").tag;
            article.isPublished = false;
            article.isTrashed = true;
        }
    }

    private void restore(ModelArticle article) {
        if (article.isTrashed) {
            keep(
                    article,
                    send(
                            "POST",
                            "/manage/v1/trash/" + article.id + "/restoration",
                            article.tag,
                            ""));
            article.isTrashed = false;
        }
    }

    private void keep(ModelArticle article, Answer answer) {
        article.tag = answer.tag;
    }

    private void reorder(List<Integer> order, Step step, Runnable tell) {
        Collections.shuffle(order, new Random(step.article() * 31L + step.title()));
        tell.run();
    }

    private void linkAnew() {
        var revised = send("PUT", hubAddress(), hubTag, hubDraft());
        hubTag = send("PUT", hubAddress() + "/publication", revised.tag, "{}").tag;
    }

    private void arrange() {
        var items = parts.stream().map(title -> "{\"title\": \"" + title(title) + "\"}").toList();
        // What parts lead to is told with the series, so its tag changes without an arrangement.
        var tag = send("GET", "/manage/v1/series/" + series, null, "").tag;
        send("PUT", "/manage/v1/series/" + series + "/parts", tag, "{\"parts\": " + items + "}");
    }

    private Optional<String> difference() {
        var page = send("GET", "/v1/articles/hub-" + library, null, "").body;
        var managed = send("GET", hubAddress() + "/related", null, "").body;
        return Stream.of(
                        differing("related", targets(links), texts(page.get("related"), "title")),
                        differing("links", titles(links), texts(managed.get("items"), "title")),
                        differing("notes", notes(), texts(managed.get("items"), "note")),
                        differing("parts", targets(parts), seriesParts()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<String> seriesParts() {
        var page = send("GET", "/v1/series/hours-" + library, null, "");
        return page.status == 404 ? List.of() : texts(page.body.get("parts"), "title");
    }

    /** The titles that readers see behind these, each article once. */
    private List<String> targets(List<Integer> order) {
        return order.stream()
                .flatMap(title -> ModelArticle.leadingFrom(title, articles).stream())
                .distinct()
                .map(article -> title(article.publishedTitle))
                .toList();
    }

    private List<String> titles(List<Integer> order) {
        return order.stream().map(this::title).toList();
    }

    private List<String> notes() {
        return links.stream().map(title -> "note " + title).toList();
    }

    private static Optional<String> differing(
            String what, List<String> expected, List<String> seen) {
        return expected.equals(seen)
                ? Optional.empty()
                : Optional.of(what + " should be " + expected + " but are " + seen);
    }

    private static List<String> texts(JsonNode items, String field) {
        var texts = new ArrayList<String>();
        items.forEach(item -> texts.add(item.get(field).asText()));
        return texts;
    }

    private String hubDraft() {
        var related =
                links.stream()
                        .map(
                                title ->
                                        "{\"title\": \"%s\", \"note\": \"note %d\"}"
                                                .formatted(title(title), title))
                        .toList();
        return "{\"title\": \"Hub %d\", \"body\": \"\", \"related\": %s}"
                .formatted(library, related);
    }

    private String draft(int title, int edits) {
        return "{\"title\": \"%s\", \"body\": \"Edited %d times.\"}".formatted(title(title), edits);
    }

    private String title(int number) {
        return "Library " + library + ", Title " + number;
    }

    private static List<Integer> titles() {
        return new ArrayList<>(IntStream.range(0, TITLES).boxed().toList());
    }

    private String hubAddress() {
        return "/manage/v1/articles/" + hub;
    }

    private record Answer(int status, String tag, JsonNode body) {}

    private Answer send(String method, String path, String tag, String body) {
        var answer = PlainClient.edit(method, path, tag, body);
        if (answer.statusCode() >= 400 && answer.statusCode() != 404) {
            throw new AssertionError(method + " " + path + " answered " + answer.asString());
        }
        return new Answer(
                answer.statusCode(), answer.getHeader("ETag"), Json.json(answer.asString()));
    }
}
