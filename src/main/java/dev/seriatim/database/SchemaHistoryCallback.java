package dev.seriatim.database;

import java.nio.file.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Ends the start, with a sentence that says what to do, where the database was made by other
 * migrations than ours. One that lacks the later ones is brought up to date as always.
 */
public final class SchemaHistoryCallback implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_VALIDATE_ERROR;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        String message = DatabaseConfigSourceFactory.isInUse() ? dataFolder() : database(context);
        throw StartFailure.saying(message);
    }

    private static String dataFolder() {
        String folder = ConfigProvider.getConfig().getValue("seriatim.data-dir", String.class);
        return "The database in the data folder "
                + Path.of(folder).toAbsolutePath()
                + " was made by a Seriatim that this one cannot go on from: empty the folder, or"
                + " choose another one with seriatim.data-dir (SERIATIM_DATA_DIR).";
    }

    private static String database(Context context) {
        return "The database \""
                + name(context)
                + "\" was made by a Seriatim that this one cannot go on from: name an empty"
                + " database with QUARKUS_DATASOURCE_JDBC_URL.";
    }

    private static String name(Context context) {
        try {
            return context.getConnection().getCatalog();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String getCallbackName() {
        return "schema history";
    }
}
