package dev.seriatim.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorsTest extends DeliveryTest {

    @Test
    void authorIsShownWithWhatReadersMayKnow() {
        published(about("Letters", "Ines Hollowell"));
        published(about("Postcards", "Ines Hollowell", "Tam Verity"));
        replace(
                "/manage/v1/authors/ines-hollowell",
                Map.of(
                        "name",
                        "Ines Hollowell",
                        "bio",
                        "Writes by hand.",
                        "url",
                        "https://ines.example",
                        "picture",
                        Map.of("url", "https://ines.example/i.jpg", "alt", "")));
        replace(
                "/manage/v1/site",
                Map.of("urlTemplates", Map.of("author", "https://lantern.example/by/{slug}")));

        var author = read("/v1/authors/ines-hollowell").asString();

        assertThat(timeless(author))
                .isEqualTo(
                        timeless(
                                """
                                {
                                  "slug": "ines-hollowell",
                                  "name": "Ines Hollowell",
                                  "language": "en",
                                  "bio": "Writes by hand.",
                                  "url": "https://ines.example",
                                  "picture": {
                                    "url": "https://ines.example/i.jpg", "alt": "", "caption": null, "credit": null,
                                    "width": null, "height": null,
                                    "focalPoint": null, "placeholder": null
                                  },
                                  "links": {
                                    "self": "/v1/authors/ines-hollowell",
                                    "page": "https://lantern.example/by/ines-hollowell"
                                  },
                                  "direction": "ltr",
                                  "articleCount": 2,
                                  "metadata": {},
                                  "translations": [],
                                  "articles": [
                                    {
                                      "id": "ID", "slug": "postcards", "title": "Postcards", "excerpt": "", "language": "en",
                                      "publishedAt": "TIME", "updatedAt": "TIME", "readingMinutes": 0, "cover": null,
                                      "url": null,
                                      "authors": [
                                        { "slug": "ines-hollowell", "name": "Ines Hollowell" },
                                        { "slug": "tam-verity", "name": "Tam Verity" }
                                      ]
                                    },
                                    {
                                      "id": "ID", "slug": "letters", "title": "Letters", "excerpt": "", "language": "en",
                                      "publishedAt": "TIME", "updatedAt": "TIME", "readingMinutes": 0, "cover": null,
                                      "url": null,
                                      "authors": [{ "slug": "ines-hollowell", "name": "Ines Hollowell" }]
                                    }
                                  ],
                                  "next": null,
                                  "prev": null
                                }
                                """));
    }

    @Test
    void draftsMakeNobodyKnown() {
        draft(about("In a Drawer", "Tam Verity"));
        revise(
                published(about("Seen", "Ines Hollowell")),
                about("Seen", "Ines Hollowell", "Bo Ranelagh"));
        publish(draft(about("Some Day", "Una Sedge")), "2999-01-01T00:00:00Z");

        read("/v1/authors?total=true")
                .then()
                .body("items.name", contains("Ines Hollowell"))
                .body("items.articleCount", contains(1))
                .body("total", equalTo(1));
        for (var slug : List.of("tam-verity", "bo-ranelagh", "una-sedge")) {
            reader().get("/v1/authors/" + slug).then().statusCode(404);
        }
    }

    @Test
    void countFollowsWhatReadersSee() {
        var one = published(about("One", "Ines Hollowell"));
        var two = published(about("Two", "Ines Hollowell"));
        read("/v1/authors/ines-hollowell").then().body("articleCount", equalTo(2));

        var hidden = unpublish(one);
        read("/v1/authors/ines-hollowell").then().body("articleCount", equalTo(1));

        publish(revise(two, about("Two", "Tam Verity")));
        reader().get("/v1/authors/ines-hollowell").then().statusCode(404);
        read("/v1/authors").then().body("items.name", contains("Tam Verity"));

        trash(unpublish(publish(hidden)));
        reader().get("/v1/authors/ines-hollowell").then().statusCode(404);
    }

    @Test
    void listIsPagedThrough() {
        List.of("Delta", "Alpha", "Echo", "Bravo", "Charlie")
                .forEach(name -> published(about("By " + name, name)));

        read("/v1/authors").then().body("$", not(hasKey("total")));
        read("/v1/authors?limit=1&total=true").then().body("total", equalTo(5));
        assertThat(AuthorsTest.<String>all("/v1/authors?limit=2", "slug"))
                .containsExactly("alpha", "bravo", "charlie", "delta", "echo");
    }

    @Test
    void nothingPublishedGivesAnEmptyList() {
        editor().body(Map.of("name", "Ines Hollowell"))
                .post("/manage/v1/authors")
                .then()
                .statusCode(201);

        read("/v1/authors?total=true").then().body("items", empty()).body("total", equalTo(0));
    }

    private static Map<String, ?> about(String title, String... names) {
        return Map.of("title", title, "body", "", "authors", List.of(names));
    }
}
