package dev.seriatim.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of our scopes a token has: where the issuer names them, and what it calls them. */
final class TokenScopes {

    private final List<ClaimPath> claims;
    private final Map<String, Set<String>> meanings;

    /**
     * @param meanings pairs of the issuer's word and our scope, {@code editor:write}; none if the
     *     issuer uses our words
     * @throws IllegalArgumentException for what is no such pair
     */
    TokenScopes(List<ClaimPath> claims, List<String> meanings) {
        this.claims = List.copyOf(claims);
        this.meanings = meanings.isEmpty() ? ourWords() : meanings(meanings);
    }

    private static Map<String, Set<String>> ourWords() {
        return Scope.words().stream().collect(Collectors.toMap(word -> word, Set::of));
    }

    private static Map<String, Set<String>> meanings(List<String> pairs) {
        var meanings = new HashMap<String, Set<String>>();
        for (var pair : pairs) {
            var colon = pair.lastIndexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException(
                        "\"" + pair + "\" is no pair of a word and a scope, as in editor:write.");
            }
            var scope = Scope.of(pair.substring(colon + 1).strip());
            meanings.computeIfAbsent(pair.substring(0, colon).strip(), word -> new HashSet<>())
                    .add(scope.word());
        }
        return meanings;
    }

    /** The scopes of a token with these claims; issuers name many others, which mean nothing. */
    Set<String> in(Map<String, Object> token) {
        return claims.stream()
                .flatMap(claim -> claim.in(token).stream())
                .flatMap(TokenScopes::words)
                .flatMap(word -> meanings.getOrDefault(word, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<String> words(Object claim) {
        if (claim instanceof String text) {
            return Stream.of(text.split(" "));
        }
        Collection<?> list = claim instanceof Collection<?> named ? named : List.of();
        return list.stream().filter(String.class::isInstance).map(String.class::cast);
    }
}
