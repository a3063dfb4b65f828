package dev.lilt.session.store;

/**
 * A command that a session takes or has taken, as it is stored.
 *
 * @param command to tell a repeat from a reuse of its id
 */
public record AnsweredCommand(String id, String command, String answer) {
    @Override
    public String toString() {
        return "AnsweredCommand[]";
    }
}
