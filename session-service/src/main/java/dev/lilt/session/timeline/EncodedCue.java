package dev.lilt.session.timeline;

/**
 * One cue in JSON, ready for events. Followers of many sessions get the same cue and differ only in the instant when it
 * is due, and encoding it for each of them would cost more than all else about an event. So it is encoded once: every
 * event shares the bytes of the cue's own members and adds one member of its own.
 *
 * @param index of the cue
 * @param json bytes that nobody changes
 * @param from where the cue's object begins in them
 * @param to where its last member ends, before the closing brace
 */
public record EncodedCue(int index, byte[] json, int from, int to) {
    /** A cue that stands in no timeline. */
    public static EncodedCue of(Cue cue) {
        byte[] json = TimelineJson.cue(cue);
        return new EncodedCue(cue.index(), json, 0, json.length - 1);
    }
}
