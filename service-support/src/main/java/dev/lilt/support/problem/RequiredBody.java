package dev.lilt.support.problem;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A body that a request must have: one without it, or with {@code null}, gets {@code malformed-body}. */
@Documented
@NotNull
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(PARAMETER)
@Retention(RUNTIME)
public @interface RequiredBody {
    /** Says what to do where it is missing. */
    String message() default "There is no body. Send a JSON object.";

    /** As for every constraint. */
    Class<?>[] groups() default {};

    /** As for every constraint. */
    Class<? extends Payload>[] payload() default {};
}
