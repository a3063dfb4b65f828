package dev.lilt.local.identity;

/** The rule for the name that a member types. It becomes {@code sub}, so the services have to take each one. */
final class MemberName {
    /** In characters, that is UTF-16 code units. */
    static final int MAX_LENGTH = 64;

    private MemberName() {}

    static boolean isGood(String name) {
        return !name.isBlank()
                && name.length() <= MAX_LENGTH
                && name.codePoints().noneMatch(MemberName::isForbidden);
    }

    private static boolean isForbidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
