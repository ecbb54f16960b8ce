package dev.seriatim.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the feeds of changes are kept. */
@ConfigMapping(prefix = "seriatim.changes")
interface ChangeSettings {

    /** For how long followers can go on from where they were. */
    @WithDefault("90d")
    Duration kept();
}
