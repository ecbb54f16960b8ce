package dev.seriatim.redirect;

import dev.seriatim.language.Translation;

/** A translation of something that has a slug in each of its languages. */
public interface SluggedTranslation<W> extends Translation {

    /** What it is called: of what its slug is made. */
    String called();

    /** The same words under a slug. */
    W at(String slug);
}
