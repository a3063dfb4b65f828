package dev.lilt.session.store;

/**
 * The sessions that a member had before one more was asked for.
 *
 * @param live how many of them are not over
 * @param hasSymptoms whether any of them was stopped because of symptoms
 * @param hasStartedNone whether none of them was ever started
 */
public record MemberSessions(int live, boolean hasSymptoms, boolean hasStartedNone) {}
