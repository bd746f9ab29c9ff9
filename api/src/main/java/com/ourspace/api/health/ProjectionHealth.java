package com.ourspace.api.health;

import com.ourspace.api.log.ProjectionLag;
import com.ourspace.api.log.ProjectionLag.Behind;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * DOWN while a read model lacks an event older than {@code ourspace.readiness.max-lag}, no matter which replica should
 * have read it. A rebuild is reported and changes nothing about it: it fills other tables.
 */
@Component("projections")
class ProjectionHealth extends TimedHealth {

    private final ProjectionLag lag;
    private final Duration maxLag;

    ProjectionHealth(ProjectionLag lag, @Value("${ourspace.readiness.max-lag}") Duration maxLag) {
        this.lag = lag;
        this.maxLag = maxLag;
    }

    @Override
    Health check() {
        List<Behind> behind = lag.olderThan(maxLag);
        Health.Builder health = behind.isEmpty() ? Health.up() : Health.down();
        health.withDetail("maxLag", maxLag.toString()).withDetail("rebuild", lag.isRebuilding() ? "RUNNING" : "DONE");
        behind.forEach(
                one -> health.withDetail(one.partition().toString(), one.records() + " records behind the log's end"));
        return health.build();
    }
}
