package dev.lilt.tracking.weeks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the forecast in a current week. */
@ConfigMapping(prefix = "lilt.forecast")
interface ForecastConfig {
    /** Returns the id of the day plan that a current week looks ahead with. */
    @WithDefault("back-care-day")
    String plan();
}
