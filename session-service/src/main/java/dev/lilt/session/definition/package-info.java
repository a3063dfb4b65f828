/** Exercises, plans and guidance as content-service publishes them. */
@NullMarked
package dev.lilt.session.definition;

import org.jspecify.annotations.NullMarked;
