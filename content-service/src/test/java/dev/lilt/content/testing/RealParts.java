package dev.lilt.content.testing;

import dev.lilt.testing.LiltTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the running service with real Kafka, real PostgreSQL and a token issuer. */
@QuarkusTest
@QuarkusTestResource(value = LiltTestResource.class, initArgs = @ResourceArg(name = "database", value = "content"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RealParts {}
