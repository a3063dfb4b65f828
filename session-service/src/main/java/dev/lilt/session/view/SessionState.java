package dev.lilt.session.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lilt.session.comfort.HeardWish;
import dev.lilt.session.language.Languages;
import dev.lilt.session.safety.Adjustment;
import dev.lilt.session.state.Anchor;
import dev.lilt.session.state.Revision;
import dev.lilt.session.state.Session;
import dev.lilt.session.state.SpeedFactor;
import dev.lilt.session.state.Status;
import dev.lilt.session.store.SessionSummary;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.support.time.WireInstant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A session as it stands, on the wire. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "State",
        description = "The state of a session",
        requiredProperties = {
            "id",
            "revision",
            "status",
            "positionMs",
            "at",
            "serverTime",
            "durationMs",
            "timelineId",
            "followers",
            "locale"
        })
public record SessionState(
        UUID id,

        @Schema(description = "Counts accepted commands, from 1")
        int revision,

        @Schema(enumeration = {"ready", "running", "waiting", "paused", "completed", "stopped", "expired"})
        String status,

        @Schema(description = "The position at the instant `at`, in ms from the beginning")
        long positionMs,

        @Schema(format = "date-time", description = "The instant of `positionMs`")
        String at,

        @Schema(format = "date-time", description = "The server's clock when this was written")
        String serverTime,

        @Schema(description = "Length of the whole session in ms")
        long durationMs,

        String timelineId,

        @Nullable @Schema(description = "Id of the exercise in force")
        String exercise,

        @Schema(description = "How many streams follow this session")
        int followers,

        @Schema(
                description = "The language that the session got: the best match for what was asked for, or else `en`",
                examples = "en")
        String locale,

        @Nullable @Schema(description = "How much faster than real time the position runs; absent at normal speed")
        Integer pace,

        @Nullable
        @Schema(description = "Whether it waits at each `ready` cue for the command `continue`; absent if not")
        Boolean waitForReady,

        @Nullable
        @Schema(description = "In a stream: the last event id was not known; what follows starts from the cue in force")
        Boolean resync,

        @Nullable @Schema(description = "After a stop with symptoms")
        StopGuidance guidance,

        @Nullable @Schema(description = "On creation: what was left out or changed, and why")
        List<Adjustment> adjustments,

        @Nullable
        @Schema(description = "On creation with `comfort`: what was understood of each wish, and what was not")
        List<HeardWish> comfort,

        @Nullable @Schema(description = "On creation: what to know before this session")
        List<String> notices) {

    /** As it stands now. */
    static SessionState of(Session session, Instant now, int followers, @Nullable StopGuidance guidance) {
        Status status = session.log().statusAt(now);
        return state(
                session, session.log().last(), status, session.log().positionAt(now), now, now, followers, guidance);
    }

    /** As it stands now, without its command log. */
    static SessionState of(SessionSummary session, Instant now, int followers, @Nullable StopGuidance guidance) {
        Anchor anchor = session.anchor();
        Status status = anchor.statusAt(now);
        Duration position = anchor.positionAt(now);
        return new SessionState(
                session.id(),
                session.revision(),
                status.wire(),
                position.toMillis(),
                WireInstant.of(now),
                WireInstant.of(now),
                anchor.duration().toMillis(),
                session.timelineId(),
                session.exerciseAt(position),
                followers,
                Languages.shipped(session.locale()).toLanguageTag(),
                anchor.pace().equals(SpeedFactor.REAL_TIME)
                        ? null
                        : anchor.pace().factor(),
                trueOrAbsent(session.waitsForReady()),
                null,
                status == Status.STOPPED ? guidance : null,
                null,
                null,
                null);
    }

    /** As a revision made it. */
    static SessionState of(
            Session session, Revision revision, Instant now, int followers, @Nullable StopGuidance guidance) {
        return state(
                session,
                revision,
                session.log().statusOf(revision),
                revision.position(),
                revision.at(),
                now,
                followers,
                guidance);
    }

    private static SessionState state(
            Session session,
            Revision revision,
            Status status,
            Duration position,
            Instant at,
            Instant now,
            int followers,
            @Nullable StopGuidance guidance) {
        SpeedFactor pace = session.log().pace();
        return new SessionState(
                session.id(),
                revision.number(),
                status.wire(),
                position.toMillis(),
                WireInstant.of(at),
                WireInstant.of(now),
                revision.compiledSession().duration().toMillis(),
                revision.compiledSession().timeline().id(),
                exerciseAt(revision.compiledSession(), position),
                followers,
                Languages.shipped(session.locale()).toLanguageTag(),
                pace.equals(SpeedFactor.REAL_TIME) ? null : pace.factor(),
                trueOrAbsent(session.log().waitsForReady()),
                null,
                status == Status.STOPPED ? guidance : null,
                null,
                null,
                null);
    }

    private static @Nullable Boolean trueOrAbsent(boolean value) {
        return value ? Boolean.TRUE : null;
    }

    private static @Nullable String exerciseAt(CompiledSession compiledSession, Duration position) {
        return position.compareTo(compiledSession.duration()) < 0
                ? compiledSession
                        .segments()
                        .get(compiledSession.segmentAt(position))
                        .exercise()
                : null;
    }

    /** The first answer to somebody whose place in the log was not known. */
    public SessionState resynced() {
        return with(true, adjustments, comfort, notices);
    }

    /**
     * The answer to the member who created it.
     *
     * @param made what was left out or changed
     * @param heard what was understood of the wishes; null where there were none
     * @param told what to know before this session; null where there is nothing
     */
    public SessionState created(List<Adjustment> made, @Nullable List<HeardWish> heard, @Nullable List<String> told) {
        return with(resync, made, heard, told);
    }

    private SessionState with(
            @Nullable Boolean resyncs,
            @Nullable List<Adjustment> made,
            @Nullable List<HeardWish> heard,
            @Nullable List<String> told) {
        return new SessionState(
                id,
                revision,
                status,
                positionMs,
                at,
                serverTime,
                durationMs,
                timelineId,
                exercise,
                followers,
                locale,
                pace,
                waitForReady,
                resyncs,
                guidance,
                made,
                heard,
                told);
    }

    @Override
    public String toString() {
        return "SessionState[id=" + id + "]";
    }
}
