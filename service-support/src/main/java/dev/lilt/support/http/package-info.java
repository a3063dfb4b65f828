/** The edge of HTTP: what every request passes before a resource sees it, with limits on size, time and number. */
@NullMarked
package dev.lilt.support.http;

import org.jspecify.annotations.NullMarked;
