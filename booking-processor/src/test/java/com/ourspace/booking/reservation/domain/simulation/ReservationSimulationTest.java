package com.ourspace.booking.reservation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * Plays random histories against the domain; another seed each time, unless {@code -Dsimulation.seed} names one. With
 * {@code -Dsimulation.history} as well, that one alone is played, and its trace is printed.
 */
class ReservationSimulationTest {

    private static final long HISTORIES = Long.getLong("simulation.histories", 20_000);
    private static final int ENOUGH_TO_MEET_EVERYTHING = 10_000;
    private static final int THREADS = 2;

    private final long seed =
            Long.getLong("simulation.seed", ThreadLocalRandom.current().nextLong());

    @Test
    void noHistoryBreaksAnInvariant() {
        System.out.println("Simulation seed: " + seed);
        Long one = Long.getLong("simulation.history");
        if (one != null) {
            String trace = new Simulation(seed).trace(one);
            System.out.println(trace);
            assertThat(trace).contains("No invariant is broken.");
            return;
        }
        Simulation simulation = new Simulation(seed);
        long started = System.nanoTime();

        assertThat(simulation.play(HISTORIES, THREADS)).isEmpty();

        Duration took = Duration.ofNanos(System.nanoTime() - started);
        System.out.printf("Simulation: %,d histories in %s, %s%n", HISTORIES, took, simulation.outcomes());
        if (HISTORIES >= ENOUGH_TO_MEET_EVERYTHING) {
            assertThat(simulation.outcomes()).containsOnlyKeys(everyOutcome());
        }
    }

    /** All that can come out, but for INTERNAL_ERROR, which no command here leads to. */
    private static String[] everyOutcome() {
        return new String[] {
            "ReservationHeld",
            "ReservationCompleted",
            "HoldExpired",
            "ReservationCancelled",
            "nothing due",
            "SpaceNotFound",
            "SpaceNotActive",
            "OwnSpace",
            "GuestSuspended",
            "SlotNotOffered",
            "DateInPast",
            "SlotStarted",
            "TooLittleNotice",
            "DateTooFar",
            "HeadcountBelowMin",
            "HeadcountAboveMax",
            "PriceChanged",
            "AlreadyYours",
            "HoldLimit",
            "HoldCooldown",
            "SlotBlocked",
            "SlotUnblocked",
            "NotSpaceOwner",
            "BlockConflict",
            "NotBlocked",
            "WaitlistJoined",
            "WaitlistOffered",
            "WaitlistLeft",
            "WaitlistEnded",
            "BOOKED_OTHERWISE",
            "SPACE_REMOVED",
            "NotBookable",
            "AlreadyWaiting",
            "SlotFree",
            "NotWaiting",
            "SlotBooked",
            "SlotHeld",
            "HoldExpired",
            "PriceMismatch",
            "NotPayable",
            "InsufficientPoints",
            "RefundChanged",
            "NotCancellable",
            "StayStarted"
        };
    }
}
