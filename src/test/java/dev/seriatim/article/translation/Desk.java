package dev.seriatim.article.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.seriatim.article.translation.ModelWorks.Piece;
import dev.seriatim.support.Json;
import dev.seriatim.support.PlainClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small library of its own, changed step by step over HTTP and in a model beside it: a few
 * articles in a series, and in each language one hub that links to all of them.
 */
final class Desk {

    static final int ARTICLES = 5;

    private static final List<String> LANGUAGES = List.of("de", "en", "fr");
    private static final AtomicInteger LIBRARIES = new AtomicInteger();

    private final int library = LIBRARIES.incrementAndGet();
    private final ModelWorks works =
            new ModelWorks(IntStream.range(0, ARTICLES).mapToObj(Desk::language).toList());
    private final List<String> ids = new ArrayList<>();

    Desk() {
        IntStream.range(0, ARTICLES).forEach(this::begin);
        LANGUAGES.forEach(this::hub);
        var parts =
                IntStream.range(0, ARTICLES)
                        .mapToObj(number -> "{\"title\": \"%s\"}".formatted(title(number)))
                        .toList();
        var made = send("POST", "/manage/v1/series", "{\"title\": \"Path %d\"}".formatted(library));
        send(
                "PUT",
                "/manage/v1/series/" + made.body.get("id").asText() + "/parts",
                "{\"parts\": " + parts + "}");
    }

    private void begin(int number) {
        var made =
                send(
                        "POST",
                        "/manage/v1/articles",
                        "{\"title\": \"%s\", \"language\": \"%s\", \"body\": \"\", \"topics\": [\"Library %d\"]}"
                                .formatted(title(number), language(number), library));
        ids.add(made.body.get("id").asText());
    }

    private void hub(String language) {
        var links =
                IntStream.range(0, ARTICLES)
                        .mapToObj(number -> "{\"title\": \"%s\"}".formatted(title(number)))
                        .toList();
        var made =
                send(
                        "POST",
                        "/manage/v1/articles",
                        "{\"title\": \"Hub %d %s\", \"language\": \"%s\", \"body\": \"\", \"related\": %s}"
                                .formatted(library, language, language, links));
        send("PUT", "/manage/v1/articles/" + made.body.get("id").asText() + "/publication", "{}");
    }

    private static String language(int number) {
        return LANGUAGES.get(number % LANGUAGES.size());
    }

    /** Takes a step in both, and tells if it is answered otherwise than it should be. */
    Optional<String> take(Step step) {
        var piece = works.piece(step.article());
        var isPossible = piece.isTrashed == (step.action() == Step.Action.RESTORE);
        return Optional.ofNullable(isPossible ? act(piece, step) : null)
                .map(answered -> step + " was answered " + answered);
    }

    /** The answer, unless it is the one that should come. */
    private String act(Piece piece, Step step) {
        return switch (step.action()) {
            case TRANSLATE -> {
                var original = works.piece(step.other());
                var link =
                        "{\"translationOf\": {\"articleId\": \"%s\", \"slug\": null, \"title\": null}}"
                                .formatted(ids.get(original.number));
                yield unexpected(works.translate(piece, original), send("PATCH", at(piece), link));
            }
            case UNLINK -> {
                piece.original = null;
                yield unexpected(200, send("PATCH", at(piece), "{\"translationOf\": null}"));
            }
            case CHANGE_LANGUAGE -> {
                var language = language(step.other());
                var change = "{\"language\": \"%s\"}".formatted(language);
                yield unexpected(works.change(piece, language), send("PATCH", at(piece), change));
            }
            case PUBLISH -> {
                piece.published = piece.language;
                piece.isKnown = true;
                yield unexpected(200, send("PUT", at(piece) + "/publication", "{}"));
            }
            case WITHDRAW -> {
                piece.published = null;
                yield unexpected(
                        200, send("DELETE", at(piece) + "/publication?acknowledge=true", ""));
            }
            case TRASH -> {
                piece.published = null;
                piece.isTrashed = true;
                yield unexpected(204, send("DELETE", at(piece) + "?acknowledge=true", ""));
            }
            case RESTORE -> {
                piece.isTrashed = false;
                var restoration = "/manage/v1/trash/" + ids.get(piece.number) + "/restoration";
                yield unexpected(200, send("POST", restoration, ""));
            }
        };
    }

    private static String unexpected(int expected, Answer answer) {
        return answer.status == expected
                ? null
                : answer.status + " instead of " + expected + ": " + answer.body;
    }

    /** How readers see something else than the model. */
    Optional<String> difference() {
        var ofHubs = LANGUAGES.stream().map(this::hubDiffers);
        var ofLists = LANGUAGES.stream().map(this::listDiffers);
        var ofPages = works.published().map(this::pageDiffers);
        return Stream.of(ofHubs, ofLists, ofPages)
                .flatMap(each -> each)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> hubDiffers(String language) {
        var hub = send("GET", "/v1/articles/hub-%d-%s".formatted(library, language), "").body;
        return differing("hub in " + language, works.order(language), hub.get("related"));
    }

    private Optional<String> listDiffers(String language) {
        var list =
                send(
                                "GET",
                                "/v1/articles?topic=library-%d&sort=title&prefer=%s"
                                        .formatted(library, language),
                                "")
                        .body;
        return differing("list in " + language, works.preferred(language), list.get("items"));
    }

    private Optional<String> pageDiffers(Piece piece) {
        var page = send("GET", "/v1/articles/" + slug(piece), "").body;
        var order = works.order(piece.published);
        var position = order.indexOf(piece);
        var place = page.get("series").get(0);
        return Stream.of(
                        differing(
                                "translations of " + piece.number,
                                works.translations(piece),
                                page.get("translations")),
                        differing(
                                "previous of " + piece.number,
                                position == 0 ? List.of() : List.of(order.get(position - 1)),
                                JsonNodeFactory.instance.arrayNode().add(place.get("previous"))),
                        differing(
                                "next of " + piece.number,
                                order.subList(position + 1, Math.min(position + 2, order.size())),
                                JsonNodeFactory.instance.arrayNode().add(place.get("next"))),
                        place.get("position").asInt() == position + 1
                                        && place.get("total").asInt() == order.size()
                                ? Optional.<String>empty()
                                : Optional.of("place of " + piece.number + " is " + place))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> differing(String what, List<Piece> expected, JsonNode seen) {
        var titles = expected.stream().map(piece -> title(piece.number)).toList();
        var told = new ArrayList<String>();
        seen.forEach(
                item -> {
                    if (!item.isNull()) {
                        told.add(item.get("title").asText());
                    }
                });
        return titles.equals(told)
                ? Optional.empty()
                : Optional.of("the %s should be %s but is %s".formatted(what, titles, told));
    }

    private String title(int number) {
        return "Library %d, Piece %d".formatted(library, number);
    }

    private String slug(Piece piece) {
        return "library-%d-piece-%d".formatted(library, piece.number);
    }

    private String at(Piece piece) {
        return "/manage/v1/articles/" + ids.get(piece.number);
    }

    private record Answer(int status, JsonNode body) {}

    private Answer send(String method, String path, String body) {
        var isChange = !method.equals("GET") && !path.matches(".*/(articles|series)");
        var answer = PlainClient.edit(method, path, isChange ? "*" : null, body);
        if (answer.statusCode() >= 500) {
            throw new AssertionError(method + " " + path + " answered " + answer.asString());
        }
        return new Answer(answer.statusCode(), Json.json(answer.asString()));
    }
}
