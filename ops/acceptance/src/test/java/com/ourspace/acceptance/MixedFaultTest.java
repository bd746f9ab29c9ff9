package com.ourspace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.acceptance.MixedFlood.Kind;
import com.ourspace.standalone.client.Session;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Sends every kind of command and kills a booking processor meanwhile; every invariant holds afterwards. */
class MixedFaultTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int GUESTS = 12;
    private static final int DATES = 4;

    private final RunningPlatform running = RunningPlatform.shared();

    @Test
    void aProcessorKilledAmongReservationsPaymentsCancellationsBlocksAndWaitlistsKeepsEveryInvariant() {
        List<LocalDate> dates = Stream.generate(running::freshDate).limit(DATES).toList();
        List<Session> guests =
                Stream.generate(running::freshGuest).limit(GUESTS).toList();
        MixedFlood flood = new MixedFlood(running.client(), running.host(), running.space(), dates, guests);
        try {
            flood.awaitMore(150);
            running.platform().kill("processor-1");
            flood.awaitMore(50);
            flood.sparselyDuring(() -> running.platform().startProcess("processor-1"));
            flood.awaitMore(150);
        } finally {
            flood.stop();
        }

        assertThat(flood.accepted()).containsOnlyKeys(Kind.values());
        Awaitility.await()
                .atMost(TIMEOUT)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(running.invariants().violations()).isEmpty());
    }
}
