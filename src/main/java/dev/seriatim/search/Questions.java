package dev.seriatim.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** Reads questions in the languages of what is published. */
@ApplicationScoped
class Questions {

    private final Session database;

    Questions(Session database) {
        this.database = database;
    }

    /**
     * Reads a text in web search syntax: words, {@code "phrases"}, {@code or}, and {@code -} before
     * what is not wanted.
     */
    Question ask(String text) {
        // A word may be in every article or in none: the plan depends on it, and is made anew.
        var read =
                database.createNativeQuery(
                                """
                                select cast(search_question(:text) as text),
                                       set_config('plan_cache_mode', 'force_custom_plan', true)
                                """,
                                Object[].class)
                        .setParameter("text", text)
                        .getSingleResult();
        return new Question(text, (String) read[0]);
    }
}
