package com.ourspace.acceptance.load;

import com.ourspace.standalone.Stores;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Fills the tables with orders of days that are over, by statements that make their rows in the database.
 *
 * <p>Each order has the rows of one that was decided, held and paid, with ids in random order, as on a platform that
 * has worked for years. Nothing of them is in the log, so {@code ./ourspace check} reports them; the command is meant
 * for measurements on a platform that is thrown away. It needs the sequences of MariaDB, the database of
 * {@code ./ourspace up}.
 *
 * <p>Tables are filled in the order of their primary keys, without their other keys, which are made at the end, and
 * without the binary log, which the relay would read: in random order, each row would read and write a page by itself.
 * If the command is killed, a table is left without these keys.
 */
@Command(
        name = "fill",
        description = "Stores many more past orders by SQL; on a scratch platform only.",
        mixinStandardHelpOptions = true)
final class PastOrders implements Callable<Integer> {

    private static final int ORDERS_PER_STATEMENT = 250_000;

    /** The tables that are clustered by space and date, and what each stores of an order. */
    private static final Map<String, String> BOOKING_BY_DATE = Map.of(
            "decision", """
            (space_id, use_date, seq, command_id, order_id, outcome, facts, record_partition, record_offset, decided_at,
                hash)
            SELECT space_id, use_date, 1, command_id, order_id, 'HELD',
                '{"space":null,"guest":{"status":"ACTIVE","holds":0},"price":60000,"refundPolicy":"STANDARD"}',
                number MOD 12, number, at, UNHEX(SHA2(number, 256))""",
            "slot_claim", """
            (space_id, use_date, half, order_id, state) SELECT space_id, use_date, 'DAY', order_id, 'BOOKED'""");

    /** The tables that are clustered by the order's id. */
    private static final Map<String, String> BOOKING_BY_ID = Map.of("reservation", """
            (order_id, space_id, use_date, slot, guest_id, head_count, price, refund_policy, status, record_offset,
                paid_at, version)
            SELECT order_id, space_id, use_date, 'DAY', guest_id, 4, 60000, 'STANDARD', 'COMPLETED', number, at, 2""");

    private static final Map<String, String> API_BY_DATE = Map.of(
            "decision_view", """
            (space_id, use_date, seq, outcome, subject, record_partition, record_offset, decided_at)
            SELECT space_id, use_date, 1, 'HELD', HEX(order_id), number MOD 12, number, at""",
            "half_state", """
            (space_id, use_date, half, state, order_id, seq) SELECT space_id, use_date, 'DAY', 'BOOKED', order_id, 2""");

