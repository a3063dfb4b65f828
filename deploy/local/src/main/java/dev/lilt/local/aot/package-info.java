/**
 * AOT caches (JEP 483, 514, 515), with which the services start in a fraction of the time: recorded once, used at each
 * start.
 */
@NullMarked
package dev.lilt.local.aot;

import org.jspecify.annotations.NullMarked;
