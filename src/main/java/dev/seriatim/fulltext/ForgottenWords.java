package dev.seriatim.fulltext;

import dev.seriatim.database.Trim;
import jakarta.enterprise.context.ApplicationScoped;

/** Words that nothing bears any more: each time some are looked at, one after the other. */
@ApplicationScoped
class ForgottenWords implements Trim {

    private static final int AT_ONCE = 500;

    private final Vocabulary vocabulary;
    private String last = "";

    ForgottenWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public synchronized int trim() {
        var words = vocabulary.after(last, AT_ONCE);
        last = words.size() < AT_ONCE ? "" : words.get(words.size() - 1);
        vocabulary.forget(words);
        return 0;
    }
}
