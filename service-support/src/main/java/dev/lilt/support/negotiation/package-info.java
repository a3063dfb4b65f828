/** Content negotiation: Accept, read one way everywhere. */
@NullMarked
package dev.lilt.support.negotiation;

import org.jspecify.annotations.NullMarked;
