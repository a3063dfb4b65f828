package dev.lilt.tracking.targets;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lilt.support.problem.Problem;
import dev.lilt.tracking.problem.Parameters;
import dev.lilt.tracking.week.Target;
import java.io.IOException;
import java.util.Optional;

/** Reads {@code {"minutes": 150}} and nothing else: {@code "150"} and {@code 150.5} are no whole numbers. */
final class TargetBody {
    private static final String MINUTES = "minutes";
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private TargetBody() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if it isn't JSON, 422 for anything but a target */
    static Target read(byte[] body) {
        JsonNode json = json(body);
        Parameters fields = new Parameters();
        if (!json.isObject()) {
            fields.refuse("body", "an object");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!name.equals(MINUTES)) {
                fields.refuse(name, "there is no such field");
            }
        });
        Optional<Target> target = json.isObject() ? target(json.path(MINUTES), fields) : Optional.empty();
        fields.check();
        return target.orElseThrow();
    }

    private static Optional<Target> target(JsonNode minutes, Parameters fields) {
        boolean isWhole = minutes.isIntegralNumber() && minutes.canConvertToInt();
        try {
            return Optional.of(new Target(isWhole ? minutes.intValue() : Target.LEAST - 1));
        } catch (IllegalArgumentException outOfRange) {
            fields.refuse(MINUTES, String.valueOf(outOfRange.getMessage()));
            return Optional.empty();
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode json = STRICT.readTree(body);
            if (!json.isMissingNode()) {
                return json;
            }
        } catch (IOException unreadable) {
            throw Problem.malformedBody("The body is not JSON that can be read.");
        }
        throw Problem.malformedBody("There is no body. Send a JSON object.");
    }
}
