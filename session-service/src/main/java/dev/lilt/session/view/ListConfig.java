package dev.lilt.session.view;

import dev.lilt.support.config.WholeNumberInRange;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Settings of lists. */
@ConfigMapping(prefix = "lilt.session")
interface ListConfig {
    /** Returns how many sessions a list brings at once, at the most. */
    @WithDefault("100")
    @WithConverter(PageSize.class)
    int pageSize();

    /** The range of the number of sessions. */
    final class PageSize extends WholeNumberInRange {
        public PageSize() {
            super(1, 1_000);
        }
    }
}
