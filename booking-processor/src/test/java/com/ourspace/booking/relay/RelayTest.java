package com.ourspace.booking.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.contracts.Envelope;
import com.ourspace.embedded.DatabasePasswords;
import com.ourspace.embedded.EmbeddedDatabase;
import com.ourspace.embedded.EmbeddedKafka;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("own-servers")
class RelayTest {

    private static final DatabasePasswords PASSWORDS = new DatabasePasswords("a-1", "b-2", "c-3", "d-4");

    @TempDir
    static Path home;

    private static EmbeddedKafka kafka;
    private static EmbeddedDatabase database;

    private final SpaceDates spaceDates = new SpaceDates(10);
    private RelayFixture fixture;

    @BeforeAll
    static void startStack() {
        kafka = EmbeddedKafka.start(home.resolve("kafka"), 0);
        database = EmbeddedDatabase.start(home.resolve("database"), 0, PASSWORDS);
    }

    @AfterAll
    static void closeStack() {
        kafka.close();
        database.close();
    }

    @BeforeEach
    void open() {
        fixture = new RelayFixture(kafka.bootstrapServers(), database, PASSWORDS);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void publishesTheSameRecordFromTheTableAndFromTheLog() {
        OutboxMessage fromTable = withAwkwardIds(spaceDates.nextEvents(1).getFirst());
        OutboxMessage fromLog = withAwkwardIds(spaceDates.nextEvents(1).getFirst());

        fixture.commit(List.of(fromTable));
        fixture.startActive();
        fixture.commit(List.of(fromLog));

        await().until(() -> fixture.published.records().size() == 2);
        assertCarries(fixture.published.records().getFirst(), fromTable);
        assertCarries(fixture.published.records().getLast(), fromLog);
    }

    @Test
    void aCommitIsOneRowUnlessItIsLargeAndItsMessagesKeepTheirOrder() {
        fixture.commit(spaceDates.nextEvents(10));
        assertThat(fixture.rowsInOutbox()).isEqualTo(1);
        fixture.commit(spaceDates.nextEvents(400));
        assertThat(fixture.rowsInOutbox()).isBetween(3L, 10L);

        fixture.startActive();

        fixture.awaitAllPublishedInOrder(spaceDates);
        assertThat(fixture.published.all(spaceDates)).isEqualTo(spaceDates.written());
    }

    /** Ids are given out before the commit: one in between may belong to a row that is committed later. */
    @Test
    void deletesNoRowBetweenThoseItHasPublished() {
        fixture.commit(spaceDates.nextEvents(1));
        long first = fixture.oldestRow();
        fixture.commit(spaceDates.nextEvents(1));
        fixture.commit(spaceDates.nextEvents(1));
        fixture.commit(spaceDates.nextEvents(1));

        fixture.delete(List.of(first, first + 1, first + 3));

        assertThat(fixture.rowsInOutbox()).isEqualTo(1);
        assertThat(fixture.oldestRow()).isEqualTo(first + 2);
    }

    @Test
    void repeatsABatchThatWasSentButNotMarked() {
        AtomicBoolean crashed = new AtomicBoolean();
        Relay relay = fixture.start(
                publisher -> rows -> {
                    publisher.publish(rows);
                    failOnce(crashed);
                },
                UnaryOperator.identity());
        fixture.awaitActive(relay);

        fixture.commit(spaceDates.nextEvents(20));
        fixture.commit(spaceDates.nextEvents(20));

        fixture.awaitAllPublishedInOrder(spaceDates);
        assertThat(crashed).isTrue();
        assertThat(fixture.published.all(spaceDates)).isGreaterThan(spaceDates.written());
    }

    @Test
    void startsOverAfterAnErrorOfTheJvmInEitherStage() {
        AtomicBoolean published = new AtomicBoolean();
        AtomicBoolean deleted = new AtomicBoolean();
        Relay relay = fixture.start(
                publisher -> rows -> {
                    errorOnce(published);
                    publisher.publish(rows);
                },
                deleting -> rows -> {
                    errorOnce(deleted);
                    deleting.delete(rows);
                });
        fixture.awaitActive(relay);

        fixture.commit(spaceDates.nextEvents(20));

        fixture.awaitAllPublishedInOrder(spaceDates);
        assertThat(published).isTrue();
        assertThat(deleted).isTrue();
    }

    private static void errorOnce(AtomicBoolean done) {
        if (done.compareAndSet(false, true)) {
            throw new StackOverflowError("as if the stack were full");
        }
    }

    @Test
    void repeatsABatchOfWhichOnlyTheFirstHalfWasSent() {
        AtomicBoolean crashed = new AtomicBoolean();
        Relay relay = fixture.start(
                publisher -> rows -> {
                    if (!crashed.get()) {
                        publisher.publish(firstHalf(rows));
                    }
                    failOnce(crashed);
                    publisher.publish(rows);
                },
                UnaryOperator.identity());
        fixture.awaitActive(relay);

        fixture.commit(spaceDates.nextEvents(20));
        fixture.commit(spaceDates.nextEvents(20));

        fixture.awaitAllPublishedInOrder(spaceDates);
    }

    @Test
    void losesNothingWhenItEndsBetweenDeletingRowsAndKeepingItsPosition() {
        AtomicBoolean crashed = new AtomicBoolean();
        Relay relay = fixture.start(UnaryOperator.identity(), deleting -> rows -> {
            deleting.delete(rows);
            failOnce(crashed);
        });
        fixture.awaitActive(relay);

        fixture.commit(spaceDates.nextEvents(20));
        await().untilTrue(crashed);
        fixture.commit(spaceDates.nextEvents(20));

        fixture.awaitAllPublishedInOrder(spaceDates);
    }

    @Test
    void publishesRowsWhileThoseBeforeThemAreStillBeingDeleted() {
        CountDownLatch deletable = new CountDownLatch(1);
        Relay relay = fixture.start(UnaryOperator.identity(), deleting -> rows -> {
            awaitUninterruptibly(deletable);
            deleting.delete(rows);
        });
        fixture.awaitActive(relay);

        for (int row = 1; row <= 3; row++) {
            fixture.commit(spaceDates.nextEvents(1));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            assertThat(fixture.published.distinct(spaceDates)).isEqualTo(spaceDates.written()));
        }
        assertThat(fixture.rowsInOutbox()).isEqualTo(3);

        deletable.countDown();
        fixture.awaitAllPublishedInOrder(spaceDates);
        assertThat(fixture.published.all(spaceDates)).isEqualTo(spaceDates.written());
    }

