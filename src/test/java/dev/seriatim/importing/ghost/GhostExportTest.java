package dev.seriatim.importing.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundAuthor;
import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.importing.format.Likeness;
import dev.seriatim.importing.format.SourceKey;
import dev.seriatim.importing.reading.Found;
import dev.seriatim.importing.reading.Sent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Posts, and the tables that say who wrote them and where they were. */
class GhostExportTest {

    private static final String POST = "'id':'7','title':'Harbour','html':'<p>a</p>'";

    @Test
    void authorsAndTagsComeInTheirOrder() {
        var article =
                Export.of("{" + POST + ",'author_id':'u1'}")
                        .with("users", "{'id':'u1','name':'Ida'},{'id':'u2','name':'Per'}")
                        .with(
                                "tags",
                                "{'id':'t1','name':'Tides','slug':'tides','description':'Ebb'},"
                                        + "{'id':'t2','name':'#wide'},{'id':'t3','name':'Ropes'}")
                        .with(
                                "posts_authors",
                                "{'post_id':'7','author_id':'u1','sort_order':1},"
                                        + "{'post_id':'7','author_id':'u2','sort_order':0}")
                        .with(
                                "posts_tags",
                                "{'post_id':'7','tag_id':'t3','sort_order':2},"
                                        + "{'post_id':'7','tag_id':'t2','sort_order':1},"
                                        + "{'post_id':'7','tag_id':'t1','sort_order':0}")
                        .article();

        assertThat(article.authors()).containsExactly("Per", "Ida");
        assertThat(article.topics())
                .containsExactly(
                        new FoundTopic(List.of("Tides"), "tides", "Ebb"),
                        FoundTopic.named("Ropes"));
        assertThat(Found.notesOn(article)).contains("internal-tag: #wide");
    }

    @Test
    void withoutALinkTheSingleAuthorCounts() {
        var found =
                Export.of("{" + POST + ",'author_id':1}")
                        .with(
                                "users",
                                "{'id':1,'name':'Ida','slug':'ida','bio':'Rows.',"
                                        + "'website':'https://ida.example','profile_image':'/i.png'},"
                                        + "{'id':2,'name':'Nobody'}")
                        .read();

        assertThat(found.article().authors()).containsExactly("Ida");
        assertThat(found.authors)
                .containsExactly(
                        new FoundAuthor("Ida", "ida", "Rows.", "https://ida.example", "/i.png"));
    }

    @Test
    void aCoverBelowTheRootOfTheSiteIsThere() {
        var export =
                Export.of("{" + POST + ",'feature_image':'/content/images/c.png'}")
                        .with("settings", "{'key':'url','value':'https://harbour.example/log/'}");

        assertThat(export.article().cover())
                .isEqualTo("https://harbour.example/content/images/c.png");
    }

    @Test
    void anAuthorWhoIsNotThereIsNoted() {
        var article = Export.of("{" + POST + ",'author_id':'gone'}").article();

        assertThat(article.authors()).isEmpty();
        assertThat(Found.notesOn(article)).contains("unknown-author: gone");
    }

    @Test
    void creditsMayStandWithinThePost() {
        var article =
                Export.of(
                                "{"
                                        + POST
                                        + ",'authors':[{'name':'Ida'},{'name':'Per'}],"
                                        + "'tags':[{'name':'Tides'},{'name':'#x'}]}")
                        .article();

        assertThat(article.authors()).containsExactly("Ida", "Per");
        assertThat(article.topics()).containsExactly(FoundTopic.named("Tides"));
    }

    @Test
    void theAddressOfTheSiteStandsWhereItsMarkStood() {
        var found =
                Export.of(
                                "{'id':'7','uuid':'0-7','title':'A','slug':'a',"
                                        + "'html':'<p><a href=\\'__GHOST_URL__/b/\\'>b</a></p>',"
                                                .replace("\\'", "\\\"")
                                        + "'feature_image':'__GHOST_URL__/c.png',"
                                        + "'canonical_url':'__GHOST_URL__/a/'}")
                        .with("settings", "{'key':'url','value':'https://pier.example/blog/'}")
                        .read();

        var article = found.article();
        assertThat(article.key()).isEqualTo(new SourceKey("ghost", "pier.example/blog", "0-7"));
        assertThat(article.body()).isEqualTo("[b](https://pier.example/blog/b/)");
        assertThat(article.cover()).isEqualTo("https://pier.example/blog/c.png");
        assertThat(article.canonicalUrl()).isEqualTo("https://pier.example/blog/a/");
        assertThat(article.base()).isEqualTo("https://pier.example/blog/a/");
        assertThat(article.addresses()).containsExactly("/a/", "/p/0-7/");
    }

    @Test
    void anUnknownAddressLeavesPathsAndIsNoted() {
        var found =
                Export.of("{'id':'7','title':'A','feature_image':'__GHOST_URL__/c.png'}").read();

        assertThat(found.article().cover()).isEqualTo("/c.png");
        assertThat(found.notes).extracting("code").containsExactly("site-address-unknown");
    }

    @Test
    void detailsComeFromTheirTableOrFromThePost() {
        var article =
                Export.of("{" + POST + ",'custom_excerpt':'On boats.','meta_title':'M'}")
                        .with(
                                "posts_meta",
                                "{'post_id':'7','feature_image_alt':'A pier',"
                                        + "'feature_image_caption':'<span>In <i>fog</i></span>',"
                                        + "'meta_description':'D','og_title':'O'}")
                        .article();

        assertThat(article.excerpt()).isEqualTo("On boats.");
        assertThat(article.coverAlt()).isEqualTo("A pier");
        assertThat(article.coverCaption()).isEqualTo("In fog");
        assertThat(article.seoTitle()).isEqualTo("M");
        assertThat(article.seoDescription()).isEqualTo("D");
        assertThat(Found.notesOn(article)).contains("field-left-out: og_title");
    }

