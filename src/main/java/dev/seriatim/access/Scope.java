package dev.seriatim.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a key lets its holder do. No scope holds another: a key has exactly those it was given. */
public enum Scope {
    /** Read delivery, where the site is private. */
    READ,
    /** Write drafts, series, authors and topics, and preview them. */
    WRITE,
    /** Decide what readers see. */
    PUBLISH,
    /** Bring articles in from files. */
    IMPORT,
    /** Keep keys and the site, read the audit trail, remove for good. */
    ADMIN;

    /** The scope in lower case, as it stands in the contract and in {@code @RolesAllowed}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Stream.of(values()).map(Scope::word).toList();
    }

    /**
     * The scope that a word names.
     *
     * @throws IllegalArgumentException if it names none
     */
    static Scope of(String word) {
        return Stream.of(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no scope \"" + word + "\"."));
    }
}
