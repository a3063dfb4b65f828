/** The ranges that settings have to be in, checked when the configuration is read. */
@NullMarked
package dev.lilt.support.config;

import org.jspecify.annotations.NullMarked;
