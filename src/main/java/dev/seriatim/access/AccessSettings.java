package dev.seriatim.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Settings of this package, all below {@code seriatim.access}. */
@ConfigMapping(prefix = "seriatim.access")
public interface AccessSettings {

    /** Whether readers need a key, too: one with the scope {@code read}. */
    @WithName("private")
    @WithDefault("false")
    boolean isPrivate();
}
