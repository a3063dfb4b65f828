package dev.lilt.session.definition;

/** The syntax of ids in paths and bodies: lower-case words with hyphens. */
public final class IdSyntax {
    /** At most 32 words: a regular expression that may go round any number of times can overflow the stack. */
    public static final String REGEX = "^[a-z0-9]+(-[a-z0-9]+){0,31}$";

    private IdSyntax() {}
}
