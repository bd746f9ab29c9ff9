package com.ourspace.acceptance.load;

import com.ourspace.contracts.Topic;
import com.ourspace.messaging.KafkaClients;
import com.ourspace.standalone.Stores;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints how many bytes each table and topic has for an order, on a platform that has many. */
@Command(
        name = "size",
        description = {
            "How many bytes an order takes in each table and topic; prints Markdown.",
            "Tables grow by whole pages, so a platform with some ten thousand orders tells more than one with few."
        },
        mixinStandardHelpOptions = true)
final class StoredSizes implements Callable<Integer> {

    private static final String TABLES = """
            SELECT LOWER(table_name), data_length, index_length, table_rows FROM information_schema.tables
            WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
            """;

    @Option(
            names = "--home",
            defaultValue = "${env:OURSPACE_HOME:-.ourspace}",
            description = "the folder of the platform that ./ourspace up started")
    private Path home = Path.of(".ourspace");

    @Override
    public Integer call() throws SQLException, ExecutionException, InterruptedException {
        Stores stores = Stores.of(home);
        long orders = orders(stores.booking());
        if (orders == 0) {
            throw new IllegalStateException("There are no orders to measure.");
        }
        System.out.printf(
                "| %,d orders in | Rows per order | Bytes per order | of these, indexes |%n|---|---|---|---|%n",
                orders);
        print("booking", tables(stores.booking()), orders);
        print("api", tables(stores.api()), orders);
        print("topic", topics(stores.kafka()), orders);
        return 0;
    }

    private static void print(String where, List<Size> sizes, long orders) {
        sizes.stream()
                .sorted(Comparator.comparingLong(Size::bytes).reversed())
                .filter(size -> size.bytes() >= orders)
                .forEach(size -> System.out.printf(
                        "| %s `%s` | %.2f | %,d | %,d |%n",
                        where,
                        size.name(),
                        (double) size.rows() / orders,
                        size.bytes() / orders,
                        size.indexBytes() / orders));
        System.out.printf(
                "| **%s in all** | | **%,d** | %,d |%n",
                where,
                sizes.stream().mapToLong(Size::bytes).sum() / orders,
                sizes.stream().mapToLong(Size::indexBytes).sum() / orders);
    }

    private static long orders(Stores.Schema schema) throws SQLException {
        try (Connection connection = connect(schema);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM reservation")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The sizes are those of the latest analysis, so the tables are analysed first. */
    private static List<Size> tables(Stores.Schema schema) throws SQLException {
        try (Connection connection = connect(schema);
                Statement statement = connection.createStatement()) {
            for (Size table : read(statement)) {
                statement.execute("ANALYZE TABLE " + table.name());
            }
            return read(statement);
        }
    }

    private static List<Size> read(Statement statement) throws SQLException {
        List<Size> sizes = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                sizes.add(new Size(
                        rows.getString(1), rows.getLong(4), rows.getLong(2) + rows.getLong(3), rows.getLong(3)));
            }
        }
        return sizes;
    }

    private static List<Size> topics(KafkaClients kafka) throws ExecutionException, InterruptedException {
        Set<String> ours = Arrays.stream(Topic.values()).map(Topic::topicName).collect(Collectors.toSet());
        try (Admin admin = kafka.admin()) {
            List<Integer> brokers =
                    admin.describeCluster().nodes().get().stream().map(Node::id).toList();
            // One broker: with more, each replica would count.
            return Objects.requireNonNull(admin.describeLogDirs(brokers)
                            .allDescriptions()
                            .get()
                            .get(brokers.getFirst()))
                    .values()
                    .stream()
                    .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                    .filter(replica -> ours.contains(replica.getKey().topic()))
                    .collect(Collectors.groupingBy(
                            replica -> replica.getKey().topic(),
                            Collectors.summingLong(replica -> replica.getValue().size())))
                    .entrySet()
                    .stream()
                    .map(topic -> new Size(topic.getKey(), 0, topic.getValue(), 0))
                    .toList();
        }
    }

    private static Connection connect(Stores.Schema schema) throws SQLException {
        return DriverManager.getConnection(schema.url(), schema.user(), schema.password());
    }

    /**
     * What a table or topic takes.
     *
     * @param rows about so many; 0 of a topic
     * @param bytes with all indexes
     */
    private record Size(String name, long rows, long bytes, long indexBytes) {}
}
