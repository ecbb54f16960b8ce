package dev.seriatim.series;

import dev.seriatim.article.name.ArticleName;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * A place in a series. It keeps the name of its article, never a reference to a row, so that it
 * outlives whatever happens to the article.
 */
@Entity
class SeriesPart {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Series series;

    private int position;
    private String name;
    private @Nullable String title;
    private @Nullable String formerTitle;
    private @Nullable Integer number;

    protected SeriesPart() {}

    SeriesPart(Series series, String name) {
        this.series = series;
        this.name = name;
    }

    void place(int position, @Nullable String title) {
        this.position = position;
        this.title = title;
    }

    /** Notes which number the source of the article gives it; see {@link PartNumbers}. */
    void number(int number) {
        this.number = number;
    }

    @Nullable Integer number() {
        return number;
    }

    int position() {
        return position;
    }

    String name() {
        return name;
    }

    /** Keeps the title that its article had when it was purged. */
    void remember(@Nullable String formerTitle) {
        this.formerTitle = formerTitle;
    }

    /** The title that its article had when it was purged; see {@link SeriesRepository#label}. */
    @Nullable String formerTitle() {
        return formerTitle;
    }

    PartDraft draft() {
        return new PartDraft(
                ArticleName.id(name).orElse(null), ArticleName.slug(name).orElse(null), title);
    }
}
