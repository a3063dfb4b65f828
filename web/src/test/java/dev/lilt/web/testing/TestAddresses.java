package dev.lilt.web.testing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/** Knows a name with two addresses, as a service with two replicas has; the JVM asks it for every name. */
public final class TestAddresses extends InetAddressResolverProvider {
    /** Has the addresses 127.0.0.2 and 127.0.0.1, in this order. */
    public static final String TWO_REPLICAS = "two-replicas.test";

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver usual = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                return host.equals(TWO_REPLICAS) ? Stream.of(address(2), address(1)) : usual.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return usual.lookupByAddress(address);
            }
        };
    }

    private static InetAddress address(int last) throws UnknownHostException {
        return InetAddress.getByAddress(TWO_REPLICAS, new byte[] {127, 0, 0, (byte) last});
    }

    @Override
    public String name() {
        return "test";
    }
}
