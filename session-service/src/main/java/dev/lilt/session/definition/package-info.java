/** What an exercise, a plan and guidance are, as content-service publishes them. */
@NullMarked
package dev.lilt.session.definition;

import org.jspecify.annotations.NullMarked;
