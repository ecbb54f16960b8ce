package dev.seriatim.importing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of this package, all below {@code seriatim.importing}. */
@ConfigMapping(prefix = "seriatim.importing")
interface ImportSettings {

    /**
     * After how long a node of which nothing is heard is taken for dead, and its run taken over.
     */
    @WithDefault("30s")
    Duration lease();

    /** How often a node looks for runs that nobody works on. */
    @WithDefault("2s")
    Duration poll();
}
