// A publication as static pages, each made from one answer:  node site.mjs <server> <folder> [<preview token>]
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const [server, folder, token] = process.argv.slice(2);
const wanted = new Map();

// A page that is linked to is made; which ones there are, the pages themselves tell.
const link = (kind, name, text, cursor = '') => {
  const file = `${kind}/${encodeURIComponent(name)}${cursor && `.${cursor}`}.html`;
  if (!wanted.has(file)) wanted.set(file, { kind, name, cursor });
  return `<a href="/${file.replaceAll('%', '%25')}">${safe(text)}</a>`;
};
const safe = (text) => String(text ?? '').replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const all = (items, each) => items.map(each).join('\n');
const more = (kind, name, list) => (list.next ? link(kind, name, 'More', list.next) : '');
const picture = (p) => (p ? `<img src="${safe(p.url)}" alt="${safe(p.alt)}">` : '');
const names = (authors) => all(authors, (author) => link('authors', author.slug, author.name));
const card = (a) => `<article>${picture(a.cover)}<h2>${link('articles', a.slug, a.title)}</h2><p>${safe(a.excerpt)}</p>
  <p>${names(a.authors)} <time>${a.publishedAt?.slice(0, 10) ?? 'Draft'}</time> ${a.readingMinutes} min</p></article>`;
const elsewhere = (r) => `<article><h2><a href="${safe(r.url)}">${safe(r.title)}</a></h2></article>`;
const step = (word, part) => (part ? `<p>${word}: ${link('articles', part.slug, part.title)}</p>` : '');

const place = (s) => `<nav><p>${link('series', s.slug, s.title)}, ${s.position} of ${s.total}</p>
  ${step('Before', s.previous)}${step('Then', s.next)}</nav>`;
const byline = (a) => `<address>${picture(a.picture)}${link('authors', a.slug, a.name)} ${safe(a.bio)}</address>`;
const outline = (o) => `<ol>${all(o, (h) => `<li><a href="#${safe(h.anchor)}">${safe(h.text)}</a></li>`)}</ol>`;

// What to ask for, and what to make of the answer.
const pages = {
  index: ['/v1/articles', (list) => ['Articles', all(list.items, card) + more('index', '-', list)]],
  articles: ['/v1/articles/{}', (a) => [a.title, picture(a.cover) + all(a.authors, byline) + outline(a.outline) + a.body.content
    + `<ul>${all(a.topics, (topic) => `<li>${link('topics', topic.slug, topic.name)}</li>`)}</ul>` + all(a.series, place)
    + all(a.related, (r) => (r.slug ? card(r) : elsewhere(r))) + link('related', a.slug, 'Read next')]],
  related: ['/v1/articles/{}/related', (list) => ['Read next', all(list.items, (r) => (r.slug ? card(r) : elsewhere(r)))]],
  series: ['/v1/series/{}', (s) => [s.title, `<p>${safe(s.description)}</p>${all(s.parts, card)}`
    + all(s.upcoming ?? [], (part) => `<p>${part.plannedPosition}. ${safe(part.title)}</p>`) + more('series', s.slug, s)]],
  topics: ['/v1/topics/{}', (t) => [t.name, `<p>${safe(t.description)}</p>${all(t.articles, card)}` + more('topics', t.slug, t)]],
  authors: ['/v1/authors/{}', (a) => [a.name, byline(a) + all(a.articles, card) + more('authors', a.slug, a)]],
  search: ['/v1/articles?q={}', (list) => ['Search', all(list.items, (a) => card(a) + a.snippet) + more('search', 'river', list)]],
};

link('index', '-', 'Articles');
link('search', 'river', 'Search');
for (const [file, { kind, name, cursor }] of wanted) {
  const [path, render] = pages[kind];
  const url = new URL(path.replace('{}', encodeURIComponent(name)), server);
  if (cursor) url.searchParams.set('cursor', cursor);
  if (token) url.searchParams.set('preview', token);
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  const [title, main] = render(await answer.json());
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), `<!doctype html><meta charset="utf-8"><title>${safe(title)}</title><h1>${safe(title)}</h1>${main}`);
  console.log(file, url.pathname);
}
