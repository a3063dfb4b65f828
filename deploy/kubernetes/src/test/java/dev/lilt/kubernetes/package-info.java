/** Checks of the manifests: that Kubernetes and the operators know every field, and that they agree with the code. */
@NullMarked
package dev.lilt.kubernetes;

import org.jspecify.annotations.NullMarked;
