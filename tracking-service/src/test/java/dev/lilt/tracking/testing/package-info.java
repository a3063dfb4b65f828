/** Helpers that the tests of this service share. */
package dev.lilt.tracking.testing;
