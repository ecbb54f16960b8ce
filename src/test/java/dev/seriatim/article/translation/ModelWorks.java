package dev.seriatim.article.translation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Works as they should be: articles by their numbers, in sets that links to originals make. */
final class ModelWorks {

    /** An article: what its editor and what readers see. */
    static final class Piece {
        final int number;
        String language;
        String published;
        Integer original;
        boolean isTrashed;

        /** Whether readers know it by its title: from its first publication on. */
        boolean isKnown;

        Piece(int number, String language) {
            this.number = number;
            this.language = language;
        }

        Set<String> languages() {
            var languages = new HashSet<>(Set.of(language));
            Optional.ofNullable(published).ifPresent(languages::add);
            return languages;
        }
    }

    private final List<Piece> pieces;

    ModelWorks(List<String> languages) {
        pieces =
                new ArrayList<>(
                        IntStream.range(0, languages.size())
                                .mapToObj(number -> new Piece(number, languages.get(number)))
                                .toList());
    }

    Piece piece(int number) {
        return pieces.get(number);
    }

    Stream<Piece> published() {
        return pieces.stream().filter(piece -> piece.published != null);
    }

    /** The articles that are translations of one another, at any number of steps. */
    private Set<Piece> work(Piece piece) {
        return linked(piece, original -> true);
    }

    /** The same for readers, who know of a link when they know its target. */
    private Set<Piece> seenWork(Piece piece) {
        return linked(piece, original -> original.isKnown);
    }

    private Set<Piece> linked(Piece piece, Predicate<Piece> original) {
        var work = new HashSet<>(Set.of(piece));
        while (work.addAll(
                pieces.stream().filter(other -> isLinked(other, work, original)).toList())) {
            // One step further.
        }
        return work;
    }

    private boolean isLinked(Piece piece, Set<Piece> work, Predicate<Piece> original) {
        return work.stream()
                .anyMatch(
                        other ->
                                Objects.equals(piece.original, other.number) && original.test(other)
                                        || Objects.equals(other.original, piece.number)
                                                && original.test(piece));
    }

    /** The status with which it is answered that an article is to be another one's translation. */
    int translate(Piece piece, Piece original) {
        if (Objects.equals(piece.original, original.number)) {
            return 200;
        }
        var former = piece.original;
        piece.original = null;
        var moved = work(piece);
        if (moved.contains(original)) {
            piece.original = former;
            return 400;
        }
        var taken = languages(work(original));
        if (moved.stream().flatMap(each -> each.languages().stream()).anyMatch(taken::contains)) {
            piece.original = former;
            return 409;
        }
        piece.original = original.number;
        return 200;
    }

    /** The same of another language. */
    int change(Piece piece, String language) {
        var others = new HashSet<>(work(piece));
        others.remove(piece);
        if (languages(others).contains(language)) {
            return 409;
        }
        piece.language = language;
        return 200;
    }

    private static Set<String> languages(Collection<Piece> work) {
        var languages = new HashSet<String>();
        work.forEach(piece -> languages.addAll(piece.languages()));
        return languages;
    }

    /** What those who read in a language are shown in the place of an article. */
    Optional<Piece> shown(Piece named, String language) {
        if (!named.isKnown) {
            return Optional.empty();
        }
        return seenWork(named).stream()
                .filter(piece -> language.equals(piece.published))
                .findFirst()
                .or(() -> Optional.of(named).filter(piece -> piece.published != null));
    }

    /** All of it in the order of its numbers, each article once. */
    List<Piece> order(String language) {
        return pieces.stream()
                .flatMap(piece -> shown(piece, language).stream())
                .distinct()
                .toList();
    }

    /** Each work once, in a language or else as it was begun. */
    List<Piece> preferred(String language) {
        return published()
                .map(
                        piece ->
                                seenWork(piece).stream()
                                        .filter(other -> language.equals(other.published))
                                        .findFirst()
                                        .orElseGet(() -> first(seenWork(piece))))
                .distinct()
                .sorted((one, other) -> one.number - other.number)
                .toList();
    }

    private Piece first(Set<Piece> work) {
        return published().filter(work::contains).findFirst().orElseThrow();
    }

    /** The translations that can be read, in the order of their languages. */
    List<Piece> translations(Piece piece) {
        return seenWork(piece).stream()
                .filter(other -> other != piece && other.published != null)
                .sorted((one, other) -> one.published.compareTo(other.published))
                .toList();
    }
}
