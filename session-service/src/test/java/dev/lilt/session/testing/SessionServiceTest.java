package dev.lilt.session.testing;

import dev.lilt.testing.LiltTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test against the running service, on real Kafka and real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(value = LiltTestResource.class, initArgs = @ResourceArg(name = "database", value = "session"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SessionServiceTest {}
