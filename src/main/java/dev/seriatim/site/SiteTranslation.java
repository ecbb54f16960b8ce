package dev.seriatim.site;

import dev.seriatim.language.Translation;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** What the site is called in another language. */
public record SiteTranslation(
        @Nullable @CodePointLength(min = 1, max = 200, message = "use 1 to 200 characters")
                String name)
        implements Translation {}
