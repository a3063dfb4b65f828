/** Day plans: blocks of exercises over the day, and why each is there; read over REST. */
@NullMarked
package dev.lilt.content.plan;

import org.jspecify.annotations.NullMarked;
