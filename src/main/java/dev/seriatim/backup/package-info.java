/**
 * The whole database in one file, for the day on which it is lost, and for the way from the
 * embedded server to another one.
 *
 * <p>Owns what a backup is: the rows of all tables, at one moment, as PostgreSQL copies them.
 *
 * <p>Knows no table by name, unlike an export: keys, the audit trail and webhooks are in it, too,
 * and only a database of the same schema takes it.
 */
@NullMarked
package dev.seriatim.backup;

import org.jspecify.annotations.NullMarked;
