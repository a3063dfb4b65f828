/** The terminal client's commands: what they ask of the member, which stack they speak to, and how they end. */
@NullMarked
package dev.lilt.client;

import org.jspecify.annotations.NullMarked;
