package dev.lilt.support.admission;

/** Says that work was not done, because more is asked than can be done now. It carries no stack trace. */
public final class CallRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CallRefused() {
        super("refused by admission control", null, false, false);
    }
}
