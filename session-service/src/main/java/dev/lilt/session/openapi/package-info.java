/** The parts of the API's description that annotations can't express. */
@NullMarked
package dev.lilt.session.openapi;

import org.jspecify.annotations.NullMarked;
