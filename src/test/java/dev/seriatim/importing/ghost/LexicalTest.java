package dev.seriatim.importing.ghost;

import static dev.seriatim.importing.ghost.Export.lexical;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.reading.Found;
import org.junit.jupiter.api.Test;

/** The documents of Ghost's newer editor, and all of its cards. */
class LexicalTest {

    @Test
    void formatsThatNeighboursShareAreOneMark() {
        assertBody(
                paragraph(text("The ", 0) + text("old ", 1) + text("red", 3) + text(" boat", 1)),
                "The **old *red* boat**");
    }

    @Test
    void everyFormatIsKept() {
        assertBody(
                paragraph(
                        text("a", 4)
                                + text(" b ", 0)
                                + text("c", 16)
                                + text(" H", 0)
                                + text("2", 32)
                                + text("O", 0)),
                "~~a~~ b `c` H<sub>2</sub>O");
    }

    @Test
    void linksHeadingsQuotesAndBreaksAreKept() {
        assertBody(
                "{'type':'extended-heading','tag':'h3','children':["
                        + text("Piers", 0)
                        + "]},"
                        + paragraph(
                                "{'type':'link','url':'https://pier.example/a','title':'Up','children':["
                                        + text("one", 0)
                                        + "]},{'type':'linebreak'},"
                                        + text("two", 0))
                        + ",{'type':'extended-quote','children':["
                        + text("Ahoy", 0)
                        + "]},"
                        + "{'type':'horizontalrule'}",
                """
                ### Piers

                [one](https://pier.example/a "Up") \s
                two

                > Ahoy

                ___""");
    }

    @Test
    void aListInAnItemOfItsOwnBelongsToTheItemBefore() {
        var inner =
                "{'type':'list','listType':'bullet','children':[" + item(text("rope", 0)) + "]}";

        assertBody(
                "{'type':'list','listType':'number','start':3,'children':["
                        + item(text("knots", 0))
                        + ","
                        + item(inner)
                        + ","
                        + item(text("sails", 0))
                        + "]}",
                """
                3. knots
                   - rope
                4. sails""");
    }

    @Test
    void picturesKeepAltCaptionAndLink() {
        assertBody(
                "{'type':'image','src':'https://pier.example/a.png','alt':'A gull',"
                        + "'caption':'Gull','href':'https://pier.example/gull'}",
                "[![A gull](https://pier.example/a.png \"Gull\")](https://pier.example/gull)");
    }

    @Test
    void aGalleryIsItsPicturesAndItsCaption() {
        assertBody(
                "{'type':'gallery','images':[{'src':'/a.png','alt':'A'},{'src':'/b.png'}],"
                        + "'caption':'Two gulls'}",
                "![A](/a.png)\n\n![](/b.png)\n\nTwo gulls");
    }

    @Test
    void codeIsNotTouched() {
        assertBody(
                "{'type':'codeblock','language':'js','code':'if (a < b) {\\n  *c*\\n}'}",
                "```js\nif (a < b) {\n  *c*\n}\n```");
    }

    @Test
    void boxesKeepTheirWords() {
        assertBody(
                "{'type':'callout','calloutEmoji':'🧤','calloutText':'<p>Wash <b>cold</b></p>'},"
                        + "{'type':'toggle','heading':'Why wool','content':'<p>It forgives.</p>'}",
                "> 🧤 Wash **cold**\n\n**Why wool**\n\nIt forgives.");
    }

    @Test
    void aCardOfMarkdownIsReadAsMarkdown() {
        assertBody(
                "{'type':'markdown','markdown':'A *card*\\n\\n| a | b |\\n|---|---|\\n| 1 | 2 |'}",
                "A *card*\n\n|a|b|\n|---|---|\n|1|2|");
    }

