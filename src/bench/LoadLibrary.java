import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Fills an empty library with the articles of library.sql, all in one transaction.
 *
 * <pre>{@code
 * PGPASSWORD=… java -cp 'target/quarkus-app/lib/main/*' src/bench/LoadLibrary.java \
 *     jdbc:postgresql://127.0.0.1:5432/seriatim seriatim src/bench/library.sql 10000 8000
 * }</pre>
 *
 * <p>The arguments are the database, its user, the script, how many articles, and how many bytes of
 * body each of them shall have.
 */
class LoadLibrary {

    public static void main(String... arguments) throws IOException, SQLException {
        var script = Files.readString(Path.of(arguments[2]));
        try (var connection =
                        DriverManager.getConnection(
                                arguments[0], arguments[1], System.getenv("PGPASSWORD"));
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set bench.articles = " + Integer.parseInt(arguments[3]));
            statement.execute("set bench.body = " + Integer.parseInt(arguments[4]));
            statement.execute(script);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }
}
