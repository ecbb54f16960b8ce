// The tour with the types that openapi-typescript makes: schema.d.ts, beside this file.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";

type Article = components["schemas"]["Article"];
type ArticlePage = Required<components["schemas"]["ArticlePage"]>;

const { SERIATIM_URL: baseUrl, SERIATIM_KEY: key } = process.env;
const readers = createClient<paths>({ baseUrl });
const editors = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${key}` } });

const first = await readers.GET("/v1/articles", { params: { query: { limit: 2 } } });
const titles: (string | undefined)[] = first.data!.items.map((item) => item.title);
assert.equal(titles.length, 2);
console.log("list:", titles.join(" | "));

const cursor = first.data!.next!;
const second = await readers.GET("/v1/articles", { params: { query: { limit: 2, cursor } } });
const more = second.data!.items.map((item) => item.title);
assert.ok(more.every((title) => !titles.includes(title)));
console.log("page:", more.join(" | "));

const found = await readers.GET("/v1/articles", { params: { query: { q: "river" } } });
assert.match(found.data!.items[0].snippet!, /<mark>/);
console.log("search:", found.data!.items[0].title);

const draft: components["schemas"]["ArticleDraft"] = {
  title: "A Tour in Types",
  body: "On foot.",
  authors: ["Perpetua Quince"],
  topics: ["Travelling"],
  contentRating: "mature",
  cover: { url: "https://pictures.example/tour.jpg" },
  related: [{ title: "Listening, Mostly" }],
};
const made = await editors.POST("/manage/v1/articles", {
  params: { header: { "Idempotency-Key": crypto.randomUUID() } },
  body: draft,
});
const before: Article = made.data!;
const etag = made.response.headers.get("ETag")!;
console.log("create:", before.slug, before.state);

const params = { header: { "If-Match": etag }, path: { id: before.id } };
const patched = await editors.PATCH("/manage/v1/articles/{id}", {
  params,
  headers: { "Content-Type": "application/merge-patch+json" },
  body: { excerpt: "Only this." },
});
const after: Article = patched.data!;
assert.deepEqual(after, { ...before, excerpt: "Only this.", updatedAt: after.updatedAt });
assert.equal(after.cover?.url, "https://pictures.example/tour.jpg");
console.log("patch:", after.excerpt, after.topics, after.contentRating);

const late = await editors.PUT("/manage/v1/articles/{id}/publication", { params, body: {} });
assert.equal(late.response.status, 412);
assert.equal(late.error!.type, "https://seriatim.dev/problems/precondition-failed");
console.log("412:", late.error!.title);

const published = await editors.PUT("/manage/v1/articles/{id}/publication", {
  params: { ...params, header: { "If-Match": patched.response.headers.get("ETag")! } },
  body: {},
});
assert.equal(published.data!.state, "published");
const read = await readers.GET("/v1/articles/{slug}", { params: { path: { slug: after.slug } } });
const page = read.data as ArticlePage;
assert.equal(page.authors[0].name, "Perpetua Quince");
console.log("publish:", page.title, page.publishedAt);

const missing = await readers.GET("/v1/articles/{slug}", { params: { path: { slug: "nowhere" } } });
assert.equal(missing.error!.status, 404);
console.log("problem:", missing.error!.type, "-", missing.error!.detail);
