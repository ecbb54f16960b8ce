/**
 * Reads what Ghost exports, versions 1 to 5.
 *
 * <p>Owns the tables of such an export, its two editors' documents and their cards, and which of
 * Ghost's states becomes which of ours.
 *
 * <p>Knows no secret: of the settings, title, address, language and time zone are taken, of users
 * what stands below their articles, of members that there are some.
 */
@NullMarked
package dev.seriatim.importing.ghost;

import org.jspecify.annotations.NullMarked;
