import dev.seriatim.client.ApiClient;
import dev.seriatim.client.ApiException;
import dev.seriatim.client.api.ArticlesApi;
import dev.seriatim.client.api.DeliveryApi;
import dev.seriatim.client.model.ArticleDraft;
import dev.seriatim.client.model.ArticlePatch;
import dev.seriatim.client.model.ArticleState;
import dev.seriatim.client.model.ArticleSummaries;
import dev.seriatim.client.model.ArticleSummary;
import dev.seriatim.client.model.ContentRating;
import dev.seriatim.client.model.CoverDraft;
import dev.seriatim.client.model.Problem;
import dev.seriatim.client.model.ProblemType;
import dev.seriatim.client.model.Publication;
import dev.seriatim.client.model.RelatedLinkDraft;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** The tour with the client that openapi-generator makes for Java's own HTTP client. */
public final class Tour {

    private static ApiClient client;

    public static void main(String[] arguments) throws Exception {
        client = new ApiClient();
        client.updateBaseUri(System.getenv("SERIATIM_URL"));
        client.setRequestInterceptor(
                request -> request.header("Authorization", "Bearer " + System.getenv("SERIATIM_KEY")));
        var readers = new DeliveryApi(client);
        var editors = new ArticlesApi(client);

        var first = list(readers, null, null);
        say("list", titles(first));
        var second = list(readers, first.getNext(), null);
        expect(Collections.disjoint(titles(first), titles(second)));
        say("page", titles(second));
        var found = list(readers, null, "river").getItems().get(0);
        expect(found.getSnippet().contains("<mark>"));
        say("search", found.getTitle());

        var draft =
                new ArticleDraft()
                        .title("A Tour in Java")
                        .body("On foot.")
                        .authors(List.of("Perpetua Quince"))
                        .topics(List.of("Travelling"))
                        .contentRating(ContentRating.MATURE)
                        .cover(new CoverDraft().url("https://pictures.example/tour.jpg"))
                        .related(List.of(new RelatedLinkDraft().title("Listening, Mostly")));
        var made = editors.createArticleWithHttpInfo(draft, UUID.randomUUID().toString());
        var before = made.getData();
        say("create", before.getSlug() + " " + before.getState());

        var read = tag(made.getHeaders());
        var patch = new ArticlePatch().excerpt("Only this.");
        var patched = editors.patchArticleWithHttpInfo(read, before.getId(), patch);
        var after = patched.getData();
        before.excerpt("Only this.").updatedAt(after.getUpdatedAt());
        expect(after.equals(before));
        expect(after.getContentRating() == ContentRating.MATURE && after.getTopics().size() == 1);
        say("patch", after.getExcerpt() + " " + after.getTopics() + " " + after.getContentRating());

        var id = after.getId();
        var late = problem(() -> editors.publishArticle(read, id, new Publication()));
        expect(late.getType() == ProblemType.PRECONDITION_FAILED);
        say("412", late.getTitle());

        var published = editors.publishArticle(tag(patched.getHeaders()), id, new Publication());
        expect(published.getState() == ArticleState.ARTICLE_PUBLISHED);
        var page = readers.readArticle(after.getSlug(), null, null, null, null, null, null, null);
        expect(page.getAuthors().get(0).getName().equals("Perpetua Quince"));
        say("publish", page.getTitle() + " " + page.getPublishedAt());

        var missing =
                problem(() -> readers.readArticle("nowhere", null, null, null, null, null, null, null));
        expect(missing.getStatus() == 404);
        say("problem", missing.getType() + " - " + missing.getDetail());
    }

    private static ArticleSummaries list(DeliveryApi readers, String cursor, String q)
            throws ApiException {
        return readers.listArticles(
                cursor, 2, null, q, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null);
    }

    private static List<String> titles(ArticleSummaries list) {
        return list.getItems().stream().map(ArticleSummary::getTitle).toList();
    }

    private static String tag(java.util.Map<String, List<String>> headers) {
        return headers.get("etag").get(0);
    }

    private static Problem problem(Callable<?> refused) throws Exception {
        try {
            refused.call();
        } catch (ApiException refusal) {
            return client.getObjectMapper().readValue(refusal.getResponseBody(), Problem.class);
        }
        throw new AssertionError("it was not refused");
    }

    private static void expect(boolean what) {
        if (!what) {
            throw new AssertionError();
        }
    }

    private static void say(String step, Object what) {
        System.out.println(step + ": " + what);
    }
}
