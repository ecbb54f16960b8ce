package dev.seriatim.article;

import dev.seriatim.prose.Heading;
import dev.seriatim.prose.Prose;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The body of a version as its editor wrote it, and what was made of it. */
@Embeddable
public class PrintedBody {

    private String body;
    private String bodyHtml;
    private String bodyText;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Heading> outline;

    private int wordCount;
    private int readingMinutes;

    protected PrintedBody() {}

    PrintedBody(String body, Prose prose) {
        this.body = body;
        this.bodyHtml = prose.html();
        this.bodyText = prose.text();
        this.outline = prose.outline();
        this.wordCount = prose.wordCount();
        this.readingMinutes = prose.readingMinutes();
    }

    /** As it was written, in Markdown. */
    public String source() {
        return body;
    }

    /** As readers get it. */
    public String html() {
        return bodyHtml;
    }

    /** Without markup. */
    public String text() {
        return bodyText;
    }

    List<String> headings() {
        return outline.stream().map(Heading::title).toList();
    }

    public int wordCount() {
        return wordCount;
    }

    int readingMinutes() {
        return readingMinutes;
    }
}
