package dev.seriatim.http.query;

import dev.seriatim.http.conditional.Dated;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An answer that is a part of a list. It is of the time of the latest of its items. */
public interface Paged extends Dated {

    List<?> items();

    /** The cursor of the following page, null on the last one. */
    @Nullable String next();

    /** The cursor of the page before, null on the first one. */
    @Nullable String prev();

    @Override
    default @Nullable Instant lastModified() {
        return items().stream()
                .filter(Dated.class::isInstance)
                .map(item -> ((Dated) item).lastModified())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
