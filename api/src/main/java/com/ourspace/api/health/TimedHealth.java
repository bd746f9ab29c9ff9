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
 * A look at a dependency that is answered within a second, whatever the dependency does: one that is silent is DOWN.
 * Many who ask at once share one look.
 */
abstract class TimedHealth implements HealthIndicator {

    private static final Duration TIMEOUT = Duration.ofMillis(1_500);

    private @Nullable CompletableFuture<Health> underWay;

    /** Looks; may take its time, and may throw. */
    abstract Health look();

    @Override
    public Health health() {
        try {
            return underWay().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
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

    private synchronized CompletableFuture<Health> underWay() {
        CompletableFuture<Health> look = underWay;
        if (look == null || look.isDone()) {
            CompletableFuture<Health> begun = new CompletableFuture<>();
            Thread.ofVirtual().name("health").start(() -> {
                try {
                    begun.complete(look());
                } catch (RuntimeException | Error failed) {
                    begun.completeExceptionally(failed);
                }
            });
            underWay = begun;
            return begun;
        }
        return look;
    }
}