    @Test
    void goesOnWhereItStoppedWithoutReadingTheTable() {
        Relay relay = fixture.startActive();
        fixture.commit(spaceDates.nextEvents(5));
        fixture.awaitAllPublishedInOrder(spaceDates);
        fixture.stop(relay);

        fixture.commit(spaceDates.nextEvents(5));
        fixture.startActive();

        fixture.awaitAllPublishedInOrder(spaceDates);
        assertThat(fixture.published.all(spaceDates)).isEqualTo(spaceDates.written());
    }

    @Test
    void letsExactlyOneOfTwoRelayAndTheOtherTakeOver() {
        Relay first = fixture.startActive();
        Relay second = fixture.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> second.state() == RelayState.STANDBY);
        fixture.commit(spaceDates.nextEvents(5));
        fixture.awaitAllPublishedInOrder(spaceDates);
        assertThat(first.state()).isEqualTo(RelayState.ACTIVE);
        assertThat(second.state()).isEqualTo(RelayState.STANDBY);

        fixture.commit(spaceDates.nextEvents(50));
        fixture.stop(first);
        fixture.commit(spaceDates.nextEvents(50));

        fixture.awaitActive(second);
        fixture.awaitAllPublishedInOrder(spaceDates);
    }

    @Test
    void takesOverFromAPausedProcessWhichHarmsNothingWhenItWakesUp() throws Exception {
        try (RelayProcess process = fixture.startProcess()) {
            fixture.commit(spaceDates.nextEvents(5));
            fixture.awaitAllPublishedInOrder(spaceDates);
            Relay successor = fixture.start();
            await().atMost(Duration.ofSeconds(20)).until(() -> successor.state() == RelayState.STANDBY);

            fixture.commit(spaceDates.nextEvents(100));
            process.signal("STOP");
            fixture.commit(spaceDates.nextEvents(100));
            fixture.awaitActive(successor);
            fixture.awaitAllPublishedInOrder(spaceDates);
            process.signal("CONT");
            fixture.commit(spaceDates.nextEvents(100));

            fixture.awaitAllPublishedInOrder(spaceDates);
            assertThat(successor.state()).isEqualTo(RelayState.ACTIVE);
        }
    }

    @Test
    void beginsWithTheTableWhenItsPositionIsForgotten() throws Exception {
        publishSomeAndStop();

        fixture.commit(spaceDates.nextEvents(20));
        fixture.forgetPositions();
        fixture.startActive();

        fixture.awaitAllPublishedInOrder(spaceDates);
    }

    @Test
    void beginsWithTheTableWhenTheLogWasReset() {
        publishSomeAndStop();

        fixture.commit(spaceDates.nextEvents(20));
        fixture.asAdministrator("RESET MASTER");
        fixture.startActive();

        fixture.awaitAllPublishedInOrder(spaceDates);
    }

    @Test
    void beginsWithTheTableWhenItsPartOfTheLogWasPurged() {
        publishSomeAndStop();

        fixture.commit(spaceDates.nextEvents(20));
        fixture.asAdministrator("SET GLOBAL slave_connections_needed_for_purge = 0");
        fixture.asAdministrator("FLUSH BINARY LOGS");
        fixture.commit(spaceDates.nextEvents(20));
        fixture.asAdministrator("FLUSH BINARY LOGS");
        fixture.purgeAllLogsButTheNewest();
        fixture.startActive();

        fixture.awaitAllPublishedInOrder(spaceDates);
    }

    @Test
    void findsWhatItPassedByWhenTheLogWasResetAndHasGrownBeyondItsPosition() {
        fixture.asAdministrator("RESET MASTER");
        fixture.commit(spaceDates.nextEvents(1));
        publishSomeAndStop();

        fixture.asAdministrator("RESET MASTER");
        for (int transaction = 0; transaction < 100; transaction++) {
            fixture.commit(spaceDates.nextEvents(1));
        }
        fixture.startActive();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(fixture.published.distinct(spaceDates)).isEqualTo(spaceDates.written()));
        await().untilAsserted(() -> assertThat(fixture.rowsInOutbox()).isZero());
    }

    private void publishSomeAndStop() {
        Relay relay = fixture.startActive();
        fixture.commit(spaceDates.nextEvents(3));
        fixture.awaitAllPublishedInOrder(spaceDates);
        fixture.stop(relay);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void failOnce(AtomicBoolean failed) {
        if (failed.compareAndSet(false, true)) {
            throw new IllegalStateException("as if the process had ended here");
        }
    }

    /** As if the process had ended in the middle of a row. */
    private static List<OutboxRow> firstHalf(List<OutboxRow> rows) {
        OutboxRow first = rows.getFirst();
        return List.of(new OutboxRow(
                first.id(),
                first.createdAt(),
                first.messages().subList(0, first.messages().size() / 2)));
    }

    /** Ids that end in zero bytes, which the database's log leaves out. */
    private static OutboxMessage withAwkwardIds(OutboxMessage message) {
        Envelope plain = message.header().envelope();
        return new OutboxMessage(
                new OutboxMessage.Header(
                        message.header().topic(),
                        message.header().key(),
                        new Envelope(
                                new UUID(plain.id().getMostSignificantBits(), 0x8000_0000_0000_0000L),
                                plain.type(),
                                plain.source(),
                                plain.time(),
                                plain.subject(),
                                new UUID(1L << 40, 0),
                                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")),
                message.value());
    }

    private static void assertCarries(ConsumerRecord<String, byte[]> record, OutboxMessage message) {
        assertThat(record.key()).isEqualTo(message.header().key());
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo(message.value());
        assertThat(Envelope.read(name -> text(record.headers().lastHeader(name))))
                .isEqualTo(message.header().envelope());
    }

    private static String text(Header header) {
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
