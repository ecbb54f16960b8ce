package dev.seriatim.importing.markdown;

import dev.seriatim.importing.format.FoundNote;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page, its front matter read and its body as it is written.
 *
 * @param bodyLine where the body begins in the file, counted from 1
 * @param body with the heading that is its title, if it has one
 * @param lead that heading
 * @param placed its place without its language
 * @param date since when readers have it, if it says
 * @param notes on what was not understood so far
 */
record LoadedPage(
        String path,
        PageName name,
        boolean hasFrontMatter,
        PageFields fields,
        String body,
        int bodyLine,
        @Nullable LeadHeading lead,
        String title,
        PageLanguages.PagePlace placed,
        @Nullable String language,
        @Nullable Instant date,
        List<FoundNote> notes) {}
