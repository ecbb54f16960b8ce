package dev.seriatim.support;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Remembers the SQL that the application really runs. */
@ApplicationScoped
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        SEEN.add(sql);
        return sql;
    }

    /** What was run while something was done, in order. */
    public static List<String> during(Runnable deed) {
        SEEN.clear();
        deed.run();
        return List.copyOf(SEEN);
    }
}
