package dev.seriatim.delivery.search;

import dev.seriatim.fulltext.Question;
import dev.seriatim.fulltext.Questions;
import dev.seriatim.fulltext.Vocabulary;
import dev.seriatim.fulltext.Vocabulary.Mistakable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Guesses what was meant by a question that finds nothing. */
@ApplicationScoped
class Suggestions {

    private static final int MOST_WORDS = 8;

    private final Questions questions;
    private final ArticleListQuery articles;
    private final Vocabulary vocabulary;

    Suggestions(Questions questions, ArticleListQuery articles, Vocabulary vocabulary) {
        this.questions = questions;
        this.articles = articles;
        this.vocabulary = vocabulary;
    }

    /**
     * The question with the likeliest word that readers can see in the place of each that is
     * nowhere; nothing if that finds nothing either.
     */
    Optional<String> insteadOf(Question question) {
        var better = new StringBuilder();
        int copied = 0;
        for (var word : Vocabulary.mistakable(question.text(), MOST_WORDS)) {
            var likeliest = likeliest(word);
            if (likeliest.isPresent()) {
                better.append(question.text(), copied, word.start()).append(likeliest.get());
                copied = word.end();
            }
        }
        return copied == 0
                ? Optional.empty()
                : Optional.of(better + question.text().substring(copied))
                        .filter(text -> articles.hold(questions.ask(text)));
    }

    // Most words that are nowhere are like no other: then nothing else is asked.
    private Optional<String> likeliest(Mistakable word) {
        var similar = vocabulary.similar(word.text());
        return similar.isEmpty() || isMeant(questions.ask(word.text()))
                ? Optional.empty()
                : vocabulary.firstSeen(similar);
    }

    private boolean isMeant(Question word) {
        return word.isOfCommonWords() || articles.hold(word);
    }
}
