/**
 * The things that all commands share: the stack that they call, the credentials, the output, and the errors in one
 * line.
 */
@NullMarked
package dev.lilt.client.cli;

import org.jspecify.annotations.NullMarked;
