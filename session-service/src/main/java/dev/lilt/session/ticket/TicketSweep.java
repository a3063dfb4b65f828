package dev.lilt.session.ticket;

import dev.lilt.session.scheduling.PeriodicTasks;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Deletes tickets that have expired. They open nothing any more; this only keeps the table small. */
@ApplicationScoped
class TicketSweep {
    private final Tickets tickets;
    private final TicketConfig config;
    private final PeriodicTasks loops;

    TicketSweep(Tickets tickets, TicketConfig config, PeriodicTasks loops) {
        this.tickets = tickets;
        this.config = config;
        this.loops = loops;
    }

    void start(@Observes StartupEvent event) {
        loops.every(config.sweepEvery(), "tickets", tickets::deleteExpired);
    }
}
