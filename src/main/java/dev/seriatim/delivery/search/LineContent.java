package dev.seriatim.delivery.search;

import dev.seriatim.article.BodyFormat;
import dev.seriatim.delivery.Extent;
import dev.seriatim.delivery.RelatedLimit;
import dev.seriatim.http.query.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a list tells of its article. A body is said if it is named or given a format;
 * headings, series, related reading and metadata only if they are named.
 *
 * @param body what the body is to be; a body that is named is HTML if this is not said
 */
record LineContent(@Nullable Fields fields, @Nullable BodyFormat body, RelatedLimit related) {

    /** How much of each article has to be read. */
    Extent extent() {
        return new Extent(
                format(),
                names("outline") || names("metadata"),
                false,
                names("series"),
                names("related") ? related.value() : 0);
    }

    private BodyFormat format() {
        var unsaid = names("body") ? BodyFormat.HTML : BodyFormat.NONE;
        return body == null ? unsaid : body;
    }

    private boolean names(String member) {
        return isChosen() && Fields.include(fields, member);
    }

    /** Whether a line is what its reader chose. */
    boolean isChosen() {
        return fields != null;
    }
}
