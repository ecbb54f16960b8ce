package dev.seriatim.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever slugs things get in whatever language and order, each leads where it should. */
@QuarkusTest
class SlugsInLanguagesTest extends DeliveryTest {

    private static final List<String> SLUGS = List.of("ash", "birch", "cedar", "dogwood", "elm");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr");

    private final List<Thing> things = new ArrayList<>();
    private final Map<String, Thing> owners = new TreeMap<>();
    private final Map<String, String> languages = new HashMap<>();

    /** What is expected of a topic or series: its slug in each language. */
    private record Thing(String kind, String id, Map<String, String> slugs) {

        String managed() {
            var word = kind.equals("topics") ? slugs.get("en") : id;
            return "/manage/v1/" + kind + "/" + word;
        }

        String called() {
            return kind.equals("topics") ? "name" : "title";
        }

        String firstLanguage(String slug) {
            return LANGUAGES.stream()
                    .filter(language -> slug.equals(slugs.get(language)))
                    .findFirst()
                    .orElse(null);
        }
    }

    @ParameterizedTest
    @CsvSource({"topics,1", "topics,2", "series,3", "series,4"})
    void everySlugLeadsWhereItShould(String kind, long seed) {
        begin(kind, "ash");
        begin(kind, "birch");
        var random = new Random(seed);

        for (int i = 0; i < 20; i++) {
            var thing = things.get(random.nextInt(things.size()));
            var language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
            var slug = SLUGS.get(random.nextInt(SLUGS.size()));
            var step = random.nextInt(5);
            if (step == 0 && !language.equals("en")) {
                silence(thing, language);
            } else if (step == 1) {
                release(thing, slug);
            } else {
                call(thing, language, slug);
            }
            check(kind, "seed " + seed + " step " + i);
        }
    }

    private void begin(String kind, String slug) {
        var called = kind.equals("topics") ? "name" : "title";
        var made = editor().body(Map.of(called, slug)).post("/manage/v1/" + kind);
        published(Map.of("title", "On " + slug, "body", "This.", "topics", List.of(slug)));
        if (kind.equals("series")) {
            arrange(made, "On " + slug);
        }
        var thing = new Thing(kind, made.path("id"), new HashMap<>(Map.of("en", slug)));
        things.add(thing);
        owners.put(slug, thing);
        languages.put(slug, "en");
    }

    private void call(Thing thing, String language, String slug) {
        var said = Map.of(thing.called(), slug, "slug", slug);
        var isFree = owners.getOrDefault(slug, thing) == thing;

        var answer = patch(thing, language.equals("en") ? said : translation(language, said));

        answer.then().statusCode(isFree ? 200 : 409);
        if (isFree) {
            thing.slugs().put(language, slug);
            owners.put(slug, thing);
            note(thing);
        }
    }

    private void silence(Thing thing, String language) {
        patch(thing, translation(language, null)).then().statusCode(200);
        thing.slugs().remove(language);
        note(thing);
    }

    private void release(Thing thing, String slug) {
        var isHad = owners.get(slug) == thing;
        var isPresent = thing.slugs().containsValue(slug);
        var address = thing.managed();

        var answer = editor(editor().get(address)).delete(address + "/slugs/" + slug);

        answer.then().statusCode(isPresent ? 409 : isHad ? 204 : 404);
        if (isHad && !isPresent) {
            owners.remove(slug);
        }
    }

    private void note(Thing thing) {
        thing.slugs().values().forEach(slug -> languages.put(slug, thing.firstLanguage(slug)));
    }

    private static Map<String, ?> translation(String language, Map<String, ?> said) {
        var translations = new HashMap<String, Object>();
        translations.put(language, said);
        return Map.of("translations", translations);
    }

    private static Response patch(Thing thing, Map<String, ?> patch) {
        var address = thing.managed();
        return editor(editor().get(address)).body(patch).patch(address);
    }

    private void check(String kind, String when) {
        var redirects = new TreeMap<String, String>();
        for (var slug : SLUGS) {
            var answer = reader().redirects().follow(false).get("/v1/%s/%s".formatted(kind, slug));
            var owner = owners.get(slug);
            if (owner == null) {
                assertThat(answer.statusCode()).as(when + " " + slug).isEqualTo(404);
            } else if (owner.slugs().containsValue(slug)) {
                assertThat(answer.statusCode()).as(when + " " + slug).isEqualTo(200);
                assertThat(answer.<String>path("language"))
                        .as(when + " " + slug)
                        .isEqualTo(owner.firstLanguage(slug));
            } else {
                var present =
                        owner.slugs().getOrDefault(languages.get(slug), owner.slugs().get("en"));
                redirects.put(slug, present);
                assertThat(answer.getHeader("Location"))
                        .as(when + " " + slug)
                        .isEqualTo("/v1/%s/%s".formatted(kind, present));
            }
        }
        assertThat(DeliveryTest.<String>all("/v1/redirects?limit=2", "from"))
                .as(when)
                .containsExactlyElementsOf(redirects.keySet());
        assertThat(DeliveryTest.<String>all("/v1/redirects", "to"))
                .as(when)
                .containsExactlyElementsOf(redirects.values());
        things.forEach(thing -> checkLanguages(thing, when));
    }

    private static void checkLanguages(Thing thing, String when) {
        for (var language : LANGUAGES) {
            var slug = thing.slugs().get(language);
            var address =
                    "/v1/%s/%s?fallback=none&language=%s"
                            .formatted(thing.kind(), thing.slugs().get("en"), language);
            var answer = reader().get(address);
            assertThat(answer.statusCode()).as(when + address).isEqualTo(slug == null ? 404 : 200);
            if (slug != null) {
                assertThat(answer.<String>path("slug")).as(when + address).isEqualTo(slug);
                assertThat(read(answer.path("links.self")).<String>path("language"))
                        .as(when + address)
                        .isEqualTo(language);
            }
        }
    }
}
