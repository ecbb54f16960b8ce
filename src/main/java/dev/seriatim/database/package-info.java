/**
 * The PostgreSQL server that Seriatim brings along, so that it runs where nothing is installed.
 *
 * <p>The package owns the data folder: the unpacked server programs, the database files, the
 * password and the lock that keeps a second process out. It starts a server only when no JDBC URL
 * is configured. Wherever the server came from, it refuses a database that other migrations made,
 * and leaves one alone that later ones have made of ours.
 *
 * <p>It carries what nodes tell each other by way of the database: changes ({@link
 * dev.seriatim.database.Announcements}), heartbeats, and acknowledgements ({@link
 * dev.seriatim.database.Nodes}).
 *
 * <p>It knows neither what is stored in the database nor any feature, and nothing else knows where
 * the server came from.
 */
@NullMarked
package dev.seriatim.database;

import org.jspecify.annotations.NullMarked;
