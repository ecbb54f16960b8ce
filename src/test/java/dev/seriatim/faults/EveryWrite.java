package dev.seriatim.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.faults.Newsroom.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Everything that editors do, from the first author to the last purge, and what is seen of it. */
final class EveryWrite {

    private static final String ARTICLES = "/manage/v1/articles";
    private static final String JSON = "application/json";

    private final Newsroom newsroom;
    private final String word;
    private Stored author;
    private Stored topic;
    private Stored ferry;
    private Stored harbour;
    private Stored buoy;
    private Stored series;

    /**
     * @param word a word in small letters that no other one has
     */
    EveryWrite(Newsroom newsroom, String word) {
        this.newsroom = newsroom;
        this.word = word;
    }

    /** Does all of it; in the end there is one published article more. */
    void run() throws Exception {
        nameTheSite();
        begin();
        schedule();
        publish();
        mergeTopics();
        revise();
        arrange();
        preview();
        handOutKey();
        importText();
        list();
        unpublish();
        tidyUp();
    }

    private void nameTheSite() throws Exception {
        var site = newsroom.read("/manage/v1/site");
        newsroom.change("PUT", site.address(), site, json("{'name': 'The %s Lantern'}"));
        newsroom.seen("/v1/site", word);
    }

    private void begin() {
        author = newsroom.create("/manage/v1/authors", json("{'name': 'Odile %s'}"));
        newsroom.change("PATCH", author.address(), author, json("{'bio': 'Rows to %s.'}"));
        topic = newsroom.create("/manage/v1/topics", json("{'name': 'Tides %s'}"));
        ferry =
                article(
                        """
                        {'title': 'Ferry %1$s', 'body': 'To the [[Harbour %1$s]].',
                         'authors': ['odile-%1$s'], 'topics': ['tides-%1$s', 'Ebb %1$s'],
                         'related': [{'title': 'Harbour %1$s', 'note': 'Where it goes'}]}
                        """);
        harbour = article("{'title': 'Harbour %s', 'body': 'Deep.'}");
        buoy = article("{'title': 'Buoy %s', 'body': 'It rings.'}");
    }

    private Stored article(String draft) {
        return newsroom.create(ARTICLES, json(draft));
    }

    private void schedule() {
        publishAt("2999-12-01T07:00:00Z");
        newsroom.delete(buoy.at("/publication?scheduled=true"), buoy);
        publishAt(Instant.now().plusSeconds(1).toString());
    }

    private void publishAt(String time) {
        newsroom.change("PUT", buoy.at("/publication"), buoy, "{\"publishAt\": \"" + time + "\"}");
    }

    private void publish() throws Exception {
        newsroom.change("PUT", ferry.at("/publication"), ferry, "{}");
        newsroom.seen(page(ferry), word);
        newsroom.post("/manage/v1/publications", JSON, plan(harbour));
        newsroom.seen(page(ferry) + "/related", harbour.text("slug"));
        newsroom.seen(page(harbour) + "/backlinks", ferry.text("slug"));
        newsroom.seen(page(buoy), word);
    }

    private String plan(Stored article) {
        var tag = newsroom.tag(article).replace("\"", "\\\"");
        return "{\"items\": [{\"articleId\": \"%s\", \"etag\": \"%s\"}]}"
                .formatted(article.text("id"), tag);
    }

    private void mergeTopics() throws Exception {
        var ebb = newsroom.read("/manage/v1/topics/ebb-" + word);
        newsroom.change("POST", ebb.at("/merge"), ebb, json("{'into': 'tides-%s'}"));
        newsroom.gone(ebb.address());
        newsroom.seen("/v1/articles?topic=ebb-" + word, ferry.text("slug"));
        newsroom.seen("/v1/topics/tides-" + word, word);
        newsroom.seen("/v1/authors/odile-" + word, "Rows to");
    }

    private void revise() throws Exception {
        newsroom.change(
                "PUT", ferry.at("/related"), ferry, json("{'items': [{'slug': 'buoy-%s'}]}"));
        newsroom.change("PATCH", ferry.address(), ferry, json("{'slug': 'packet-%s'}"));
        newsroom.change("PUT", ferry.at("/publication"), ferry, "{}");
        newsroom.until(page(ferry), Map.of(), 308, "");
        newsroom.seen("/v1/redirects?limit=100", "ferry-" + word);
        newsroom.seen("/v1/articles/packet-" + word, "buoy-" + word);
        newsroom.delete(ferry.at("/slugs/" + ferry.text("slug")), ferry);
        newsroom.gone(page(ferry));
        newsroom.seen(ferry.at("/versions/2?diff=1"), word);
        newsroom.change("POST", ferry.at("/versions/1/restoration"), ferry, "");
        ferry = newsroom.read(ferry.address());
    }

