/**
 * The issuer of a local stack, an OpenID provider with a sign-in page for development: the signing key, the tokens and
 * the JWKS that services verify them with.
 */
@NullMarked
package dev.lilt.local.identity;

import org.jspecify.annotations.NullMarked;
