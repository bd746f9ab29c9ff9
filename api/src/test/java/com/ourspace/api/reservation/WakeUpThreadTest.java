package com.ourspace.api.reservation;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class WakeUpThreadTest {

    private final AtomicBoolean anybodyWaits = new AtomicBoolean();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void restsWhileNobodyWaitsAndLooksAgainForWhoComes() {
        try (WakeUpThread thread = new WakeUpThread("test-wake-ups", this::look)) {
            thread.start();
            Awaitility.await().until(() -> looks.get() >= 2);
            anybodyWaits.set(true);
            thread.need();
            Awaitility.await().until(() -> looks.get() >= 10);
        }
    }

    @Test
    void aFailureDoesNotEndIt() {
        anybodyWaits.set(true);
        try (WakeUpThread thread = new WakeUpThread("test-wake-ups", () -> {
            if (looks.incrementAndGet() < 3) {
                throw new IllegalStateException("a look fails");
            }
            return anybodyWaits.get();
        })) {
            thread.start();
            Awaitility.await().until(() -> looks.get() >= 5);
        }
    }

    private boolean look() {
        looks.incrementAndGet();
        return anybodyWaits.get();
    }
}
