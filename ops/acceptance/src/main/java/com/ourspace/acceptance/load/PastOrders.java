package com.ourspace.acceptance.load;

import com.ourspace.standalone.Stores;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Fills the tables with orders of days that are over, by statements that make their rows in the database.
 *
 * <p>Each order has the rows of one that was decided, held and paid, with ids in random order, as on a platform that
 * has worked for years. Nothing of them is in the log, so {@code ./ourspace check} reports them; the command is meant
 * for measurements on a platform that is thrown away. It needs the sequences of MariaDB, the database of
 * {@code ./ourspace up}.
 */
@Command(
        name = "fill",
        description = "Stores many more past orders by SQL; on a scratch platform only.",
        mixinStandardHelpOptions = true)
final class PastOrders implements Callable<Integer> {

    private static final int ORDERS_PER_STATEMENT = 100_000;

    /** The number of an order, its ids, its space and its day; the statements below select from it. */
    private static final String NUMBERED = """
            (SELECT seq AS number, UNHEX(MD5(CONCAT('order ', seq))) AS order_id,
                UNHEX(MD5(CONCAT('command ', seq))) AS command_id, %1$d + seq MOD %2$d AS space_id,
                CURRENT_DATE - INTERVAL 1 + seq DIV %2$d DAY AS use_date,
                10000000 + seq MOD 1000000 AS guest_id,
                CURRENT_TIMESTAMP - INTERVAL 2 + seq DIV %2$d DAY AS at
            FROM seq_%3$d_to_%4$d) numbered
            """;

    private static final List<String> BOOKING = List.of("""
            INSERT INTO decision (space_id, use_date, seq, command_id, order_id, outcome, facts, record_partition,
                record_offset, decided_at, hash)
            SELECT space_id, use_date, 1, command_id, order_id, 'HELD',
                '{"space":null,"guest":{"status":"ACTIVE","holds":0},"price":60000,"refundPolicy":"STANDARD"}',
                number MOD 12, number, at, UNHEX(SHA2(number, 256)) FROM\s""", """
            INSERT INTO reservation (order_id, space_id, use_date, slot, guest_id, head_count, price, refund_policy,
                status, record_offset, paid_at, version)
            SELECT order_id, space_id, use_date, 'DAY', guest_id, 4, 60000, 'STANDARD', 'COMPLETED', number, at, 2
            FROM\s""", """
            INSERT INTO slot_claim (space_id, use_date, half, order_id, state)
            SELECT space_id, use_date, 'DAY', order_id, 'BOOKED' FROM\s""");

    private static final List<String> API = List.of("""
            INSERT INTO order_view (order_id, space_id, use_date, slot, starts_at, ends_at, guest_id, head_count, price,
                refund_policy, request_digest, decision_partition, decision_offset, decision_seq, created_at,
                paid_amount, paid_at, paid_by_command, status, status_version, version)
            SELECT order_id, space_id, use_date, 'DAY', use_date, use_date + INTERVAL 6 HOUR, guest_id, 4, 60000,
                'STANDARD', SHA2(number, 256), number MOD 12, number, 1, at, 60000, at, command_id, 'COMPLETED', 2, 2
            FROM\s""", """
            INSERT INTO decision_view (space_id, use_date, seq, outcome, subject, record_partition, record_offset,
                decided_at)
            SELECT space_id, use_date, 1, 'HELD', HEX(order_id), number MOD 12, number, at FROM\s""", """
            INSERT INTO half_state (space_id, use_date, half, state, order_id, seq)
            SELECT space_id, use_date, 'DAY', 'BOOKED', order_id, 2 FROM\s""");

    @Option(
            names = "--home",
            defaultValue = "${env:OURSPACE_HOME:-.ourspace}",
            description = "the folder of the platform that ./ourspace up started")
    private Path home = Path.of(".ourspace");

    @Option(names = "--orders", defaultValue = "1000000", description = "how many (${DEFAULT-VALUE})")
    private int orders;

    @Option(
            names = "--first-space",
            defaultValue = "1000000",
            description = "the least of the spaces (${DEFAULT-VALUE}, that of ./ourspace load seed)")
    private long firstSpace;

    @Option(names = "--spaces", defaultValue = "10000", description = "over how many spaces (${DEFAULT-VALUE})")
    private int spaces;

    @Override
    public Integer call() throws SQLException {
        Stores stores = Stores.of(home);
        fill("booking", stores.booking(), BOOKING);
        fill("api", stores.api(), API);
        return 0;
    }

    private void fill(String name, Stores.Schema schema, List<String> statements) throws SQLException {
        Loopback.require(URI.create(schema.url().substring("jdbc:".length())));
        try (Connection connection = DriverManager.getConnection(schema.url(), schema.user(), schema.password());
                Statement statement = connection.createStatement()) {
            for (int from = 0; from < orders; from += ORDERS_PER_STATEMENT) {
                int to = Math.min(orders, from + ORDERS_PER_STATEMENT);
                String numbered = NUMBERED.formatted(firstSpace, spaces, from, to - 1);
                for (String insert : statements) {
                    statement.executeUpdate(insert + numbered);
                }
                System.out.printf("%s: %,d of %,d orders%n", name, to, orders);
            }
        }
    }
}
