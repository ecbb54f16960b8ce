package dev.seriatim.http.pipeline;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import dev.seriatim.http.problem.Violation;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Tells what a failed statement means for the client, by the SQLSTATE that PostgreSQL reports
 * (PostgreSQL manual, appendix A).
 */
final class DatabaseProblems {

    private static final Set<String> REFUSED_TEXT =
            Set.of("22001", "22003", "22007", "22008", "22021", "22P02", "22P05");
    // Serialization failure, deadlock, lock not available: the same request may well succeed when
    // sent again.
    private static final Set<String> CONTENTION = Set.of("40001", "40P01", "55P03");
    // Statement timeout, shutdown, crash, starting up, and a server that has become read-only in a
    // failover.
    private static final Set<String> ABSENT = Set.of("57014", "57P01", "57P02", "57P03", "25006");

    private static final int LONGEST_CHAIN = 50;

    private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);

    private DatabaseProblems() {}

    /**
     * The problem behind an error that came out of the database; empty if no database was involved
     * or the fault is ours.
     */
    static Optional<ProblemException> in(Throwable error) {
        var chain = new LinkedHashSet<Throwable>();
        follow(error, chain);
        // The driver takes it for a fault of the server that we have no memory for its answer.
        if (chain.stream().anyMatch(OutOfMemoryError.class::isInstance)) {
            return Optional.empty();
        }
        return chain.stream().flatMap(link -> Stream.ofNullable(problem(link))).findFirst();
    }

    // What fails only when it is committed, as a deferred constraint does, is suppressed by the
    // transaction's own exception; and chains may run in circles.
    private static void follow(Throwable error, Set<Throwable> chain) {
        if (chain.size() < LONGEST_CHAIN && chain.add(error)) {
            Stream.concat(Stream.ofNullable(error.getCause()), Stream.of(error.getSuppressed()))
                    .forEach(next -> follow(next, chain));
        }
    }

    private static @Nullable ProblemException problem(Throwable error) {
        if (error instanceof StaleStateException) {
            return ProblemException.conflict(
                    "This was changed by someone else meanwhile; read it again.");
        }
        // Of several statements that were sent together, the cause says which one failed and why.
        return error instanceof SQLException sql && !(sql instanceof BatchUpdateException)
                ? problem(sql)
                : null;
    }

    private static @Nullable ProblemException problem(SQLException error) {
        String state = error.getSQLState();
        if (state == null) {
            return isPoolExhausted(error) ? busy() : null;
        }
        if (isAbsent(state)) {
            LOG.warnf("Request %s: %s (%s)", RequestId.current(), error.getMessage(), state);
            return ProblemException.unavailable(
                    "The database does not answer at the moment; try again.");
        }
        if (CONTENTION.contains(state)) {
            return ProblemException.unavailable(
                    "Another request is changing the same content; try again.");
        }
        if (REFUSED_TEXT.contains(state)) {
            return invalid("A value in the request is too long or cannot be stored.");
        }
        return switch (state) {
            case "23505", "23P01" -> taken(error);
            case "23503" ->
                    ProblemException.conflict(
                            "What this refers to is gone, or something still refers to this.");
            case "23502", "23514" ->
                    invalid("A value in the request breaks a rule of the stored content.");
            default -> null;
        };
    }

    // Agroal, the connection pool, reports this without a state, and in more than one sentence.
    private static boolean isPoolExhausted(SQLException error) {
        String message = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("acquisition timeout");
    }

    private static ProblemException busy() {
        return ProblemException.unavailable("Too many requests are waiting; try again.");
    }

    private static boolean isAbsent(String state) {
        // Class 08 is the connection, class 53 is memory, disk or connections used up.
        return state.startsWith("08") || state.startsWith("53") || ABSENT.contains(state);
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.INVALID_REQUEST, detail);
    }

    private static ProblemException taken(SQLException error) {
        ServerErrorMessage message =
                error instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        String column =
                message == null ? null : column(message.getTable(), message.getConstraint());
        if (column == null) {
            return ProblemException.conflict("Something with this name or value already exists.");
        }
        String detail = "This " + column.replace('_', ' ') + " is already taken; choose another.";
        ProblemType type = column.equals("slug") ? ProblemType.SLUG_TAKEN : ProblemType.CONFLICT;
        return new ProblemException(type, detail, List.of(Violation.at("/" + column, detail)));
    }

    /** The column in the name of a constraint, which is always {@code <table>_<column>_key}. */
    static @Nullable String column(@Nullable String table, @Nullable String constraint) {
        if (table == null || constraint == null) {
            return null;
        }
        String start = table + "_";
        String end = "_key";
        boolean named = constraint.startsWith(start) && constraint.endsWith(end);
        return named && constraint.length() > start.length() + end.length()
                ? constraint.substring(start.length(), constraint.length() - end.length())
                : null;
    }
}
