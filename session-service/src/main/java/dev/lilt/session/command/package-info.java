/** Accepts the commands of a session, one after the other and each once. */
@NullMarked
package dev.lilt.session.command;

import org.jspecify.annotations.NullMarked;
