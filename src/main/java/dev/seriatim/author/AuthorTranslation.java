package dev.seriatim.author;

import dev.seriatim.language.Translation;
import dev.seriatim.prose.ValidName;
import java.util.Objects;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an author in another language.
 *
 * @param name nothing where it is written in the same way
 */
public record AuthorTranslation(
        @Nullable
                @ValidName(message = "write a name, or leave it out")
                @CodePointLength(max = 200, message = "use at most 200 characters")
                String name,
        @Nullable @CodePointLength(max = 5000, message = "use at most 5000 characters") String bio)
        implements Translation {

    /** The name in this language, of somebody who has this one in others. */
    String called(String ownName) {
        return Objects.requireNonNullElse(name, ownName);
    }
}
