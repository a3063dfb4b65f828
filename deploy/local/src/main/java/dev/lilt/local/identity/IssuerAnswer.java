package dev.lilt.local.identity;

/**
 * An answer of the issuer.
 *
 * @param body JSON, or empty
 */
record IssuerAnswer(int status, String body) {
    static final IssuerAnswer NOTHING_HERE = new IssuerAnswer(404, "");

    static IssuerAnswer ok(String body) {
        return new IssuerAnswer(200, body);
    }
}
