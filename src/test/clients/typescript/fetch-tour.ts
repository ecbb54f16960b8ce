// The tour with the client that openapi-generator makes for typescript-fetch, in client/ beside this file.
import assert from "node:assert/strict";
import {
  type Article,
  ArticlesApi,
  Configuration,
  ContentRating,
  DeliveryApi,
  ProblemFromJSON,
  ProblemType,
  ResponseError,
} from "./client/index";

const configuration = new Configuration({
  basePath: process.env.SERIATIM_URL,
  accessToken: process.env.SERIATIM_KEY,
});
const readers = new DeliveryApi(configuration);
const editors = new ArticlesApi(configuration);

async function problem(refused: Promise<unknown>) {
  try {
    await refused;
  } catch (error) {
    return ProblemFromJSON(await (error as ResponseError).response.json());
  }
  return assert.fail("it was not refused");
}

async function tour() {
  const first = await readers.listArticles({ limit: 2 });
  const titles = first.items.map((item) => item.title);
  assert.equal(titles.length, 2);
  console.log("list:", titles.join(" | "));

  const second = await readers.listArticles({ limit: 2, cursor: first.next! });
  const more = second.items.map((item) => item.title);
  assert.ok(more.every((title) => !titles.includes(title)));
  console.log("page:", more.join(" | "));

  const found = await readers.listArticles({ q: "river" });
  assert.match(found.items[0].snippet!, /<mark>/);
  console.log("search:", found.items[0].title);

  const made = await editors.createArticleRaw({
    idempotencyKey: crypto.randomUUID(),
    articleDraft: {
      title: "A Tour in TypeScript",
      body: "On foot.",
      authors: ["Perpetua Quince"],
      topics: ["Travelling"],
      contentRating: ContentRating.Mature,
      cover: { url: "https://pictures.example/tour.jpg" },
      related: [{ title: "Listening, Mostly" }],
    },
  });
  const before: Article = await made.value();
  const ifMatch = made.raw.headers.get("ETag")!;
  console.log("create:", before.slug, before.state);

  const id = before.id;
  const patched = await editors.patchArticleRaw({ id, ifMatch, articlePatch: { excerpt: "Only this." } });
  const after = await patched.value();
  assert.deepEqual(after, { ...before, excerpt: "Only this.", updatedAt: after.updatedAt });
  console.log("patch:", after.excerpt, after.topics, after.contentRating);

  const late = await problem(editors.publishArticle({ id, ifMatch, publication: {} }));
  assert.equal(late.type, ProblemType.PRECONDITION_FAILED);
  console.log("412:", late.title);

  const etag = patched.raw.headers.get("ETag")!;
  const published = await editors.publishArticle({ id, ifMatch: etag, publication: {} });
  assert.equal(published.state, "published");
  const page = await readers.readArticle({ slug: after.slug });
  assert.equal(page.authors![0].name, "Perpetua Quince");
  console.log("publish:", page.title, page.publishedAt!.toISOString());

  const missing = await problem(readers.readArticle({ slug: "nowhere" }));
  assert.equal(missing.status, 404);
  console.log("problem:", missing.type, "-", missing.detail);
}

void tour();