    private void arrange() throws Exception {
        series = newsroom.create("/manage/v1/series", json("{'title': 'Coast %s'}"));
        newsroom.change("PATCH", series.address(), series, json("{'status': 'complete'}"));
        order("{'slug': 'packet-%1$s'}, {'title': 'Unwritten %1$s'}, {'slug': 'harbour-%1$s'}");
        order("{'slug': 'harbour-%1$s'}, {'slug': 'buoy-%1$s'}");
        newsroom.seen("/v1/articles?series=coast-" + word, buoy.text("slug"));
        var orders = newsroom.read(series.at("/orders")).content();
        assertThat(orders.get("items")).hasSizeGreaterThan(1);
        newsroom.change("POST", series.at("/orders/1/restoration"), series, "");
        newsroom.seen("/v1/series/coast-" + word, harbour.text("slug"));
        newsroom.seen(page(harbour), series.text("slug"));
    }

    private void order(String parts) {
        newsroom.change("PUT", series.at("/parts"), series, json("{'items': [" + parts + "]}"));
    }

    private void preview() throws Exception {
        var token = newsroom.create(ferry.at("/preview-tokens"), "{}");
        newsroom.seen(token.text("url"), word);
        newsroom.seen(ferry.at("/preview-tokens"), token.text("id"));
        newsroom.revoke(token);
        newsroom.gone(token.text("url"));
    }

    private void handOutKey() throws Exception {
        var key =
                newsroom.create("/manage/v1/api-keys", json("{'name': '%s', 'scopes': ['write']}"));
        var header = Map.of("Authorization", "Bearer " + key.text("key"));
        newsroom.until(ARTICLES, header, 200, word);
        newsroom.revoke(key);
        newsroom.until(ARTICLES, header, 401, "");
    }

    private void importText() throws Exception {
        assertThat(imported("&dryRun=true", "Still.")).isEqualTo("created");
        assertThat(imported("", "Still.")).isIn(orStored("created"));
        assertThat(imported("", "Still.")).isEqualTo("unchanged");
        assertThat(imported("", "Stiller.")).isIn(orStored("updated"));
        newsroom.seen("/v1/articles/slack-water-" + word, "Stiller.");
        newsroom.seen("/manage/v1/imports", word);
    }

    /**
     * An article is stored before the report of it: whoever was refused the report finds it there.
     */
    private List<String> orStored(String outcome) {
        return newsroom.hasAskedAgain() ? List.of(outcome, "unchanged") : List.of(outcome);
    }

    private String imported(String parameters, String sentence) {
        var text =
                """
                Slack Water %s

                Between the tides there is a while in which nothing moves. %s

                This article is part of our Coast %s series.
                """
                        .formatted(word, sentence, word);
        var report =
                newsroom.post(
                        "/manage/v1/imports?language=en" + parameters,
                        "text/plain; charset=utf-8",
                        text);
        return report.at("/items/0/outcome").asText();
    }

    private void list() throws Exception {
        for (var query :
                List.of("q=" + word, "body=html&limit=100", "sort=-updatedAt&total=true")) {
            newsroom.seen("/v1/articles?" + query, word);
        }
        for (var list : List.of("series", "authors?limit=100", "topics?limit=100")) {
            newsroom.seen("/manage/v1/" + list, "");
            newsroom.seen("/v1/" + list, "");
        }
        newsroom.seen(ARTICLES + "?state=published&q=" + word, word);
        newsroom.seen("/manage/v1/links?state=pending", "");
        newsroom.seen("/manage/v1/audit", "");
        newsroom.seen(harbour.at("/backlinks"), "");
    }

    private void unpublish() throws Exception {
        newsroom.delete(buoy.at("/publication?acknowledge=true"), buoy);
        newsroom.gone(page(buoy));
        trash(buoy);
        newsroom.seen("/manage/v1/trash", buoy.text("id"));
        newsroom.change("POST", inTrash(buoy) + "/restoration", buoy, "");
    }

    private void trash(Stored article) {
        newsroom.delete(article.at("?acknowledge=true"), article);
    }

    private void tidyUp() throws Exception {
        newsroom.delete(series.address(), series);
        for (var article : List.of(buoy, ferry, harbour)) {
            purge(article);
        }
        newsroom.delete(topic.address(), topic);
        newsroom.delete(author.address(), author);
    }

    private void purge(Stored article) throws Exception {
        trash(article);
        newsroom.gone(page(article));
        newsroom.delete(inTrash(article) + "?acknowledge=true", article);
    }

    private static String inTrash(Stored article) {
        return "/manage/v1/trash/" + article.text("id");
    }

    private static String page(Stored article) {
        return "/v1/articles/" + article.text("slug");
    }

    private String json(String text) {
        return text.formatted(word).replace('\'', '"');
    }
}
