package dev.lilt.web.proxy;

import java.net.URI;

/** The services, which have no path in common. */
enum Service {
    CONTENT,
    SESSION,
    TRACKING;

    /** Returns where it is. */
    URI url(ProxyConfig config) {
        return switch (this) {
            case CONTENT -> config.contentUrl();
            case SESSION -> config.sessionUrl();
            case TRACKING -> config.trackingUrl();
        };
    }
}
