package dev.seriatim.database;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What to do about a database on which the application cannot start, in one sentence. */
final class UnusableDatabase {

    private static final int OLDEST = 15;

    /** By SQLSTATE, PostgreSQL's appendix A. */
    private static final Map<String, String> ADVICE =
            Map.of(
                    "08001", "see that it runs, and what quarkus.datasource.jdbc.url says",
                    "08004", "see what quarkus.datasource.jdbc.url says",
                    "28P01", "see what quarkus.datasource.username and .password say",
                    "28000", "see what quarkus.datasource.username says, and pg_hba.conf",
                    "3D000", "make the database, or name another in quarkus.datasource.jdbc.url",
                    "25006", "it is a replica: name the server that it follows",
                    "42501",
                            "the role must own its database, or be allowed to create in its schema",
                    "53300",
                            "raise its max_connections, or lower quarkus.datasource.jdbc.max-size");

    private UnusableDatabase() {}

    /**
     * What the server said, and what to do.
     *
     * @return nothing if the failure is none that whoever starts the application can do away with
     */
    static Optional<String> sentence(Throwable failure) {
        return said(failure)
                .filter(said -> ADVICE.containsKey(said.getSQLState()))
                .findFirst()
                .map(UnusableDatabase::told);
    }

    /** Why a server of this major version is of no use; nothing if it is. */
    static Optional<String> sentence(int version) {
        return version < OLDEST
                ? Optional.of(
                        "The database is PostgreSQL %d, and must be %d or newer."
                                .formatted(version, OLDEST))
                : Optional.empty();
    }

    /** What the server said on the way to a failure, as far as it has a state (SQLSTATE). */
    static Stream<SQLException> said(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(said -> said.getSQLState() != null);
    }

    private static String told(SQLException said) {
        return "The database cannot be used: %s (%s)."
                .formatted(message(said), ADVICE.get(said.getSQLState()));
    }

    // The driver's own sentence does not name a host that is not found.
    private static String message(SQLException said) {
        return said.getCause() instanceof UnknownHostException unknown
                ? "no host is called " + unknown.getMessage()
                : String.valueOf(said.getMessage())
                        .lines()
                        .findFirst()
                        .map(sentence -> sentence.replaceFirst("\\.$", ""))
                        .orElse("");
    }
}
