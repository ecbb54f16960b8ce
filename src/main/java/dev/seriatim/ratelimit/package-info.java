/**
 * What one client may ask for in a while, so that all others are served, too. It owns the quotas,
 * and the question of who a client is. It knows requests and problems, and callers once they are
 * known, but neither what is asked for nor whether a key is any good.
 */
@NullMarked
package dev.seriatim.ratelimit;

import org.jspecify.annotations.NullMarked;
