package dev.seriatim.delivery.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.seriatim.fulltext.Hits.Hit;
import dev.seriatim.prose.Sentences;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A passage of a text around the hits of a question. It begins with a sentence if one begins soon
 * before the first hit, or else with a word and an ellipsis.
 */
final class Snippet {

    private static final String ELLIPSIS = "…";
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    /** How long a passage is, in characters, and how much of it comes before the first hit. */
    static final int LENGTH = 220;

    private static final int BEFORE = 100;

    /** How far back the sentences are read, to know where they begin. */
    private static final int FAR_BEFORE = 500;

    /** Where no sentence begins. */
    private static final int SHORTLY_BEFORE = 50;

    private final String text;
    private final List<Hit> hits;
    private final Sentences sentences;

    /**
     * A passage of a text.
     *
     * @param hits in their order
     * @param sentences of the language of the text
     */
    Snippet(String text, List<Hit> hits, Sentences sentences) {
        this.text = text;
        this.hits = hits;
        this.sentences = sentences;
    }

    /** The passage as safe HTML, with {@code <mark>} around the hits. */
    String html() {
        int first = best();
        int sentence = sentence(first);
        int start = sentence < 0 ? word(first) : sentence;
        int end = end(start);
        var html = new StringBuilder(sentence < 0 ? ELLIPSIS : "");
        int written = start;
        for (var hit : hits) {
            if (hit.start() >= written && hit.end() <= end) {
                html.append(escaped(written, hit.start()));
                html.append("<mark>").append(escaped(hit.start(), hit.end())).append("</mark>");
                written = hit.end();
            }
        }
        html.append(escaped(written, end));
        return html + (end < text.length() && !endsSentence(end) ? ELLIPSIS : "");
    }

    /** The first of the hits with most different ones close behind. */
    private int best() {
        int best = 0;
        int most = 0;
        for (int i = 0; i < hits.size(); i++) {
            var different = new HashSet<Integer>();
            for (int j = i; j < hits.size() && isNear(hits.get(i), hits.get(j)); j++) {
                different.add(hits.get(j).asked());
            }
            if (different.size() > most) {
                most = different.size();
                best = hits.get(i).start();
            }
        }
        return best;
    }

    private static boolean isNear(Hit first, Hit other) {
        return other.end() - first.start() <= LENGTH - BEFORE;
    }

    /** Where the sentence of a hit begins; -1 if that is too long before. */
    private int sentence(int hit) {
        int line = text.lastIndexOf('\n', hit - 1) + 1;
        int window = Math.max(line, hit - FAR_BEFORE);
        sentences.setText(text.substring(window, Math.min(text.length(), hit + BEFORE)));
        int sentence = window;
        for (int end = sentences.next();
                end != Sentences.DONE && window + end <= hit;
                end = sentences.next()) {
            sentence = window + end;
        }
        // Where the window begins, nothing else has to.
        if (sentence < hit - BEFORE || (sentence == window && window > line)) {
            return -1;
        }
        while (sentence < hit && Character.isWhitespace(text.charAt(sentence))) {
            sentence++;
        }
        return sentence;
    }

    private int word(int hit) {
        int from = Math.max(0, hit - SHORTLY_BEFORE);
        int window = Math.max(0, from - BEFORE);
        var words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(text.substring(window, hit));
        int word = window + words.following(from - window - 1);
        while (word < hit && !Character.isLetterOrDigit(text.codePointAt(word))) {
            word = window + words.next();
        }
        return word;
    }

    private int end(int start) {
        int wanted = start + LENGTH;
        if (wanted >= text.length()) {
            return text.length();
        }
        var words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(text.substring(start, Math.min(text.length(), wanted + BEFORE)));
        int end = words.preceding(LENGTH);
        int last = start + (end <= 0 ? LENGTH : end);
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return Character.isLowSurrogate(text.charAt(last)) ? last - 1 : last;
    }

    private boolean endsSentence(int end) {
        var sentences = BreakIterator.getSentenceInstance(ULocale.ROOT);
        int window = Math.max(0, end - BEFORE);
        sentences.setText(text.substring(window, Math.min(text.length(), end + BEFORE)));
        int boundary = sentences.following(end - window - 1);
        return boundary != BreakIterator.DONE && text.substring(end, window + boundary).isBlank();
    }

    private String escaped(int start, int end) {
        return CONTROLS.matcher(text.substring(start, end))
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