    @Test
    void whatIsShownFromElsewhereBecomesALink() {
        var article =
                lexical(
                        "{'type':'embed','url':'https://video.example/w/9','html':'<iframe></iframe>',"
                                + "'metadata':{'title':'Tides'},'caption':'Slow'},"
                                + "{'type':'audio','src':'/horn.mp3','title':'The horn'},"
                                + "{'type':'video','src':'/sea.mp4','fileName':'sea.mp4'},"
                                + "{'type':'file','src':'/map.pdf','fileTitle':'Map'},"
                                + "{'type':'bookmark','url':'https://sheep.example/a',"
                                + "'metadata':{'title':'Sheep','description':'At length.'}}");

        assertThat(article.body())
                .isEqualTo(
                        """
                        [Tides](https://video.example/w/9)

                        Slow

                        [The horn](/horn.mp3)

                        [sea.mp4](/sea.mp4)

                        [Map](/map.pdf)

                        [Sheep](https://sheep.example/a)

                        At length.""");
        assertThat(Found.notesOn(article))
                .containsExactly(
                        "embed-linked: https://video.example/w/9",
                        "embed-linked: /horn.mp3",
                        "embed-linked: /sea.mp4");
    }

    @Test
    void offersKeepTheirWordsAndTheirLinks() {
        assertBody(
                "{'type':'button','buttonText':'Buy wool','buttonUrl':'https://wool.example'},"
                        + "{'type':'product','productTitle':'Yarn','productDescription':'<p>Soft.</p>',"
                        + "'productButtonEnabled':true,'productButton':'Get it',"
                        + "'productUrl':'https://yarn.example'},"
                        + "{'type':'header','header':'Spring','subheader':'It thaws.'},"
                        + "{'type':'call-to-action','textValue':'<p>Come by.</p>','showButton':true,"
                        + "'buttonText':'Map','buttonUrl':'https://map.example'}",
                """
                [Buy wool](https://wool.example)

                #### Yarn

                Soft.

                [Get it](https://yarn.example)

                ## Spring

                It thaws.

                Come by.

                [Map](https://map.example)""");
    }

    @Test
    void whatOnlyMailsOrMembersSeeIsLeftOutAndNoted() {
        var article =
                lexical(
                        paragraph(text("Open.", 0))
                                + ",{'type':'email','html':'<p>Dear reader</p>'},"
                                + "{'type':'email-cta','html':'<p>Mail</p>'},"
                                + "{'type':'signup','header':'Join'},"
                                + "{'type':'html','html':'<p>Hidden</p>',"
                                + "'visibility':{'web':{'nonMember':false}}}");

        assertThat(article.body()).isEqualTo("Open.");
        assertThat(Found.notesOn(article))
                .containsExactly(
                        "card-left-out: email",
                        "card-left-out: email-cta",
                        "card-left-out: signup",
                        "hidden-card: html");
    }

    @Test
    void aPaywallIsNotedAndWhatStandsBelowItKept() {
        var article =
                lexical(
                        paragraph(text("Free.", 0))
                                + ",{'type':'paywall'},"
                                + paragraph(text("Not.", 0)));

        assertThat(article.body()).isEqualTo("Free.\n\nNot.");
        assertThat(Found.notesOn(article)).containsExactly("paywall: paywall");
    }

    @Test
    void anUnknownCardLeavesItsWords() {
        var article =
                lexical(
                        "{'type':'knitting-pattern','version':7,'rows':12,'title':'Cable',"
                                + "'parts':[{'html':'<b>Cast on</b>'}],'src':'/cable.png'}");

        assertThat(article.body()).isEqualTo("Cable\n\n**Cast on**\n\n[/cable.png](/cable.png)");
        assertThat(Found.notesOn(article)).containsExactly("unknown-card: knitting-pattern");
    }

    @Test
    void aDocumentTooDeepIsNotReadAtAll() {
        var deep = "{'type':'quote','children':[".repeat(300) + "]}".repeat(300);
        var article = lexical(deep);

        assertThat(article.body()).isEmpty();
        assertThat(Found.notesOn(article)).containsExactly("bad-body: lexical", "no-body");
    }

    private static void assertBody(String nodes, String markdown) {
        assertThat(lexical(nodes).body()).isEqualTo(markdown);
    }

    private static String paragraph(String children) {
        return "{'type':'paragraph','children':[" + children.replace("}{", "},{") + "]}";
    }

    private static String item(String child) {
        return "{'type':'listitem','children':[" + child + "]}";
    }

    private static String text(String text, int format) {
        return "{'type':'extended-text','text':'" + text + "','format':" + format + "}";
    }
}
