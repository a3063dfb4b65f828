package dev.lilt.support.problem;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What requests may be. Read before the other mappings are, since Quarkus REST makes its interceptors early. */
@StaticInitSafe
@ConfigMapping(prefix = "lilt.http")
interface HttpConfig {
    /** The largest body. Quarkus' own {@code quarkus.http.limits.max-body-size} is to be larger. */
    @WithDefault("64K")
    MemorySize maxBodySize();
}
