package com.ourspace.booking.reservation;

import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.embedded.EmbeddedDatabase;
import com.ourspace.embedded.SharedStack;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * What a decided request costs: CPU of this process (processor, relay and broker) and of the database's, and SQL
 * statements. Requests are appended while the listener stands still; it is then started and measured until all their
 * events are in their topic. The first argument is the number of requests, the second the most of a batch, all others
 * are settings of the processor.
 */
final class DecisionBenchmark {

    private static final int SPACES = 20;
    private static final int DAYS = 50;
    private static final int GUESTS = 5_000;
    private static final long FIRST_GUEST = 1_000_000;

    private final RunningProcessor processor;
    private final int requests;
    private final List<Long> spaces = new ArrayList<>();
    private final KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", SharedStack.kafka().bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    private int firstDay = 1;

    private DecisionBenchmark(RunningProcessor processor, int requests) {
        this.processor = processor;
        this.requests = requests;
    }

    public static void main(String[] args) throws Exception {
        int requests = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        String batch = args.length > 1 ? args[1] : "500";
        List<String> settings = new ArrayList<>(List.of("--spring.kafka.consumer.max-poll-records=" + batch));
        settings.addAll(Arrays.asList(args).subList(Math.min(2, args.length), args.length));
        RunningProcessor processor = RunningProcessor.with(settings.toArray(String[]::new));
        new DecisionBenchmark(processor, requests).run(batch);
        System.exit(0);
    }

    private void run(String batch) throws Exception {
        for (int space = 0; space < SPACES; space++) {
            spaces.add(processor.openSpace());
        }
        knowTheGuests();
        measure();
        firstDay += DAYS;
        Measured measured = measure();
        System.out.printf(
                Locale.ROOT,
                "%d requests, %s a batch at most: %.0f/s, CPU %.3f ms (JVM) + %.3f ms (database), %.2f statements each%n",
                requests,
                batch,
                requests / measured.seconds(),
                measured.jvmNanos() / 1e6 / requests,
                measured.databaseNanos() / 1e6 / requests,
                (double) measured.statements() / requests);
    }

    private Measured measure() throws Exception {
        MessageListenerContainer listener = Objects.requireNonNull(processor
                .bean(KafkaListenerEndpointRegistry.class)
                .getListenerContainer(ReservationCommandListener.ID));
        listener.stop();
        append();
        long events = events();
        Measured before = now();
        listener.start();
        while (events() < events + requests) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return now().since(before);
    }

    private void append() {
        List<CompletableFuture<?>> sent = new ArrayList<>();
        for (int number = 0; number < requests; number++) {
            sent.add(processor.send(request(number)));
        }
        CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new)).join();
    }

    private RequestReservation request(int number) {
        return new RequestReservation(
                UUID.randomUUID(),
                spaces.get(number % SPACES),
                RunningProcessor.inDays(firstDay + number / SPACES % DAYS),
                Slot.values()[number % 3],
                FIRST_GUEST + number % GUESTS,
                2,
                null,
                "digest");
    }

    /** A guest is first seen once, and asks often. */
    private void knowTheGuests() {
        List<Object[]> guests = LongStream.range(FIRST_GUEST, FIRST_GUEST + GUESTS)
                .mapToObj(id -> new Object[] {id})
                .toList();
        processor.jdbc().batchUpdate("INSERT INTO guest (id) VALUES (?)", guests);
        processor.jdbc().batchUpdate("INSERT INTO wallet (user_id, balance, entries) VALUES (?, 0, 0)", guests);
    }

    private long events() {
        List<TopicPartition> partitions = consumer.partitionsFor(Topic.Name.RESERVATION_EVENTS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        return consumer.endOffsets(partitions, Duration.ofSeconds(10)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Measured now() throws IOException {
        long jvm =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        long database = ((EmbeddedDatabase) SharedStack.database())
                .process()
                .info()
                .totalCpuDuration()
                .orElseThrow()
                .toNanos();
        JdbcTemplate root = new JdbcTemplate(new DriverManagerDataSource(
                SharedStack.database().jdbcUrl("ourspace_booking"),
                "root",
                SharedStack.passwords().root()));
        long statements = root.queryForObject(
                "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'QUESTIONS'",
                Long.class);
        return new Measured(System.nanoTime(), jvm, database, statements);
    }

    private record Measured(long at, long jvmNanos, long databaseNanos, long statements) {

        Measured since(Measured before) {
            return new Measured(
                    at - before.at,
                    jvmNanos - before.jvmNanos,
                    databaseNanos - before.databaseNanos,
                    statements - before.statements);
        }

        double seconds() {
            return at / 1e9;
        }
    }
}
