/** One address for several replicas of a service, as a load balancer gives it elsewhere. */
@NullMarked
package dev.lilt.local.loadbalancer;

import org.jspecify.annotations.NullMarked;
