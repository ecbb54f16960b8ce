package dev.seriatim.importing.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.FoundPart;
import dev.seriatim.importing.format.FoundTopic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Authors, topics and series keep their names, their order and their parents. */
class WordPressTermsTest {

    private static final String USER =
            "<wp:author><wp:author_login>orla</wp:author_login><wp:author_email>orla@lantern.example"
                    + "</wp:author_email><wp:author_display_name>Orla Vint</wp:author_display_name>"
                    + "</wp:author>";

    @Test
    void authorIsCalledByTheNameThatIsShown() {
        Wxr found = Wxr.of(USER, creator(1, "orla"), creator(2, "Orla"));

        assertThat(found.article(1).authors()).containsExactly("Orla Vint");
        assertThat(found.article(2).authors()).containsExactly("Orla Vint");
        assertThat(found.authors).hasSize(1);
        assertThat(found.authors.toString()).doesNotContain("@");
    }

    @Test
    void unknownLoginIsKeptAndNotedButNoMail() {
        Wxr found = Wxr.of(creator(1, "spindle"), creator(2, "tove@lantern.example"));

        assertThat(found.article(1).authors()).containsExactly("spindle");
        assertThat(found.codes(1)).containsExactly("unknown-author");
        assertThat(found.article(2).authors()).containsExactly("tove");
    }

    @Test
    void authorsTogetherKeepTheirOrder() {
        String guest =
                "<item><title>Bex Ruel</title><wp:post_id>8</wp:post_id><wp:post_type>guest-author"
                        + "</wp:post_type><wp:post_name>cap-bex</wp:post_name>"
                        + Wxr.meta("cap-user_login", "bex")
                        + Wxr.meta("cap-display_name", "Bex Ruel")
                        + Wxr.meta("cap-description", "Ties knots.")
                        + "</item>";

        Wxr found =
                Wxr.of(
                        USER,
                        creator(1, "orla")
                                .replace(
                                        "<dc:creator>",
                                        term("author", "cap-bex", "bex")
                                                + term("author", "cap-orla", "orla")
                                                + "<dc:creator>"),
                        guest);

        assertThat(found.article(1).authors()).containsExactly("Bex Ruel", "Orla Vint");
        assertThat(found.authors.get(0).bio()).isEqualTo("Ties knots.");
    }

    @Test
    void parentsMayBeDeclaredAfterTheirChildren() {
        Wxr found =
                Wxr.of(
                        category("knots-rope", "rope", "Knots"),
                        category("knots-yarn", "yarn", "Knots"),
                        category("rope", "", "Rope"),
                        category("yarn", "", "Yarn &amp; Thread"),
                        Wxr.post(1, term("category", "knots-yarn", "Knots")),
                        Wxr.post(2, term("category", "knots-rope", "Knots")));

        assertThat(paths(found, 1)).containsExactly(List.of("Yarn & Thread", "Knots"));
        assertThat(paths(found, 2)).containsExactly(List.of("Rope", "Knots"));
    }

    @Test
    void parentsThatGoRoundEnd() {
        Wxr found =
                Wxr.of(
                        category("a", "b", "A"),
                        category("b", "a", "B"),
                        category("self", "self", "Self"),
                        Wxr.post(1, term("category", "a", "A")),
                        Wxr.post(2, term("category", "self", "Self")));

        assertThat(paths(found, 1)).containsExactly(List.of("B", "A"));
        assertThat(paths(found, 2)).containsExactly(List.of("Self"));
    }

    @Test
    void commasAndQuotesPartNothing() {
        Wxr found = Wxr.of(Wxr.post(1, term("post_tag", "tin-salt", "Tin, \"Salt\" & More")));

        assertThat(paths(found, 1)).containsExactly(List.of("Tin, \"Salt\" & More"));
    }

    @Test
    void noCategoryIsNoTopic() {
        Wxr found = Wxr.of(Wxr.post(1, term("category", "uncategorized", "Uncategorized")));

        assertThat(found.article(1).topics()).isEmpty();
    }

    @Test
    void taxonomiesOfPluginsAreTopicsAndNoted() {
        Wxr found =
                Wxr.of(
                        Wxr.post(
                                1,
                                term("material", "felt", "Felt")
                                        + term("post_format", "post-format-quote", "Quote")));

        assertThat(paths(found, 1)).containsExactly(List.of("Felt"));
        assertThat(found.codes(1)).containsExactly("other-taxonomy");
    }

    @Test
    void categoryAndTagOfOneNameAreTold() {
        Wxr found =
                Wxr.of(
                        category("rope", "", "Rope"),
                        "<wp:tag><wp:tag_slug>rope-2</wp:tag_slug><wp:tag_name>rope</wp:tag_name></wp:tag>");

        assertThat(found.notes).extracting(FoundNote::code).containsExactly("same-name");
    }

    @Test
    void seriesKeepTheirOrder() {
        String series =
                "<wp:term><wp:term_id>70</wp:term_id><wp:term_taxonomy>series</wp:term_taxonomy>"
                        + "<wp:term_slug>ten-knots</wp:term_slug><wp:term_name>Ten Knots</wp:term_name>"
                        + "<wp:term_description>One a week.</wp:term_description></wp:term>";
        String in = term("series", "ten-knots", "Ten Knots");

        Wxr found =
                Wxr.of(
                        series,
                        Wxr.post(1, in + Wxr.meta("_series_part", "2")),
                        Wxr.post(2, in + Wxr.meta("_series_part_70", "1")),
                        Wxr.post(3, in));

        assertThat(found.series)
                .singleElement()
                .extracting("title", "slug", "description")
                .containsExactly("Ten Knots", "ten-knots", "One a week.");
        assertThat(found.article(1).series()).containsExactly(new FoundPart("Ten Knots", 2.0));
        assertThat(found.article(2).series()).containsExactly(new FoundPart("Ten Knots", 1.0));
        assertThat(found.article(3).series()).containsExactly(new FoundPart("Ten Knots", null));
    }

    @Test
    void languagesAndTranslationsOfPolylangAreKept() {
        String group = term("post_translations", "pll_6a", "pll_6a");

        Wxr found =
                Wxr.of(
                        Wxr.post(1, term("language", "en", "English") + group),
                        Wxr.post(2, term("language", "de", "Deutsch") + group));

        assertThat(found.article(2).language()).isEqualTo("de");
        assertThat(found.article(2).translationOf()).isEqualTo(found.article(1).key());
        assertThat(found.article(1).translationOf()).isNull();
    }

    private static String creator(int id, String login) {
        return Wxr.post(id, "<dc:creator>%s</dc:creator>".formatted(login));
    }

    private static String term(String domain, String nicename, String name) {
        return "<category domain=\"%s\" nicename=\"%s\"><![CDATA[%s]]></category>"
                .formatted(domain, nicename, name);
    }

    private static String category(String slug, String parent, String name) {
        return ("<wp:category><wp:category_nicename>%s</wp:category_nicename><wp:category_parent>%s"
                        + "</wp:category_parent><wp:cat_name><![CDATA[%s]]></wp:cat_name></wp:category>")
                .formatted(slug, parent, name);
    }

    private static List<List<String>> paths(Wxr found, int id) {
        return found.article(id).topics().stream().map(FoundTopic::path).toList();
    }
}
