package com.ourspace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.Stores;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Session;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    void anOrderThatComesAloneWritesAtMostSixteenRowsAndFiveThousandBytes() throws SQLException {
        List<Session> guests =
                Stream.generate(running::freshGuest).limit(ORDERS_PER_ROUND).toList();
        long space = running.space();
        List<Writes> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Writes before = writes();
            for (int i = 0; i < guests.size(); i += 2) {
                LocalDate date = running.freshDate();
                book(guests.get(i), space, date, Slot.DAY);
                book(guests.get(i + 1), space, date, Slot.NIGHT);
            }
            rounds.add(writes().since(before));
        }

        // Holds of other tests may expire meanwhile, so the cheapest round counts.
        assertThat(rounds).anySatisfy(writes -> {
            assertThat(writes.rows()).as("rows").isLessThanOrEqualTo(ORDERS_PER_ROUND * (long) MAX_ROWS);
            assertThat(writes.binlogBytes())
                    .as("bytes")
                    .isLessThanOrEqualTo(ORDERS_PER_ROUND * (long) MAX_BINLOG_BYTES);
        });
    }

    private void book(Session guest, long space, LocalDate date, Slot slot) {
        UUID id = client.requestOrder(
                guest, space, date, slot, 2, UUID.randomUUID().toString());
        assertThat(client.awaitDecision(guest, id, TIMEOUT).status()).isEqualTo(OrderStatus.WAITING);
    }

    private Writes writes() throws SQLException {
        Stores.Schema schema = running.platform().stores().booking();
        Map<String, Long> counted = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(schema.url(), schema.user(), schema.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW GLOBAL STATUS WHERE Variable_name IN"
                        + " ('Handler_write', 'Handler_update', 'Handler_delete', 'Binlog_bytes_written')")) {
            while (rows.next()) {
                counted.put(rows.getString(1), rows.getLong(2));
            }
        }
        long bytes = counted.remove("Binlog_bytes_written");
        return new Writes(counted.values().stream().mapToLong(Long::longValue).sum(), bytes);
    }

    /**
     * What the database server has written since its start: inserted, changed and deleted rows, and bytes of its log.
     */
    private record Writes(long rows, long binlogBytes) {

        Writes since(Writes before) {
            return new Writes(rows - before.rows, binlogBytes - before.binlogBytes);
        }
    }
}
