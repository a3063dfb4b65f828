package dev.lilt.session.sessions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lilt.session.timeline.Course;
import dev.lilt.session.timeline.Cue;
import dev.lilt.session.timeline.Timeline;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Timelines by id: one object for all the sessions in memory that say the same, and one row. */
@ApplicationScoped
class Timelines implements PanacheRepositoryBase<TimelineRow, String> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final Cache<String, Timeline> shared =
            Caffeine.newBuilder().weakValues().build();

    /** Keeps this course's timeline, and puts the one object in its place that stands for all that are equal to it. */
    Course keep(Course course) {
        Timeline timeline = course.timeline();
        getEntityManager()
                .createNativeQuery("insert into timelines (id, json) values (:id, :json) on conflict do nothing")
                .setParameter("id", timeline.id())
                .setParameter("json", timeline.json())
                .executeUpdate();
        return new Course(shared.get(timeline.id(), id -> timeline), course.segments());
    }

    Timeline get(String id) {
        return shared.get(id, missing -> read(findById(missing).json));
    }

    private static Timeline read(String json) {
        try {
            JsonNode timeline = JSON.readTree(json);
            return new Timeline(
                    timeline.get("timelineId").textValue(),
                    Duration.ofMillis(timeline.get("durationMs").longValue()),
                    StreamSupport.stream(timeline.get("cues").spliterator(), false)
                            .map(cue -> Cue.of(JSON.convertValue(cue, MEMBERS)))
                            .toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a timeline was kept that can't be read", impossible);
        }
    }
}
