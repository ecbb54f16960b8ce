package dev.seriatim.importing.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.reading.Found;
import org.junit.jupiter.api.Test;

/** The documents of Ghost's older editor. */
class MobiledocTest {

    @Test
    void markupsAreOpenedAndClosed() {
        var article =
                mobiledoc(
                        "'markups':[['strong'],['em'],['a',['href','/warm/']]],'sections':["
                                + "[1,'h2',[[0,[],0,'Cold']]],"
                                + "[1,'p',[[0,[0],0,'very '],[0,[1],1,'cold'],[0,[],1,' water and '],"
                                + "[0,[2],1,'warm']]]]");

        assertThat(article.body()).isEqualTo("## Cold\n\n**very *cold* water and** [warm](/warm/)");
    }

    @Test
    void listsQuotesAndSoftReturnsAreKept() {
        var article =
                mobiledoc(
                        "'atoms':[['soft-return','',{}]],'sections':["
                                + "[3,'ol',[[[0,[],0,'one']],[[0,[],0,'two']]]],"
                                + "[1,'blockquote',[[0,[],0,'a'],[1,[],0,0],[0,[],0,'b']]]]");

        assertThat(article.body()).isEqualTo("1. one\n2. two\n\n> a  \n> b");
    }

    @Test
    void cardsAreTheSameAsInTheNewerEditor() {
        var article =
                mobiledoc(
                        "'cards':[['hr',{}],['code',{'code':'x < y','language':'sql'}],"
                                + "['card-markdown',{'markdown':'Old **card**'}],"
                                + "['image',{'src':'/a.png','alt':'A'}]],"
                                + "'sections':[[10,0],[10,1],[10,2],[10,3]]");

        assertThat(article.body())
                .isEqualTo("___\n\n```sql\nx < y\n```\n\nOld **card**\n\n![A](/a.png)");
    }

    @Test
    void whatIsNotKnownIsNotedAndItsTextKept() {
        var article =
                mobiledoc(
                        "'atoms':[['mention','@ida',{}]],'cards':[['tide-table',{'title':'Tides'}]],"
                                + "'sections':[[1,'p',[[1,[],0,0]]],[10,0],[10,7],[99]]");

        assertThat(article.body()).isEqualTo("@ida\n\nTides");
        assertThat(Found.notesOn(article))
                .containsExactly(
                        "unknown-atom: mention",
                        "unknown-card: tide-table",
                        "missing-card",
                        "unknown-section");
    }

    @Test
    void aCardNamedAgainAndAgainDoesNotGrowWithoutBound() {
        var sections = "[10,0],".repeat(1_000) + "[10,0]";
        var article =
                mobiledoc(
                        "'cards':[['code',{'code':'"
                                + "x".repeat(100_000)
                                + "'}]],'sections':["
                                + sections
                                + "]");

        assertThat(article.body().length()).isBetween(1 << 20, 40 << 20);
        assertThat(Found.notesOn(article)).containsExactly("missing-card");
    }

    @Test
    void anotherVersionIsReadFromItsHtml() {
        var article =
                Export.of(
                                "{'id':'1','title':'A','mobiledoc':'{}','html':'<p>From <b>html</b>.</p>'}")
                        .article();

        assertThat(article.body()).isEqualTo("From **html**.");
        assertThat(Found.notesOn(article)).contains("html-body");
    }

    private static FoundArticle mobiledoc(String members) {
        return Export.written("mobiledoc", "{'version':'0.3.1'," + members + "}").article();
    }
}
