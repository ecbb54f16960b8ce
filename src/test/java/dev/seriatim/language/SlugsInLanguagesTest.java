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
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever slugs topics get in whatever language and order, each leads where it should. */
@QuarkusTest
class SlugsInLanguagesTest extends DeliveryTest {

    private static final List<String> SLUGS = List.of("ash", "birch", "cedar", "dogwood", "elm");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr");

    private final List<Topic> topics = new ArrayList<>();
    private final Map<String, Topic> owners = new TreeMap<>();
    private final Map<String, String> languages = new HashMap<>();

    /** What is expected of a topic: its slug in each language, its own first. */
    private record Topic(String id, Map<String, String> slugs) {

        String firstLanguage(String slug) {
            return LANGUAGES.stream()
                    .filter(language -> slug.equals(slugs.get(language)))
                    .findFirst()
                    .orElse(null);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everySlugLeadsWhereItShould(long seed) {
        begin("ash");
        begin("birch");
        var random = new Random(seed);

        for (int i = 0; i < 25; i++) {
            var topic = topics.get(random.nextInt(topics.size()));
            var language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
            var slug = SLUGS.get(random.nextInt(SLUGS.size()));
            var step = random.nextInt(5);
            if (step == 0 && !language.equals("en")) {
                silence(topic, language);
            } else if (step == 1) {
                release(topic, slug);
            } else {
                call(topic, language, slug);
            }
            check("seed " + seed + " step " + i);
        }
    }

    private void begin(String slug) {
        var made = editor().body(Map.of("name", slug)).post("/manage/v1/topics");
        published(Map.of("title", "On " + slug, "body", "This.", "topics", List.of(slug)));
        var topic = new Topic(made.path("id"), new HashMap<>(Map.of("en", slug)));
        topics.add(topic);
        owners.put(slug, topic);
        languages.put(slug, "en");
    }

    private void call(Topic topic, String language, String slug) {
        var said = Map.of("name", slug, "slug", slug);
        var isFree = owners.getOrDefault(slug, topic) == topic;

        var answer = patch(topic, language.equals("en") ? said : translation(language, said));

        answer.then().statusCode(isFree ? 200 : 409);
        if (isFree) {
            topic.slugs().put(language, slug);
            owners.put(slug, topic);
            note(topic);
        }
    }

    private void silence(Topic topic, String language) {
        patch(topic, translation(language, null)).then().statusCode(200);
        topic.slugs().remove(language);
        note(topic);
    }

    private void release(Topic topic, String slug) {
        var isHad = owners.get(slug) == topic;
        var isPresent = topic.slugs().containsValue(slug);
        var address = "/manage/v1/topics/" + topic.slugs().get("en");

        var answer = editor(editor().get(address)).delete(address + "/slugs/" + slug);

        answer.then().statusCode(isPresent ? 409 : isHad ? 204 : 404);
        if (isHad && !isPresent) {
            owners.remove(slug);
        }
    }

    private void note(Topic topic) {
        topic.slugs().values().forEach(slug -> languages.put(slug, topic.firstLanguage(slug)));
    }

    private static Map<String, ?> translation(String language, Map<String, ?> said) {
        var translations = new HashMap<String, Object>();
        translations.put(language, said);
        return Map.of("translations", translations);
    }

    private static Response patch(Topic topic, Map<String, ?> patch) {
        var address = "/manage/v1/topics/" + topic.slugs().get("en");
        return editor(editor().get(address)).body(patch).patch(address);
    }

    private void check(String when) {
        var redirects = new TreeMap<String, String>();
        for (var slug : SLUGS) {
            var answer = reader().redirects().follow(false).get("/v1/topics/" + slug);
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
                        .isEqualTo("/v1/topics/" + present);
            }
        }
        assertThat(DeliveryTest.<String>all("/v1/redirects?limit=2", "from"))
                .as(when)
                .containsExactlyElementsOf(redirects.keySet());
        assertThat(DeliveryTest.<String>all("/v1/redirects", "to"))
                .as(when)
                .containsExactlyElementsOf(redirects.values());
        topics.forEach(topic -> checkLanguages(topic, when));
    }

    private static void checkLanguages(Topic topic, String when) {
        for (var language : LANGUAGES) {
            var slug = topic.slugs().get(language);
            var address =
                    "/v1/topics/%s?fallback=none&language=%s"
                            .formatted(topic.slugs().get("en"), language);
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
