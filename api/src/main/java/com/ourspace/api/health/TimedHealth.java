package com.ourspace.api.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * A health check that answers within {@link #TIMEOUT}: a dependency that does not answer in time is DOWN. Callers at
 * the same time share one check.
 */
abstract class TimedHealth implements HealthIndicator {

    private static final Duration TIMEOUT = Duration.ofMillis(1_500);

    private @Nullable CompletableFuture<Health> running;

    /** Checks the dependency; may block, and may throw. */
    abstract Health check();

    @Override
    public Health health() {
        try {
            return running().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            return Health.down()
                    .withDetail("error", "no answer within " + TIMEOUT.toMillis() + " ms")
                    .build();
        } catch (ExecutionException failed) {
            return Health.down()
                    .withDetail("error", String.valueOf(failed.getCause()))
                    .build();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    private synchronized CompletableFuture<Health> running() {
        CompletableFuture<Health> check = running;
        if (check == null || check.isDone()) {
            CompletableFuture<Health> started = new CompletableFuture<>();
            Thread.ofVirtual().name("health").start(() -> {
                try {
                    started.complete(check());
                } catch (RuntimeException | Error failed) {
                    started.completeExceptionally(failed);
                }
            });
            running = started;
            return started;
        }
        return check;
    }
}
