package dev.seriatim.database;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.QueryFlushMode;

/** SQL whose rows are single values. */
public final class Scalars {

    private Scalars() {}

    /**
     * A query for the values of one column, which is named: Hibernate finds the plan of a query
     * again by its columns. Of two queries that tell nothing but a class it takes neither for the
     * other, so that each call would leave one more plan, and be compared with all before it.
     *
     * @param column as the statement calls it
     */
    public static <T> NativeQuery<T> select(
            Session database, String sql, String column, Class<T> type) {
        return database.createNativeQuery(sql, type).addScalar(column, type);
    }

    /**
     * The same for what no table tells: whatever entities have become is not written down before.
     */
    static <T> NativeQuery<T> selectApart(
            Session database, String sql, String column, Class<T> type) {
        return select(database, sql, column, type).setQueryFlushMode(QueryFlushMode.NO_FLUSH);
    }
}
