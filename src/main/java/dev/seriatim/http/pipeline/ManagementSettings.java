package dev.seriatim.http.pipeline;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.OptionalInt;

/** Where operators ask, all below {@code seriatim.management}. */
@ConfigMapping(prefix = "seriatim.management")
public interface ManagementSettings {

    /** The port for operators alone; without it, they ask where everybody does. */
    @Min(1)
    @Max(65_535)
    OptionalInt port();

    /** The address at which that port is opened; without it, the one of everybody's port. */
    Optional<String> host();
}