    @Test
    void injectedCodeIsLeftOutAndNoted() {
        var article =
                Export.of("{" + POST + ",'codeinjection_head':'<script>x</script>'}").article();

        assertThat(Found.notesOn(article)).contains("code-left-out: codeinjection_head");
        assertThat(article.body()).isEqualTo("a");
    }

    @Test
    void ofSeveralTextsTheNewerEditorsIsTaken() {
        var lexical =
                "{\\\"root\\\":{\\\"children\\\":[{\\\"type\\\":\\\"paragraph\\\",\\\"children\\\":"
                        + "[{\\\"type\\\":\\\"text\\\",\\\"text\\\":\\\"new\\\"}]}]}}";
        var article =
                Export.of("{" + POST + ",'mobiledoc':'{}','lexical':'" + lexical + "'}").article();

        assertThat(article.body()).isEqualTo("new");
        assertThat(Found.notesOn(article)).contains("two-bodies: lexical");
    }

    @Test
    void anEmptyDocumentGivesWayToTheHtml() {
        var article =
                Export.of("{" + POST + ",'lexical':'{\\\"root\\\":{\\\"children\\\":[]}}'}")
                        .article();

        assertThat(article.body()).isEqualTo("a");
        assertThat(Found.notesOn(article)).contains("html-body");
    }

    @Test
    void beforeTheFirstEditorTextsWereMarkdown() {
        assertThat(Export.of("{'id':'7','title':'A','markdown':'An *old* post'}").article().body())
                .isEqualTo("An *old* post");
    }

    @Test
    void allShapesOfExportsAreRead() {
        var tables = "{\"posts\":[{\"id\":\"7\",\"title\":\"A\",\"html\":\"<p>a</p>\"}]}";

        for (var json :
                List.of(
                        "{\"db\":[{\"data\":" + tables + "}]}",
                        "{\"meta\":{},\"data\":" + tables + "}",
                        "{\"data\":{\"meta\":{},\"data\":" + tables + "}}",
                        tables)) {
            var found = Sent.file("export.json", json).readAs(new GhostFormat());
            assertThat(found.article().title()).isEqualTo("A");
        }
    }

    @Test
    void aFileCutShortGivesWhatCameBefore() {
        var json = Export.of("{'id':'1','title':'A'},{'id':'2','title':'B'}").json();
        var cut = json.substring(0, json.indexOf("\"B\""));

        var found = Sent.file("export.json", cut).readUntilItBreaks(new GhostFormat());

        assertThat(found.article().title()).isEqualTo("A");
        assertThat(found.failure).isEqualTo("The JSON is broken or cut short in line 1.");
    }

    @Test
    void aBadPostCostsItselfOnly() {
        var deep = "[".repeat(400) + "]".repeat(400);
        var found =
                Export.of("{'id':'1','title':'A'},{'x':" + deep + "},{},{'id':'2','title':'B'}")
                        .read();

        assertThat(found.articles).extracting("title").containsExactly("A", "B");
        assertThat(found.refused)
                .containsExactly(
                        "harbour.ghost.json:1 It is nested deeper than 200 levels.",
                        "harbour.ghost.json:1 The post has neither a title nor an id.");
    }

    @Test
    void ofTwoMembersOfOneNameTheLastCountsAndItIsNoted() {
        var json = "{\"posts\":[{\"id\":\"7\",\"title\":\"A\",\"title\":\"B\"}]}";

        var article = Sent.file("export.json", json).readAs(new GhostFormat()).article();

        assertThat(article.title()).isEqualTo("B");
        assertThat(Found.notesOn(article)).contains("repeated-field: title");
    }

    @Test
    void revisionsAndCommentsAreLeftOutAndCounted() {
        var found =
                Export.of("{" + POST + "}")
                        .with("comments", "{'id':'1'},{'id':'2'}")
                        .with("mobiledoc_revisions", "{'id':'3'}")
                        .read();

        assertThat(found.leftOut)
                .containsExactlyInAnyOrder(
                        "comment harbour.ghost.json",
                        "comment harbour.ghost.json",
                        "revision harbour.ghost.json");
    }

    @Test
    void redirectsInTheZipAreTaken() {
        var found =
                Sent.file("data/blog.json", Export.of("{" + POST + "}").json())
                        .with(
                                "data/redirects.json",
                                "[{\"from\":\"^/old/$\",\"to\":\"/new/\"},"
                                        + "{\"from\":\"^/post/(.*)$\",\"to\":\"/$1\"}]")
                        .with("content/redirects.yaml", "301:\n  /a/: /b/\n  '/c': \"/d\"\n302:\n")
                        .with("content/images/a.png", "PNG")
                        .readAs(new GhostFormat());

        assertThat(found.articles).hasSize(1);
        assertThat(found.redirects).containsExactly("/a/ → /b/", "/c → /d", "/old/ → /new/");
        assertThat(found.notes).extracting("excerpt").contains("^/post/(.*)$");
        assertThat(found.leftOut).containsExactly("file content/images/a.png");
    }

    @Test
    void anExportIsRecognised() {
        var other = Sent.file("a.json", "{\"version\":\"https://jsonfeed.org/version/1\"}");

        assertThat(
                        Sent.file("a.json", Export.of("{" + POST + "}").json())
                                .sniffedBy(new GhostFormat()))
                .isEqualTo(Likeness.CERTAIN);
        assertThat(other.sniffedBy(new GhostFormat())).isEqualTo(Likeness.NONE);
        assertThat(Sent.file("a.md", "# Harbour").sniffedBy(new GhostFormat()))
                .isEqualTo(Likeness.NONE);
    }
}
