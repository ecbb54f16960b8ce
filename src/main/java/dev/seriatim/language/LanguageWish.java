package dev.seriatim.language;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which language somebody wants to read.
 *
 * @param languages nothing where any will do
 * @param fallback what there is to be if it is none of these
 */
public record LanguageWish(@Nullable LanguagePriorityList languages, @Nullable Fallback fallback) {

    /** Whatever there is. */
    public static final LanguageWish ANY = new LanguageWish(null, null);

    /**
     * The language to be read, of those in which there is something.
     *
     * @param otherwise the one that there is for who wants none of the others
     * @return nothing where there is to be nothing
     */
    public Optional<String> among(Collection<String> tags, String otherwise) {
        if (languages == null) {
            return Optional.of(otherwise);
        }
        var found = languages.lookup(tags);
        return found.isPresent() || isStrict() ? found : Optional.of(otherwise);
    }

    /** The tags that are looked for, with commas between them, as they are compared. */
    public String steps() {
        return languages == null ? "" : String.join(",", languages.steps());
    }

    /** Whether nothing is to be read in other languages than these. */
    public boolean isStrict() {
        return languages != null && !languages.isOpen() && fallback == Fallback.NONE;
    }
}
