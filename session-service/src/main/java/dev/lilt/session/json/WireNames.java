package dev.lilt.session.json;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import dev.lilt.session.command.CommandType;
import dev.lilt.session.safety.Condition;
import dev.lilt.session.safety.Symptom;
import dev.lilt.session.timeline.Energy;
import dev.lilt.session.timeline.ExperienceLevel;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/** The domain's constants by their names on the wire, without an annotation of Jackson's in the domain. */
@Singleton
public class WireNames implements ObjectMapperCustomizer {
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    private interface WordsWithHyphens {}

    @Override
    public void customize(ObjectMapper mapper) {
        List.of(CommandType.class, Condition.class, Energy.class, ExperienceLevel.class, Symptom.class)
                .forEach(each -> mapper.addMixIn(each, WordsWithHyphens.class));
    }
}
