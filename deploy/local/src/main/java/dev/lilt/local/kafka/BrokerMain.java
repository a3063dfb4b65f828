package dev.lilt.local.kafka;

import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * The program of the broker's JVM: Kafka's own storage tool, which formats an empty data directory and leaves a
 * formatted one, then Kafka itself.
 */
public final class BrokerMain {
    /** The 16 letters "lilt-local-stack" in base64; one cluster never meets another, so one id does for all. */
    private static final String CLUSTER_ID = "bGlsdC1sb2NhbC1zdGFjaw";

    /** Held, since the log manager forgets a logger that nobody refers to, and its handler with it. */
    private static final Logger ROOT_LOGGER = Logger.getLogger("");

    /** At INFO it prints every setting of every part of Kafka, 1500 lines at each start. */
    private static final Logger SETTINGS_LOGGER = Logger.getLogger("org.apache.kafka.common.config.AbstractConfig");

    private BrokerMain() {}

    /** Takes the path of a {@code server.properties}. */
    public static void main(String[] arguments) {
        ROOT_LOGGER.setLevel(Level.INFO);
        SETTINGS_LOGGER.setLevel(Level.WARNING);
        if (ROOT_LOGGER.getHandlers().length == 0) {
            ROOT_LOGGER.addHandler(new ConsoleHandler());
        }
        var format = new String[] {
            "format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", arguments[0],
        };
        int status = StorageTool.execute(format, System.out);
        if (status != 0) {
            System.exit(status);
        }
        Kafka.main(arguments);
    }
}
