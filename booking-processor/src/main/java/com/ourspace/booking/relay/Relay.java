package com.ourspace.booking.relay;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Relays the outbox for as long as this process holds the lease. */
final class Relay implements SmartLifecycle, RelayLease.Holder {

    private final RelayLease lease;
    private final Function<RelayLease, RelayTerm> terms;
    private volatile @Nullable RelayTerm term;
    private volatile boolean running;

    Relay(Function<RelayLease.Holder, RelayLease> leases, Function<RelayLease, RelayTerm> terms) {
        this.terms = terms;
        this.lease = leases.apply(this);
    }

    RelayState state() {
        RelayTerm current = term;
        if (current != null) {
            return current.isStreaming() ? RelayState.ACTIVE : RelayState.STARTING;
        }
        return lease.standing() == RelayLease.Leadership.ELSEWHERE ? RelayState.STANDBY : RelayState.JOINING;
    }

    @Override
    public void onElected() {
        RelayTerm onElected = terms.apply(lease);
        term = onElected;
        onElected.begin();
    }

    @Override
    public void onRevoked() {
        RelayTerm ending = term;
        if (ending != null) {
            ending.end();
            term = null;
        }
    }

    @Override
    public void start() {
        running = true;
        lease.start();
    }

    @Override
    public void stop() {
        lease.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
