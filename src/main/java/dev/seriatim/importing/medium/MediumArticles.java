package dev.seriatim.importing.medium;

import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundArticleBuilder;
import dev.seriatim.importing.format.FoundAuthor;
import dev.seriatim.importing.format.FoundSite;
import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.SourceKey;
import dev.seriatim.importing.format.Standing;
import dev.seriatim.importing.html.HtmlToMarkdown;
import dev.seriatim.importing.reading.ItemNotes;
import dev.seriatim.importing.reading.WrittenTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an article of each story. */
final class MediumArticles {

    private final @Nullable String owner;
    private final Findings out;
    private final Set<String> told = new HashSet<>();
    private int count;

    /**
     * @param owner whose account it is, if the export says
     */
    MediumArticles(@Nullable String owner, Findings out) {
        this.owner = owner;
        this.out = out;
    }

    /** How many stories there were, with those left out. */
    int count() {
        return count;
    }

    void write(MediumPage page, Place place) {
        count++;
        if (page.isResponse()) {
            out.leftOut("response", place);
            return;
        }
        var remarks = new ItemNotes();
        var mayBeResponse = page.mayBeResponse();
        var converted = HtmlToMarkdown.convert(MediumText.of(page, remarks));
        remarks.addAll(converted.notes());
        var article = FoundArticle.at(new SourceKey("medium", "", page.id()), place);
        article.title(page.title())
                .slug(page.slug())
                .excerpt(page.subtitle())
                .body(converted.markdown(), converted.tally())
                .base(page.canonical())
                .canonicalUrl(page.canonical())
                .standing(standing(page, mayBeResponse, remarks));
        credits(article, page);
        addresses(article, page);
        remarks.into(article);
        out.article(article.build());
    }

    private static Standing standing(MediumPage page, boolean mayBeResponse, ItemNotes remarks) {
        if (mayBeResponse && !page.isDraft()) {
            remarks.add(
                    "may-be-response", "It may be an answer to a story, so it is a draft.", null);
        }
        return new Standing(page.isDraft() || mayBeResponse, time(page, remarks), null);
    }

    private static @Nullable Instant time(MediumPage page, ItemNotes remarks) {
        var date = page.date();
        var time = date == null ? null : WrittenTime.of(date, ZoneOffset.UTC).orElse(null);
        if (date == null && !page.isDraft()) {
            remarks.add("no-date", "The page says no date of publication.", null);
        } else if (date != null && time == null) {
            remarks.add("bad-date", "The date cannot be read.", date);
        } else if (time != null && !time.namesZone()) {
            remarks.add("date-guessed", "The day in the name of the file is taken.", date);
        }
        return time == null ? null : time.time();
    }

    private void credits(FoundArticleBuilder article, MediumPage page) {
        var own = page.author();
        var name = own == null ? owner : own;
        if (name != null) {
            if (told.add(name)) {
                out.author(new FoundAuthor(name, null, null, page.authorPage(), null));
            }
            article.author(name);
        }
        site(page.authorPage());
        page.tags().stream().distinct().map(FoundTopic::named).forEach(article::topic);
    }

    /** The pages of an author are what comes nearest to a site. */
    private void site(@Nullable String authorPage) {
        if (authorPage != null && told.add(authorPage)) {
            out.site(new FoundSite(null, authorPage, null, null));
        }
    }

    private static void addresses(FoundArticleBuilder article, MediumPage page) {
        var canonical = page.canonical();
        var shorter = page.shortAddress();
        if (canonical != null) {
            article.address(canonical);
        }
        if (shorter != null) {
            article.address(shorter);
        }
    }
}
