package com.ourspace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.client.Order;
import com.ourspace.standalone.client.Session;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kills, freezes and restarts processes under load: every accepted order is decided, and none twice. */
class FaultTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    /** A freeze that is longer than the session timeout of the booking processor. */
    private static final Duration FROZEN = Duration.ofSeconds(15);
    /** A freeze that is longer than the broker's session with its controller. */
    private static final Duration BROKER_FROZEN = Duration.ofSeconds(4);

    private final RunningPlatform running = RunningPlatform.shared();
    private Flood flood;

    @BeforeEach
    void startFlood() {
        List<LocalDate> dates = Stream.generate(running::freshDate).limit(6).toList();
        flood = new Flood(running.client(), running.space(), dates, running.guests(104));
        flood.awaitMore(30);
    }

    @AfterEach
    void everythingAcceptedIsDecidedAndEveryInvariantHolds() {
        Map<UUID, Session> accepted = flood.stop();
        List<Order> orders = Parallel.map(
                List.copyOf(accepted.entrySet()),
                RunningPlatform.BATCH_SIZE,
                entry -> running.client().awaitDecision(entry.getValue(), entry.getKey(), TIMEOUT));
        assertThat(orders).extracting(Order::status).containsOnly(OrderStatus.WAITING, OrderStatus.REJECTED);
        Awaitility.await()
                .atMost(TIMEOUT)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(running.invariants().violations()).isEmpty());
    }

    @Test
    void aProcessorKilledInMidFloodLosesNothing() {
        running.platform().kill("processor-1");
        flood.awaitMore(100);
        start("processor-1");
        flood.awaitMore(50);
    }

    @Test
    void bothProcessorsKilledInMidFloodDecideLater() {
        HostedSpace goingAway = HostedSpace.open(running);
        LocalDate date = running.freshDate();
        goingAway.block(date);
        Session guest = running.freshGuest();
        UUID entry = goingAway.waitFor(guest, date, Slot.DAY);
        goingAway.ask(running.client().delete(goingAway.path())).expect(202);
        running.platform().kill("processor-1");
        running.platform().kill("processor-2");
        flood.awaitMore(100);
        start("processor-1", "processor-2");
        flood.awaitMore(50);
        assertThat(goingAway.entry(guest, entry, "EXPIRED").at("/endReason").asString())
                .isEqualTo("SPACE_REMOVED");
    }

    @Test
    void aProcessorFrozenPastItsSessionDecidesNothingTwice() {
        running.platform().pause("processor-1");
        long frozenSince = System.nanoTime();
        flood.awaitMore(50);
        awaitEndOf(FROZEN, frozenSince);
        running.platform().resume("processor-1");
        flood.awaitMore(100);
    }

    /** The broker is fenced each time, so that its partitions have another leader epoch when it goes on. */
    @Test
    void theBrokerFrozenPastItsSessionLosesNothing() {
        for (int round = 0; round < 3; round++) {
            running.platform().pause("kafka");
            awaitEndOf(BROKER_FROZEN, System.nanoTime());
            running.platform().resume("kafka");
            flood.awaitMore(50);
        }
    }

    private static void awaitEndOf(Duration freeze, long frozenSince) {
        Awaitility.await().atMost(TIMEOUT).until(() -> System.nanoTime() - frozenSince > freeze.toNanos());
    }

    @Test
    void theRelayKilledWhileItSendsRepeatsAndLosesNothing() {
        // The relay of each processor is killed once.
        for (int round = 0; round < 2; round++) {
            String active = running.activeRelay();
            running.platform().kill(active);
            flood.awaitMore(30);
            start(active);
        }
        flood.awaitMore(30);
    }

    @Test
    void theBrokerKilledAndRestartedUnderLoadLosesNothing() {
        running.platform().kill("kafka");
        start("kafka");
        flood.awaitMore(100);
    }

    @Test
    void theDatabaseKilledAndRestartedUnderLoadLosesNothing() {
        running.platform().kill("database");
        // The log is enough to accept a request: requests are accepted while the database is down.
        flood.awaitMore(30);
        start("database");
        flood.awaitMore(50);
    }

    @Test
    void anApiKilledAfterAcceptingIsAskedAgainWithTheSameKey() {
        running.platform().kill("api-1");
        start("api-1");
        flood.awaitMore(100);
    }

    private void start(String... names) {
        flood.sparselyDuring(() -> {
            List.of(names).forEach(running.platform()::launchProcess);
            List.of(names).forEach(running.platform()::awaitReady);
        });
    }
}
