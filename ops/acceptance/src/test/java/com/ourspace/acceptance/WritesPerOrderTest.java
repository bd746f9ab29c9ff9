package com.ourspace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.acceptance.load.DatabaseStatus;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Session;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests what one order writes into the databases, so that no change makes an order dearer unnoticed. Orders come one by
 * one here, which is the dearest way: under load, many share the rows of one commit.
 */
class WritesPerOrderTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    /** As many as a guest may hold. */
    private static final int ROUNDS = 3;

    private static final int ORDERS_PER_ROUND = 10;

    /** Rows inserted, changed and deleted, in the tables of both services and in the outbox; 12 to 14 were seen. */
    private static final int MAX_ROWS = 16;

    /** Of the database's log; 3,900 to 4,500 were seen, and 2,700 where many orders share a commit. */
    private static final int MAX_BINLOG_BYTES = 5_000;

    private final RunningPlatform running = RunningPlatform.shared();
    private final PlatformClient client = running.client();

    @Test
    void anOrderThatComesAloneWritesAtMostSixteenRowsAndFiveThousandBytes() {
        List<Session> guests =
                Stream.generate(running::freshGuest).limit(ORDERS_PER_ROUND).toList();
        long space = running.space();
        List<DatabaseStatus> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            DatabaseStatus before = status();
            for (int i = 0; i < guests.size(); i += 2) {
                LocalDate date = running.freshDate();
                book(guests.get(i), space, date, Slot.DAY);
                book(guests.get(i + 1), space, date, Slot.NIGHT);
            }
            rounds.add(status().since(before));
        }

        // Holds of other tests may expire meanwhile, so the cheapest round counts.
        assertThat(rounds).anySatisfy(written -> {
            assertThat(written.rowsWritten()).as("rows").isLessThanOrEqualTo(ORDERS_PER_ROUND * (long) MAX_ROWS);
            assertThat(written.binlogBytes().orElseThrow())
                    .as("bytes")
                    .isLessThanOrEqualTo(ORDERS_PER_ROUND * (long) MAX_BINLOG_BYTES);
        });
    }

    private void book(Session guest, long space, LocalDate date, Slot slot) {
        UUID id = client.requestOrder(
                guest, space, date, slot, 2, UUID.randomUUID().toString());
        assertThat(client.awaitDecision(guest, id, TIMEOUT).status()).isEqualTo(OrderStatus.WAITING);
    }

    private DatabaseStatus status() {
        return DatabaseStatus.of(running.platform().stores().booking()).orElseThrow();
    }
}
