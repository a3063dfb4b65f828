/** The files of the web client, as the bundler made them, and how browsers get them. */
@NullMarked
package dev.lilt.web.client;

import org.jspecify.annotations.NullMarked;
