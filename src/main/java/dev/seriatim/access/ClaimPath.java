package dev.seriatim.access;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where a claim stands: its name, or the names of the claims around it with dots between them, as
 * in {@code realm_access.roles}. A name may hold dots itself: {@code https://example.org/roles}.
 */
public record ClaimPath(String text) {

    /** The value there; the claim with the whole name comes before any that is found inside. */
    Optional<Object> in(Map<?, ?> claims) {
        return Optional.<Object>ofNullable(claims.get(text)).or(() -> inside(claims));
    }

    private Optional<Object> inside(Map<?, ?> claims) {
        return IntStream.range(0, text.length())
                .filter(index -> text.charAt(index) == '.')
                .boxed()
                .flatMap(dot -> behind(dot, claims).stream())
                .findFirst();
    }

    private Optional<Object> behind(int dot, Map<?, ?> claims) {
        return claims.get(text.substring(0, dot)) instanceof Map<?, ?> nested
                ? new ClaimPath(text.substring(dot + 1)).in(nested)
                : Optional.empty();
    }
}