    private static final Map<String, String> API_BY_ID = Map.of("order_view", """
            (order_id, space_id, use_date, slot, starts_at, ends_at, guest_id, head_count, price, refund_policy,
                request_digest, decision_partition, decision_offset, decision_seq, created_at, paid_amount, paid_at,
                paid_by_command, status, status_version, version)
            SELECT order_id, space_id, use_date, 'DAY', use_date, use_date + INTERVAL 6 HOUR, guest_id, 4, 60000,
                'STANDARD', SHA2(number, 256), number MOD 12, number, 1, at, 60000, at, command_id, 'COMPLETED', 2, 2""");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--home",
            defaultValue = "${env:OURSPACE_HOME:-.ourspace}",
            description = "the folder of the platform that ./ourspace up started")
    private Path home = Path.of(".ourspace");

    @Option(names = "--orders", defaultValue = "1000000", description = "how many (${DEFAULT-VALUE})")
    private long orders;

    @Option(
            names = "--first-space",
            defaultValue = "1000000",
            description = "the least of the spaces (${DEFAULT-VALUE}, that of ./ourspace load seed)")
    private long firstSpace;

    @Option(names = "--spaces", defaultValue = "10000", description = "over how many spaces (${DEFAULT-VALUE})")
    private long spaces;

    @Override
    public Integer call() throws SQLException {
        if (spaces < 1 || orders < spaces) {
            throw new ParameterException(spec.commandLine(), "there have to be as many orders as spaces, or more");
        }
        Stores stores = Stores.of(home);
        fill(stores.booking(), BOOKING_BY_DATE, Order.byDate(orders));
        fill(stores.booking(), BOOKING_BY_ID, Order.byId(orders));
        fill(stores.api(), API_BY_DATE, Order.byDate(orders));
        fill(stores.api(), API_BY_ID, Order.byId(orders));
        return 0;
    }

    private void fill(Stores.Schema schema, Map<String, String> rows, Order order) throws SQLException {
        Stores.Schema all = Stores.asAdministrator(home, schema);
        Loopback.require(URI.create(all.url().substring("jdbc:".length())));
        try (Connection connection = DriverManager.getConnection(all.url(), all.user(), all.password());
                Statement statement = connection.createStatement()) {
            statement.execute("SET sql_log_bin = 0");
            for (Map.Entry<String, String> table : rows.entrySet()) {
                Keys keys = Keys.of(table.getKey(), statement);
                keys.drop(statement);
                try {
                    fill(statement, table.getKey(), table.getValue(), order);
                } finally {
                    keys.restore(statement);
                }
                System.out.printf("%s: %,d orders, and its keys%n", table.getKey(), orders);
            }
        }
    }

    private void fill(Statement statement, String table, String row, Order order) throws SQLException {
        for (long from = 0; from < orders; from += ORDERS_PER_STATEMENT) {
            long to = Math.min(orders, from + ORDERS_PER_STATEMENT);
            statement.executeUpdate("INSERT INTO %s %s FROM %s".formatted(table, row, orders(order, from, to)));
            System.out.printf("%s: %,d of %,d orders%n", table, to, orders);
        }
    }

    /** The orders at these places, with their ids, spaces and days. */
    private String orders(Order order, long from, long to) {
        long days = (orders + spaces - 1) / spaces;
        return """
                (SELECT number, space_id, use_date, use_date - INTERVAL 1 DAY AS at,
                    10000000 + number MOD 1000000 AS guest_id,
                    UNHEX(CONCAT(LPAD(HEX(id_place * %d), 8, '0'), LEFT(SHA2(CONCAT('order ', number), 256), 24))) AS order_id,
                    UNHEX(LEFT(SHA2(CONCAT('command ', number), 256), 32)) AS command_id
                FROM (SELECT number, id_place, %d + number DIV %d AS space_id,
                        CURRENT_DATE - INTERVAL %d - number MOD %d DAY AS use_date
                    FROM (SELECT %s AS number, %s AS id_place FROM seq_%d_to_%d) places) numbered) orders
                """.formatted(
                        (1L << 32) / orders, firstSpace, days, days, days, order.number, order.idPlace, from, to - 1);
    }

    /**
     * The number of an order and the place of its id among all ids, each as an expression of the other, which is
     * {@code seq}.
     */
    private record Order(String number, String idPlace) {

        /** By space and date: the places of the ids seem random. */
        static Order byDate(long orders) {
            return new Order("seq", "(seq * %d) MOD %d".formatted(step(orders), orders));
        }

        /** By id: the numbers are those that {@link #byDate} gives these places to. */
        static Order byId(long orders) {
            BigInteger back = BigInteger.valueOf(step(orders)).modInverse(BigInteger.valueOf(orders));
            return new Order("(seq * %d) MOD %d".formatted(back, orders), "seq");
        }

        /** A step that meets each place once, and is far from all simple fractions of them. */
        private static long step(long orders) {
            BigInteger places = BigInteger.valueOf(orders);
            long step = Math.round(orders * 0.618_034);
            while (!BigInteger.valueOf(step).gcd(places).equals(BigInteger.ONE)) {
                step++;
            }
            return step;
        }
    }

    /** The keys of a table but the primary one, as they are declared. */
    private record Keys(String table, Map<String, List<String>> columns, Set<String> unique) {

        static Keys of(String table, Statement statement) throws SQLException {
            Map<String, List<String>> columns = new LinkedHashMap<>();
            Set<String> unique = new HashSet<>();
            try (ResultSet row = statement.executeQuery("SHOW KEYS FROM " + table)) {
                while (row.next()) {
                    String name = row.getString("Key_name");
                    if (!name.equals("PRIMARY")) {
                        columns.computeIfAbsent(name, _ -> new ArrayList<>()).add(row.getString("Column_name"));
                        if (!row.getBoolean("Non_unique")) {
                            unique.add(name);
                        }
                    }
                }
            }
            return new Keys(table, columns, unique);
        }

        void drop(Statement statement) throws SQLException {
            alter(statement, columns.keySet().stream().map(name -> "DROP KEY " + name));
        }

        void restore(Statement statement) throws SQLException {
            alter(
                    statement,
                    columns.entrySet().stream()
                            .map(key -> "ADD %s %s (%s)"
                                    .formatted(
                                            unique.contains(key.getKey()) ? "UNIQUE KEY" : "KEY",
                                            key.getKey(),
                                            String.join(", ", key.getValue()))));
        }

        private void alter(Statement statement, Stream<String> changes) throws SQLException {
            if (!columns.isEmpty()) {
                statement.execute("ALTER TABLE %s %s".formatted(table, changes.collect(Collectors.joining(", "))));
            }
        }
    }
}
