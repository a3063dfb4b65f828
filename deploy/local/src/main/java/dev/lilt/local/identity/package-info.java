/**
 * The OpenID provider of a local stack: it signs members in without a password, and makes the tokens and publishes the
 * keys that services verify them with.
 */
@NullMarked
package dev.lilt.local.identity;

import org.jspecify.annotations.NullMarked;
