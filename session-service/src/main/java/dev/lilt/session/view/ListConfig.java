package dev.lilt.session.view;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings of lists. */
@ConfigMapping(prefix = "lilt.session")
interface ListConfig {
    /** Returns how many sessions a list brings at once, at the most. */
    @WithDefault("100")
    @Min(1)
    @Max(1000)
    int pageSize();
}
