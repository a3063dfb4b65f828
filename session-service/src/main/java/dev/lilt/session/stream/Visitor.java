package dev.lilt.session.stream;

/** Who asks for a stream. */
sealed interface Visitor {
    /** Somebody signed in, who may follow what is hers. */
    record Member(String id) implements Visitor {
        @Override
        public String toString() {
            return "Member";
        }
    }

    /** Somebody who may follow what a ticket opens. */
    record Guest(String ticket) implements Visitor {
        @Override
        public String toString() {
            return "Guest";
        }
    }
}
