package dev.seriatim.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as JDBC takes it, with the names of its parameters in the order of their question
 * marks.
 */
record NamedSql(String sql, List<String> names) {

    // Two colons are a cast, and what stands in quotation marks is a text.
    private static final Pattern TOKEN = Pattern.compile("'[^']*'|::|:([a-z][A-Za-z0-9]*)");

    private static final Cache<String, NamedSql> KNOWN =
            Caffeine.newBuilder().maximumSize(1_000).build();

    /** Reads a statement with parameters as {@code :name}. */
    static NamedSql of(String text) {
        return KNOWN.get(text, NamedSql::read);
    }

    private static NamedSql read(String text) {
        var names =
                TOKEN.matcher(text)
                        .results()
                        .map(token -> token.group(1))
                        .filter(Objects::nonNull)
                        .toList();
        return new NamedSql(TOKEN.matcher(text).replaceAll(NamedSql::mark), names);
    }

    private static String mark(MatchResult token) {
        return token.group(1) == null ? Matcher.quoteReplacement(token.group()) : "?";
    }
}
