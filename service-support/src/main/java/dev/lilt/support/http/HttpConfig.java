package dev.lilt.support.http;

import dev.lilt.support.config.AtLeastOne;
import dev.lilt.support.config.WholeNumberInRange;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits on requests. */
@ConfigMapping(prefix = "lilt.http")
public interface HttpConfig {
    /** The largest body. {@code quarkus.http.limits.max-body-size} has to be larger. */
    @WithDefault("64K")
    MemorySize maxBodySize();

    /** The most time that a request may take to arrive, from its first line to the last byte of its body. */
    @WithDefault("5s")
    Duration requestTimeout();

    /** The longest request target, that is path and query, in characters. */
    @WithDefault("4096")
    @WithConverter(TargetLength.class)
    int maxTargetLength();

    /** The most that all headers of a request may take together. */
    @WithDefault("16K")
    MemorySize maxHeaderSize();

    /**
     * The number of requests of one member that may be open at once. PUT is counted apart, so that a stop gets through.
     */
    @WithDefault("32")
    @WithConverter(AtLeastOne.class)
    int openRequestsPerMember();

    /** The number of requests from one address that may be open at once. Behind a gateway that is all there are. */
    @WithDefault("1024")
    @WithConverter(AtLeastOne.class)
    int openRequestsPerAddress();

    /**
     * Returns whether responses are about a member unless they say otherwise, and so must not be stored by any cache.
     */
    @WithDefault("true")
    boolean memberData();

    /** The range of the length of a request target. */
    final class TargetLength extends WholeNumberInRange {
        public TargetLength() {
            super(64, Integer.MAX_VALUE);
        }
    }
}
