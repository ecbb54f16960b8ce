package dev.seriatim.access;

import jakarta.enterprise.context.ApplicationScoped;

/** The time by which the issuer's keys grow old; tests move it on. */
@ApplicationScoped
class TokenClock {

    /** Milliseconds since 1970. */
    long millis() {
        return System.currentTimeMillis();
    }
}
