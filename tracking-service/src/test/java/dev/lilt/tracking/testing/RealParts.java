package dev.lilt.tracking.testing;

import dev.lilt.testing.LiltTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** Kafka, PostgreSQL and an issuer for every test of the service in one application; Quarkus finds this by itself. */
@QuarkusTestResource(value = LiltTestResource.class, initArgs = @ResourceArg(name = "database", value = "tracking"))
final class RealParts {
    private RealParts() {}
}
