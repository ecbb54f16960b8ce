package dev.seriatim.support;

import dev.seriatim.database.SqlReads;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Remembers the SQL that the application really runs, through Hibernate and of its own. */
@ApplicationScoped
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private static final Set<String> WORKERS = Set.of("imports", "schedules", "webhooks");

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    private static final Logger READS = Logger.getLogger(SqlReads.class.getName());

    @Override
    public String inspect(String sql) {
        see(sql);
        return sql;
    }

    /** What looks for something to do looks whenever it wants, whatever is done meanwhile. */
    private static void see(String sql) {
        if (!WORKERS.contains(Thread.currentThread().getName())) {
            SEEN.add(sql);
        }
    }

    /** What was run while something was done, in order. */
    public static List<String> during(Runnable deed) {
        var listening = new Reads();
        var usual = READS.getLevel();
        READS.setLevel(Level.FINE);
        READS.addHandler(listening);
        SEEN.clear();
        try {
            deed.run();
        } finally {
            READS.removeHandler(listening);
            READS.setLevel(usual);
        }
        return List.copyOf(SEEN);
    }

    private static final class Reads extends Handler {

        @Override
        public void publish(LogRecord read) {
            see(read.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
