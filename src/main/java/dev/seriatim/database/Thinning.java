package dev.seriatim.database;

/**
 * What is kept of a history that grows with use: the last ten entries of each subject, of the last
 * day the last one of each hour, and of the time before the last one of each day.
 */
public final class Thinning {

    private Thinning() {}

    /**
     * The statement that deletes the rest, a thousand entries at a time.
     *
     * @param table whose rows have a number that counts up within their subject
     * @param subject the column that tells whose history it is
     * @param time the column that tells when it was
     */
    public static String of(String table, String subject, String time) {
        return """
               delete from %1$s where (%2$s, number) in (
                   select subject, number from (
                       select %2$s as subject, number,
                              row_number() over (partition by %2$s order by number desc) as age,
                              row_number() over (
                                  partition by %2$s, is_late, date_trunc(case when is_late then 'hour' else 'day' end, %3$s)
                                  order by number desc) as place
                       from %1$s, lateral (select %3$s > now() - interval '1 day' as is_late) l) h
                   where age > 10 and place > 1
                   limit 1000)
               """
                .formatted(table, subject, time);
    }
}
