// The tour with the client that openapi-generator makes for Kotlin.
import dev.seriatim.client.apis.ArticlesApi
import dev.seriatim.client.apis.DeliveryApi
import dev.seriatim.client.infrastructure.ApiClient
import dev.seriatim.client.infrastructure.ClientError
import dev.seriatim.client.infrastructure.ClientException
import dev.seriatim.client.infrastructure.Serializer
import dev.seriatim.client.infrastructure.Success
import dev.seriatim.client.models.Article
import dev.seriatim.client.models.ArticleDraft
import dev.seriatim.client.models.ArticlePatch
import dev.seriatim.client.models.ArticleState
import dev.seriatim.client.models.ContentRating
import dev.seriatim.client.models.CoverDraft
import dev.seriatim.client.models.Problem
import dev.seriatim.client.models.ProblemType
import dev.seriatim.client.models.Publication
import dev.seriatim.client.models.RelatedLinkDraft
import java.util.UUID

fun main() {
    ApiClient.accessToken = System.getenv("SERIATIM_KEY")
    val readers = DeliveryApi(System.getenv("SERIATIM_URL"))
    val editors = ArticlesApi(System.getenv("SERIATIM_URL"))

    val first = readers.listArticles(limit = 2)
    val titles = first.items.map { it.title }
    check(titles.size == 2)
    println("list: ${titles.joinToString(" | ")}")

    val more = readers.listArticles(limit = 2, cursor = first.next).items.map { it.title }
    check(more.none { it in titles })
    println("page: ${more.joinToString(" | ")}")

    val found = readers.listArticles(q = "river").items.first()
    check("<mark>" in found.snippet!!)
    println("search: ${found.title}")

    val draft = ArticleDraft(
        title = "A Tour in Kotlin",
        body = "On foot.",
        authors = listOf("Perpetua Quince"),
        topics = listOf("Travelling"),
        contentRating = ContentRating.mature,
        cover = CoverDraft(url = "https://pictures.example/tour.jpg"),
        related = listOf(RelatedLinkDraft(title = "Listening, Mostly")),
    )
    val made = editors.createArticleWithHttpInfo(draft, UUID.randomUUID().toString()) as Success<Article?>
    val before = made.data!!
    println("create: ${before.slug} ${before.state}")

    val etag = made.tag()
    val patched = editors.patchArticleWithHttpInfo(etag, before.id, ArticlePatch(excerpt = "Only this.")) as Success<Article?>
    val after = patched.data!!
    check(after == before.copy(excerpt = "Only this.", updatedAt = after.updatedAt))
    println("patch: ${after.excerpt} ${after.topics} ${after.contentRating}")

    val late = problem { editors.publishArticle(etag, after.id, Publication()) }
    check(late.type == ProblemType.PRECONDITION_FAILED)
    println("412: ${late.title}")

    val published = editors.publishArticle(patched.tag(), after.id, Publication())
    check(published.state == ArticleState.ARTICLE_PUBLISHED)
    val page = readers.readArticle(after.slug)
    check(page.authors!!.first().name == "Perpetua Quince")
    println("publish: ${page.title} ${page.publishedAt}")

    val missing = problem { readers.readArticle("nowhere") }
    check(missing.status == 404)
    println("problem: ${missing.type} - ${missing.detail}")
}

private fun Success<Article?>.tag() =
    headers.entries.first { it.key.equals("ETag", ignoreCase = true) }.value.first()

private fun problem(refused: () -> Any): Problem {
    val refusal = runCatching(refused).exceptionOrNull() as ClientException
    val body = (refusal.response as ClientError<*>).body.toString()
    return Serializer.moshi.adapter(Problem::class.java).fromJson(body)!!
}
