package dev.lilt.browsertests.chromium;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves the tests of a class out where no Chromium is found, and says so once. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
public @interface NeedsChromium {
    /** Asks for a Chromium once a class. */
    final class Condition implements ExecutionCondition {
        private static final String NONE =
                "No Chromium on the PATH and none at LILT_CHROMIUM: the tests in a browser are left out.";
        private static final AtomicBoolean SAID = new AtomicBoolean();

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (ChromiumPath.find().isPresent()) {
                return ConditionEvaluationResult.enabled("There is a Chromium");
            }
            if (!SAID.getAndSet(true)) {
                System.out.println(NONE);
            }
            return ConditionEvaluationResult.disabled(NONE);
        }
    }
}
