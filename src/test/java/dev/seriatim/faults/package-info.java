/**
 * What happens when machines, networks and databases fail. It owns the packaged application as a
 * process, and a PostgreSQL that can be mistreated. It knows the application from outside only.
 */
package dev.seriatim.faults;
