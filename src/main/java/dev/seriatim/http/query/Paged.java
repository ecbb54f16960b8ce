package dev.seriatim.http.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that is a part of a list. */
public interface Paged {

    List<?> items();

    /** The cursor of the following page, null on the last one. */
    @Nullable String next();

    /** The cursor of the page before, null on the first one. */
    @Nullable String prev();
}
