package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.contracts.reservation.BlockEvent.BlockRefused;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistEnded;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistRefused;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Many histories from one seed. */
public final class Simulation {

    private final long seed;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong firstBroken = new AtomicLong(Long.MAX_VALUE);
    private final Map<String, Long> outcomes = new TreeMap<>();

    Simulation(long seed) {
        this.seed = seed;
    }

    /** The trace of the first of so many histories that breaks an invariant; empty if none does. */
    public static Optional<String> firstFailure(long seed, long histories) {
        return new Simulation(seed).play(histories, 1);
    }

    Optional<String> play(long histories, int threads) {
        Thread[] players = new Thread[threads];
        for (int player = 0; player < threads; player++) {
            players[player] = Thread.ofPlatform().start(() -> play(histories));
        }
        for (Thread player : players) {
            join(player);
        }
        return firstBroken.get() == Long.MAX_VALUE ? Optional.empty() : Optional.of(trace(firstBroken.get()));
    }

    /** How often each kind of event and refusal came out. */
    Map<String, Long> outcomes() {
        return outcomes;
    }

    private void play(long histories) {
        Map<String, Long> seen = new HashMap<>();
        for (long number = next.getAndIncrement(); isWanted(number, histories); number = next.getAndIncrement()) {
            try {
                count(new History(seed, number, Trace.none()).play(), seen);
            } catch (RuntimeException broken) {
                firstBroken.accumulateAndGet(number, Math::min);
            }
        }
        synchronized (outcomes) {
            seen.forEach((outcome, times) -> outcomes.merge(outcome, times, Long::sum));
        }
    }

    /** After the first broken one only earlier ones are of interest: the same seed then always has the same result. */
    private boolean isWanted(long number, long histories) {
        return number < histories && number < firstBroken.get();
    }

    /** Plays one history and records its trace. */
    String trace(long number) {
        Trace trace = Trace.recording();
        String end;
        try {
            new History(seed, number, trace).play();
            end = "No invariant is broken.";
        } catch (RuntimeException broken) {
            end = "Broken: " + (broken instanceof BrokenInvariant ? broken.getMessage() : broken);
        }
        return """
                Simulation seed: %d, history: %d
                %s%s
                To see it again: -Dsimulation.seed=%d -Dsimulation.history=%d
                """.formatted(seed, number, trace.text(), end, seed, number);
    }

    private static void count(Collection<Decision> decisions, Map<String, Long> seen) {
        for (Decision decision : decisions) {
            if (decision.events().isEmpty()) {
                seen.merge("nothing due", 1L, Long::sum);
            }
            for (ReservationEvent event : decision.events()) {
                seen.merge(name(event), 1L, Long::sum);
            }
        }
    }

    private static String name(ReservationEvent event) {
        if (event instanceof WaitlistEnded ended && ended.reason() != null) {
            return ended.reason().name();
        }
        Object kind = switch (event) {
            case ReservationRejected rejected -> rejected.rejection();
            case PaymentRefused refused -> refused.refusal();
            case CancellationRefused refused -> refused.refusal();
            case BlockRefused refused -> refused.refusal();
            case WaitlistRefused refused -> refused.refusal();
            default -> event;
        };
        return kind.getClass().getSimpleName();
    }

    private static void join(Thread player) {
        try {
            player.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
