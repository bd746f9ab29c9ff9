package com.ourspace.booking.relay;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up when committed rows reach Kafka at once, through this relay or another one; down while Kafka refuses one. */
final class RelayHealth implements HealthIndicator {

    private final Relay relay;
    private final RelayProgress progress;

    RelayHealth(Relay relay, RelayProgress progress) {
        this.relay = relay;
        this.progress = progress;
    }

    @Override
    public Health health() {
        RelayState state = relay.state();
        Health.Builder health = switch (state) {
            case STANDBY, ACTIVE -> Health.up();
            case JOINING, STARTING -> Health.outOfService();
        };
        health.withDetail("state", state).withDetail("lagSeconds", progress.lagSeconds());
        progress.refused().ifPresent(row -> health.down().withDetail("refused", row));
        return health.build();
    }
}
