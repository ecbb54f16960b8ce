package dev.seriatim.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of this package, all below {@code seriatim.cache}. */
@ConfigMapping(prefix = "seriatim.cache")
public interface CacheSettings {

    /** How much memory kept answers may take, outside of the heap; 0 keeps none. */
    @WithDefault("64M")
    MemorySize maxBytes();
}
