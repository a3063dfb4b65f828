/** Signing members in by an OpenID provider, and the session that a browser keeps as an encrypted cookie. */
@NullMarked
package dev.lilt.web.signin;

import org.jspecify.annotations.NullMarked;
