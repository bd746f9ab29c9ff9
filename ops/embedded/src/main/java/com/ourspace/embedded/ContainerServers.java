package com.ourspace.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The broker and the database of the integration environment, in containers that Testcontainers starts and removes.
 * Modules whose tests use them have Testcontainers on their test class path.
 */
final class ContainerServers {

    private static final String KAFKA_IMAGE = "apache/kafka:4.3.1";
    private static final String MYSQL_IMAGE = "mysql:9.7";
    private static final int MYSQL_PORT = 3306;
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);

    private ContainerServers() {}

    static SharedStack.Broker kafka() {
        KafkaContainer container = new KafkaContainer(KAFKA_IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "1000")
                .withStartupTimeout(START_PATIENCE);
        container.start();
        Topics.create(container.getBootstrapServers());
        return new SharedStack.Broker() {
            @Override
            public String bootstrapServers() {
                return container.getBootstrapServers();
            }

            @Override
            public void close() {
                container.stop();
            }
        };
    }

    static SharedStack.Database mysql(DatabasePasswords passwords) {
        MySql mysql = new MySql(new GenericContainer<>(MYSQL_IMAGE)
                .withEnv("MYSQL_ROOT_PASSWORD", passwords.root())
                .withExposedPorts(MYSQL_PORT)
                // As in docker-compose.yml, but not durable: a test that kills the server starts its own.
                .withCommand(
                        "--character-set-server=utf8mb4",
                        "--default-time-zone=+00:00",
                        "--max-connections=300",
                        "--sync-binlog=0",
                        "--innodb-flush-log-at-trx-commit=2")
                .withStartupTimeout(START_PATIENCE));
        mysql.start(new DatabaseUsers(passwords, List.of("%")), passwords.root());
        return mysql;
    }

    private record MySql(GenericContainer<?> container) implements SharedStack.Database {

        void start(DatabaseUsers users, String rootPassword) {
            container.start();
            long giveUpAt = System.nanoTime() + START_PATIENCE.toNanos();
            while (true) {
                try (Connection root = DriverManager.getConnection(jdbcUrl(""), "root", rootPassword);
                        Statement statement = root.createStatement()) {
                    for (String each : users.statements()) {
                        statement.execute(each);
                    }
                    return;
                } catch (SQLException notYet) {
                    if (System.nanoTime() > giveUpAt) {
                        throw new IllegalStateException("MySQL does not start: " + container.getLogs(), notYet);
                    }
                    EmbeddedDatabase.pause();
                }
            }
        }

        @Override
        public String jdbcUrl(String schema) {
            return "jdbc:mysql://%s:%d/%s".formatted(container.getHost(), container.getMappedPort(MYSQL_PORT), schema);
        }

        @Override
        public void close() {
            container.stop();
        }
    }
}
