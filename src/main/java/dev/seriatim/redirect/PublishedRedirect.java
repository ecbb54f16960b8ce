package dev.seriatim.redirect;

import dev.seriatim.site.UrlTemplates;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.Locale;
import org.hibernate.annotations.Immutable;

/** A former slug of something that readers can see; a view, see R__5_published.sql. */
@Entity
@Immutable
@IdClass(PublishedRedirect.Key.class)
class PublishedRedirect {

    record Key(String kind, String formerSlug) implements Serializable {}

    @Id private String kind;
    @Id private String formerSlug;

    private String slug;

    protected PublishedRedirect() {}

    String slug() {
        return slug;
    }

    Redirect view(UrlTemplates templates) {
        var of = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        return new Redirect(
                of, formerSlug, slug, of.page(templates, formerSlug), of.page(templates, slug));
    }
}
