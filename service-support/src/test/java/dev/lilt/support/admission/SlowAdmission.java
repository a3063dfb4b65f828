package dev.lilt.support.admission;

import dev.lilt.support.admission.AdmissionQueue.Limits;
import dev.lilt.support.admission.AdmissionQueue.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of admission, applied to one list of all calls by looking through it each time. */
final class SlowAdmission {
    private record Waiting(int call, int kind, Instant since) {}

    private static final Comparator<Waiting> MOST_URGENT_FIRST =
            Comparator.comparingInt(Waiting::kind).thenComparingInt(Waiting::call);

    private final List<CallKind> kinds;
    private final Limits limits;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Integer> running = new ArrayList<>();
    private final Map<Integer, Instant> standingSince = new HashMap<>();
    private final List<String> told = new ArrayList<>();

    SlowAdmission(List<CallKind> kinds, Limits limits) {
        this.kinds = kinds;
        this.limits = limits;
    }

    List<String> told() {
        return told;
    }

    int running() {
        return running.size();
    }

    int waiting(int kind) {
        return (int) waiting.stream().filter(each -> each.kind() == kind).count();
    }

    void arrive(int call, int kind, Instant now) {
        if (mayRun(kind)) {
            admit(call);
            return;
        }
        Optional<Waiting> last = waiting.stream().max(MOST_URGENT_FIRST).filter(each -> each.kind() > kind);
        boolean isFull = waiting.size() >= limits.waiting();
        if (waiting(kind) >= limits.waitingPerKind() || (isFull && last.isEmpty())) {
            refuse(call, Refusal.FULL);
            return;
        }
        if (isFull) {
            waiting.remove(last.orElseThrow());
            refuse(last.orElseThrow().call(), Refusal.DISPLACED);
        }
        waiting.add(new Waiting(call, kind, now));
        noteGaps(now);
    }

    void end(int call, Instant now) {
        waiting.removeIf(each -> each.call() == call);
        noteGaps(now);
        if (running.remove(Integer.valueOf(call))) {
            expire(now);
            for (Optional<Waiting> next = next(); next.isPresent(); next = next()) {
                waiting.remove(next.orElseThrow());
                admit(next.orElseThrow().call());
            }
            noteGaps(now);
        }
    }

    void expire(Instant now) {
        List<Waiting> late = waiting.stream()
                .filter(each -> Duration.between(each.since(), now).compareTo(most(each.kind(), now)) >= 0)
                .sorted(MOST_URGENT_FIRST)
                .toList();
        waiting.removeAll(late);
        late.forEach(each -> refuse(each.call(), Refusal.TIMEOUT));
        noteGaps(now);
    }

    private Duration most(int kind, Instant now) {
        Duration standing = Duration.between(standingSince.get(kind), now);
        return standing.compareTo(limits.longestWait()) >= 0 ? limits.lastingWait() : limits.longestWait();
    }

    private Optional<Waiting> next() {
        return waiting.stream().filter(each -> mayRun(each.kind())).min(MOST_URGENT_FIRST);
    }

    private boolean mayRun(int kind) {
        return running.size() < kinds.get(kind).permits(limits.permits());
    }

    private void noteGaps(Instant now) {
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (waiting(kind) == 0) {
                standingSince.remove(kind);
            } else {
                standingSince.putIfAbsent(kind, now);
            }
        }
    }

    private void admit(int call) {
        running.add(call);
        told.add(call + " admitted");
    }

    private void refuse(int call, Refusal reason) {
        told.add(call + " " + reason);
    }
}
