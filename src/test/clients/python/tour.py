"""The tour with the client that openapi-generator makes for Python."""

import os
import uuid

import seriatim_client as seriatim
from seriatim_client.exceptions import ApiException

client = seriatim.ApiClient(
    seriatim.Configuration(host=os.environ["SERIATIM_URL"], access_token=os.environ["SERIATIM_KEY"])
)
readers = seriatim.DeliveryApi(client)
editors = seriatim.ArticlesApi(client)


def problem(refused):
    try:
        refused()
    except ApiException as refusal:
        return seriatim.Problem.from_json(refusal.body)
    raise AssertionError("it was not refused")


first = readers.list_articles(limit=2)
titles = [item.title for item in first.items]
assert len(titles) == 2
print("list:", " | ".join(titles))

second = readers.list_articles(limit=2, cursor=first.next)
more = [item.title for item in second.items]
assert not set(titles) & set(more)
print("page:", " | ".join(more))

found = readers.list_articles(q="river").items[0]
assert "<mark>" in found.snippet
print("search:", found.title)

draft = seriatim.ArticleDraft(
    title="A Tour in Python",
    body="On foot.",
    authors=["Perpetua Quince"],
    topics=["Travelling"],
    contentRating=seriatim.ContentRating.MATURE,
    cover=seriatim.CoverDraft(url="https://pictures.example/tour.jpg"),
    related=[seriatim.RelatedLinkDraft(title="Listening, Mostly")],
)
made = editors.create_article_with_http_info(draft, idempotency_key=str(uuid.uuid4()))
before = made.data
print("create:", before.slug, before.state.value)

etag = made.headers["ETag"]
patch = seriatim.ArticlePatch(excerpt="Only this.")
patched = editors.patch_article_with_http_info(etag, before.id, patch)
after = patched.data
assert after == before.model_copy(update={"excerpt": "Only this.", "updated_at": after.updated_at})
assert after.content_rating == seriatim.ContentRating.MATURE and after.topics == ["travelling"]
print("patch:", after.excerpt, after.topics, after.content_rating.value)

late = problem(lambda: editors.publish_article(etag, after.id, seriatim.Publication()))
assert late.type == seriatim.ProblemType.PRECONDITION_FAILED
print("412:", late.title)

published = editors.publish_article(patched.headers["ETag"], after.id, seriatim.Publication())
assert published.state == seriatim.ArticleState.ARTICLE_PUBLISHED
page = readers.read_article(after.slug)
assert page.authors[0].name == "Perpetua Quince"
print("publish:", page.title, page.published_at.isoformat())

missing = problem(lambda: readers.read_article("nowhere"))
assert missing.status == 404
print("problem:", missing.type.value, "-", missing.detail)
