package dev.seriatim.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Which numbers of which articles were acknowledged, when and by which node. */
final class Ledger {

    /**
     * @param anywhere by the moment; of one article numbers and moments grow together
     */
    private record Entries(
            ConcurrentNavigableMap<Long, Integer> anywhere, Map<Application, Integer> byNode) {}

    private final List<Entries> articles = new ArrayList<>();

    /** What an article says of its number. */
    static String body(int number) {
        return "Number " + number + ".";
    }

    Ledger(int articles) {
        for (int i = 0; i < articles; i++) {
            this.articles.add(
                    new Entries(new ConcurrentSkipListMap<>(), new ConcurrentHashMap<>()));
        }
    }

    /** What an article has been told to say, and readers must see from now on. */
    void acknowledged(int article, int number, Application node) {
        var entries = articles.get(article);
        long now = System.nanoTime();
        entries.anywhere.put(now, number);
        entries.byNode.merge(node, 1, Integer::sum);
    }

    /** The least number that any node may show to whoever asks at this moment, and not mark it. */
    int least(int article, long moment) {
        var last = articles.get(article).anywhere.lowerEntry(moment);
        return last == null ? 0 : last.getValue();
    }

    /** Every text of an article that was acknowledged. */
    List<String> bodies(int article) {
        return articles.get(article).anywhere.values().stream().map(Ledger::body).toList();
    }

    /** How many were acknowledged by a node. */
    int count(Application node) {
        return articles.stream().mapToInt(entries -> entries.byNode.getOrDefault(node, 0)).sum();
    }
}
