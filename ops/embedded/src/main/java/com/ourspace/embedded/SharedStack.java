package com.ourspace.embedded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * One Kafka, one database and one object store for all tests of a JVM. They are empty at first; each starts when it is
 * first used, and all stop when the JVM ends. With {@code -Dourspace.test.stack=containers} Kafka and the database are
 * those of the integration environment, in containers.
 */
public final class SharedStack {

    private static final List<String> NOISY = List.of(
            "kafka", "org.apache.kafka", "state.change.logger", "org.gaul", "org.eclipse.jetty", "ch.vorburger");

    private static final DatabasePasswords PASSWORDS =
            new DatabasePasswords("test-api", "test-booking", "test-relay", "test-root");
    private static final S3Credentials CREDENTIALS = new S3Credentials("test-access-key", "test-secret-key");

    /** A key of 256 bits for tests. */
    private static final String TEST_KEY = "b3Vyc3BhY2UtdGVzdHMtdXNlLXRoaXMta2V5LW9ubHk=";

    /**
     * The system property with the address, {@code host:port}, of an empty database server to use instead, which has
     * the users of {@link DatabaseUsers} with these passwords. It allows tests on another database product.
     */
    private static final String OTHER_DATABASE = "ourspace.test.database";

    private static @Nullable Path home;
    /** The lock on the home, held as long as the JVM lives. */
    private static @Nullable FileLock homeLock;

    private static final boolean CONTAINERS = "containers".equals(System.getProperty("ourspace.test.stack"));

    private static @Nullable Broker kafka;
    private static @Nullable Database database;
    private static @Nullable EmbeddedObjectStore objectStore;

    private SharedStack() {}

    /** A broker with the topics of the platform. */
    public interface Broker extends AutoCloseable {

        String bootstrapServers();

        @Override
        void close();
    }

    /** A database server with the schemas and users of the services. */
    public interface Database extends AutoCloseable {

        /** The JDBC URL of a schema of this server. */
        String jdbcUrl(String schema);

        @Override
        void close();
    }

    public static synchronized Broker kafka() {
        Broker running = kafka;
        if (running == null) {
            Path directory = home().resolve("kafka");
            running = CONTAINERS ? ContainerServers.kafka() : EmbeddedKafka.start(directory, 0);
            kafka = running;
        }
        return running;
    }

    public static synchronized Database database() {
        Database running = database;
        if (running == null) {
            Path directory = home().resolve("database");
            running = CONTAINERS ? ContainerServers.mysql(PASSWORDS) : EmbeddedDatabase.start(directory, 0, PASSWORDS);
            database = running;
        }
        return running;
    }

    public static synchronized EmbeddedObjectStore objectStore() {
        EmbeddedObjectStore running = objectStore;
        if (running == null) {
            running = EmbeddedObjectStore.start(home().resolve("s3"), 0, CREDENTIALS);
            objectStore = running;
        }
        return running;
    }

    public static DatabasePasswords passwords() {
        return PASSWORDS;
    }

    public static S3Credentials credentials() {
        return CREDENTIALS;
    }

    /** The arguments that all services share, for {@code XApplication.start(…)}, with HTTP on any free port. */
    public static List<String> springArguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + kafka().bootstrapServers(),
                "--ourspace.relay.username=" + DatabaseUsers.RELAY,
                "--ourspace.relay.password=" + PASSWORDS.relay(),
                "--ourspace.s3.endpoint=" + objectStore().endpoint(),
                "--ourspace.s3.region=us-east-1",
                "--ourspace.s3.bucket=" + objectStore().bucket(),
                "--ourspace.s3.access-key=" + CREDENTIALS.accessKey(),
                "--ourspace.s3.secret-key=" + CREDENTIALS.secretKey(),
                "--ourspace.s3.public-url=" + objectStore().endpoint() + "/"
                        + objectStore().bucket(),
                "--ourspace.jwt.secret=" + TEST_KEY,
                "--ourspace.orders.id-secret=" + TEST_KEY,
                "--ourspace.kakao.app-id=1"));
        NOISY.forEach(name -> arguments.add("--logging.level.%s=ERROR".formatted(name)));
        return List.copyOf(arguments);
    }

    /** {@link #springArguments()} and the API's database. */
    public static List<String> apiArguments() {
        List<String> arguments = new ArrayList<>(withDatabase(DatabaseUsers.API, PASSWORDS.api()));
        arguments.add("--management.server.port=0");
        arguments.add("--ourspace.search.folder=" + home().resolve("search"));
        return List.copyOf(arguments);
    }

    /** {@link #springArguments()} and the booking processor's database. */
    public static List<String> bookingArguments() {
        return withDatabase(DatabaseUsers.BOOKING, PASSWORDS.booking());
    }

    private static List<String> withDatabase(String schemaAndUser, String password) {
        List<String> arguments = new ArrayList<>(springArguments());
        arguments.add("--spring.datasource.url=" + jdbcUrl(schemaAndUser));
        arguments.add("--spring.datasource.username=" + schemaAndUser);
        arguments.add("--spring.datasource.password=" + password);
        return List.copyOf(arguments);
    }

    private static String jdbcUrl(String schema) {
        String other = System.getProperty(OTHER_DATABASE);
        return other == null ? database().jdbcUrl(schema) : "jdbc:mysql://%s/%s".formatted(other, schema);
    }

    private static Path home() {
        Path claimed = home;
        if (claimed == null) {
            quieten();
            claimed = claimHome(Path.of("target", "shared-stack").toAbsolutePath());
            forgetLastRun(claimed);
            Runtime.getRuntime().addShutdownHook(new Thread(SharedStack::close, "shared-stack-close"));
            home = claimed;
        }
        return claimed;
    }

    private static void quieten() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            NOISY.forEach(name -> logback.getLogger(name).setLevel(Level.ERROR));
        }
    }

    /**
     * The first home that no other JVM uses, so that parallel test runs do not conflict, and a server of an earlier run
     * is found.
     */
    private static Path claimHome(Path parent) {
        for (int number = 1; ; number++) {
            Path candidate = parent.resolve(Integer.toString(number));
            if (isMine(candidate)) {
                return candidate;
            }
        }
    }

    private static boolean isMine(Path candidate) {
        try {
            Files.createDirectories(candidate);
            FileChannel channel =
                    FileChannel.open(candidate.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            homeLock = lock;
            return lock != null;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Deletes everything except the database program, which takes seconds to unpack and contains no data. */
    private static void forgetLastRun(Path claimed) {
        new DatabaseFiles(claimed.resolve("database")).pidFile().end();
        delete(claimed.resolve("kafka"));
        delete(claimed.resolve("s3"));
        delete(claimed.resolve("search"));
        delete(claimed.resolve("database").resolve("installed"));
        delete(claimed.resolve("database").resolve("data"));
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> found = Files.walk(path)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private static synchronized void close() {
        closeQuietly(kafka);
        closeQuietly(database);
        closeQuietly(objectStore);
    }

    private static void closeQuietly(@Nullable AutoCloseable server) {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (Exception tooLateToMatter) {
            System.err.println("While the test stack closed: " + tooLateToMatter);
        }
    }
}
