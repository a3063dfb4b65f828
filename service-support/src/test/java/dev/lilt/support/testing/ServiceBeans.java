package dev.lilt.support.testing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Beans that a service brings. */
@Singleton
public class ServiceBeans {
    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
