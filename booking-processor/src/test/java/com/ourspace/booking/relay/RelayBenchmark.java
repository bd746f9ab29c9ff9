package com.ourspace.booking.relay;

import com.ourspace.contracts.Envelope;
import com.ourspace.embedded.DatabasePasswords;
import com.ourspace.embedded.EmbeddedDatabase;
import com.ourspace.embedded.EmbeddedKafka;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How long a committed row takes to be seen by a reader, and how many rows a second the relay moves. */
final class RelayBenchmark {

    private static final DatabasePasswords PASSWORDS = new DatabasePasswords("a-1", "b-2", "c-3", "d-4");
    private static final int SINGLE_ROWS = 3_000;
    private static final long BETWEEN_ROWS_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int BULK_TRANSACTIONS = 400;

    private final Map<String, Long> committedNanos = new ConcurrentHashMap<>();
    private final Map<String, Long> seenNanos = new ConcurrentHashMap<>();
    private final SpaceDates spaceDates = new SpaceDates(200);
    private final RelayFixture fixture;

    private RelayBenchmark(RelayFixture fixture) {
        this.fixture = fixture;
    }

    public static void main(String[] args) throws Exception {
        Path home =
                Files.createTempDirectory(Path.of("target"), "relay-benchmark").toAbsolutePath();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(home.resolve("kafka"), 0);
                EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("database"), 0, PASSWORDS);
                RelayFixture fixture = new RelayFixture(kafka.bootstrapServers(), database, PASSWORDS)) {
            new RelayBenchmark(fixture).run();
        }
        System.exit(0);
    }

    private void run() throws InterruptedException {
        Relay relay = fixture.startActive();
        CountDownLatch done = new CountDownLatch(1);
        Thread reader = Thread.ofPlatform().start(() -> readUntil(done));
        measureLatency();
        seenNanos.clear();
        measureThroughput("behind a running relay");
        fixture.stop(relay);
        seenNanos.clear();
        fixture.commit(spaceDates.nextEvents(1));
        long rows = commitBulk();
        long begun = System.nanoTime();
        fixture.start();
        awaitSeen(rows);
        report("start included, from a log left behind", rows, begun);
        done.countDown();
        reader.join();
    }

    private void measureLatency() {
        List<OutboxMessage> warmUp = spaceDates.nextEvents(SINGLE_ROWS / 200 + 1);
        List<OutboxMessage> measured = spaceDates.nextEvents(SINGLE_ROWS / 200);
        warmUp.forEach(this::commitOne);
        committedNanos.clear();
        measured.forEach(this::commitOne);
        awaitSeen(warmUp.size() + measured.size());
        long[] micros = committedNanos.entrySet().stream()
                .mapToLong(commit -> (seenNanos.get(commit.getKey()) - commit.getValue()) / 1_000)
                .sorted()
                .toArray();
        System.out.printf(
                "commit to visible, %d rows at %d/s: p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                micros.length,
                TimeUnit.SECONDS.toNanos(1) / BETWEEN_ROWS_NANOS,
                micros[micros.length / 2] / 1e3,
                micros[micros.length * 99 / 100] / 1e3,
                Arrays.stream(micros).max().orElseThrow() / 1e3);
    }

    private void commitOne(OutboxMessage message) {
        fixture.commit(List.of(message));
        committedNanos.put(message.header().envelope().id().toString(), System.nanoTime());
        LockSupport.parkNanos(BETWEEN_ROWS_NANOS);
    }

    private void measureThroughput(String where) {
        long begun = System.nanoTime();
        long rows = commitBulk();
        report("writer alone", rows, begun);
        awaitSeen(rows);
        report(where, rows, begun);
    }

    private long commitBulk() {
        for (int transaction = 0; transaction < BULK_TRANSACTIONS; transaction++) {
            fixture.commit(spaceDates.nextEvents(1));
        }
        return BULK_TRANSACTIONS * 200L;
    }

    private void awaitSeen(long rows) {
        while (seenNanos.size() < rows) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void report(String what, long rows, long begunNanos) {
        double seconds = (System.nanoTime() - begunNanos) / 1e9;
        System.out.printf("%s: %d rows in %.1f s, %.0f rows/s%n", what, rows, seconds, rows / seconds);
    }

    private void readUntil(CountDownLatch done) {
        int read = 0;
        while (done.getCount() > 0) {
            List<ConsumerRecord<String, byte[]>> records = fixture.published.records();
            long now = System.nanoTime();
            for (; read < records.size(); read++) {
                byte[] id = records.get(read).headers().lastHeader(Envelope.ID).value();
                seenNanos.putIfAbsent(new String(id, StandardCharsets.UTF_8), now);
            }
        }
    }
}
