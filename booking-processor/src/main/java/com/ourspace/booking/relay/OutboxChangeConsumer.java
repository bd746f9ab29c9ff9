package com.ourspace.booking.relay;

import io.debezium.engine.DebeziumEngine.ChangeConsumer;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/**
 * Publishes the rows that the reader brings, in two stages: one thread publishes what has been read meanwhile and
 * awaits every acknowledgement; the other deletes acknowledged rows, many at a time, and only then lets the reader's
 * position move on. So a row is published as soon as it is read, and neither waits for a deletion nor for a fuller
 * batch.
 *
 * <p>Whatever happens in between, a row that is not finished is still in the table, or in the log behind the kept
 * position: it may come twice, and can't be left out. One thread publishes, in the order of the log.
 */
final class OutboxChangeConsumer implements ChangeConsumer<RecordChangeEvent<SourceRecord>> {

    private static final Logger log = LoggerFactory.getLogger(OutboxChangeConsumer.class);
    private static final Duration RETRY_PAUSE = Duration.ofMillis(500);
    /** The pause after a rejected row: an operator has to change something first. */
    private static final Duration REFUSED_PAUSE = Duration.ofSeconds(5);
    /** So many changes may be read and not finished; a row can be some megabytes large. */
    private static final int MOST_UNFINISHED = 500;
    /** For so long acknowledged rows are collected before they are deleted together. */
    private static final Duration DELETION_PAUSE = Duration.ofMillis(50);

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(100);

    private final RelayLease lease;
    private final RowPublisher publisher;
    private final PublishedRows published;
    private final RelayProgress progress;
    private final Semaphore room = new Semaphore(MOST_UNFINISHED);
    private final BlockingQueue<Change> read = new LinkedBlockingQueue<>();
    private final BlockingQueue<Change> acknowledged = new LinkedBlockingQueue<>();
    private final Thread publishing;
    private final Thread deleting;
    private volatile @Nullable Throwable failure;
    private volatile boolean stopped;

    OutboxChangeConsumer(RelayLease lease, RowPublisher publisher, PublishedRows published, RelayProgress progress) {
        this.lease = lease;
        this.publisher = publisher;
        this.published = published;
        this.progress = progress;
        this.publishing = stage("relay-publishing", this::publish);
        this.deleting = stage("relay-deleting", this::delete);
    }

    /** Starts both stages; until then nothing can be handled. */
    void start() {
        publishing.start();
        deleting.start();
    }

    /**
     * Returns as soon as there is room for these changes.
     *
     * @throws IllegalStateException if one of the stages has failed; the reader then ends
     */
    @Override
    public void handleBatch(
            List<RecordChangeEvent<SourceRecord>> changes, RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        for (RecordChangeEvent<SourceRecord> change : changes) {
            do {
                requireRunning();
            } while (!room.tryAcquire(LOOK_INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
            read.add(new Change(change, OutboxRow.from(change.record()), committer));
        }
    }

    /** What a stage has failed with. An idle reader would not find out: it hands nothing over. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Lets nothing further begin, and breaks off what is under way. */
    void stop() {
        stopped = true;
        publishing.interrupt();
        deleting.interrupt();
    }

    /**
     * Waits until nothing is published any more, and for so long until nothing is deleted.
     *
     * @return false if a database that does not answer holds a deletion up for longer
     */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        publishing.join();
        return !deleting.isAlive() || deleting.join(patience);
    }

    private void publish() throws InterruptedException {
        try {
            while (true) {
                List<Change> changes = next(read);
                List<OutboxRow> rows = rows(changes);
                if (!rows.isEmpty()) {
                    progress.started(rows);
                    retrying("published", () -> publisher.publish(rows));
                    progress.acknowledged(rows);
                }
                acknowledged.addAll(changes);
            }
        } finally {
            progress.ended();
        }
    }

    private void delete() throws InterruptedException {
        while (true) {
            List<Change> changes = next(acknowledged);
            if (!rows(changes).isEmpty()) {
                Thread.sleep(DELETION_PAUSE);
                acknowledged.drainTo(changes);
                List<OutboxRow> rows = rows(changes);
                retrying("deleted", () -> published.delete(rows));
                progress.finished(rows);
            }
            requireRunning();
            for (Change change : changes) {
                change.committer.markProcessed(change.event);
            }
            changes.getLast().committer.markBatchFinished();
            room.release(changes.size());
        }
    }

    /** Waits for one, and takes what has come meanwhile with it. */
    private static List<Change> next(BlockingQueue<Change> queue) throws InterruptedException {
        List<Change> changes = new ArrayList<>();
        changes.add(queue.take());
        queue.drainTo(changes);
        return changes;
    }

    private static List<OutboxRow> rows(List<Change> changes) {
        return changes.stream().flatMap(change -> change.row.stream()).toList();
    }

    private void retrying(String what, Step step) throws InterruptedException {
        while (true) {
            lease.awaitProof();
            requireRunning();
            try {
                step.run();
                return;
            } catch (RowPublisher.PublishingFailed | DataAccessException failed) {
                requireRunning();
                Thread.sleep(pauseAfter(what, failed));
            }
        }
    }

    private Duration pauseAfter(String what, RuntimeException failed) {
        Optional<RejectedRow> refused =
                failed instanceof RowPublisher.PublishingFailed publishing ? publishing.refused() : Optional.empty();
        if (refused.isEmpty()) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(failed);
            log.warn("Rows could not be {}, trying again: {}", what, cause.toString());
            return RETRY_PAUSE;
        }
        progress.refused(refused.get());
        log.error("Kafka refuses a row, and nothing behind it is published until that has changed: {}", refused.get());
        return REFUSED_PAUSE;
    }

    private void requireRunning() throws InterruptedException {
        Throwable failed = failure;
        if (failed != null) {
            throw new IllegalStateException("a stage of the relay has failed", failed);
        }
        if (stopped) {
            throw new InterruptedException("the relay has been stopped");
        }
    }

    private Thread stage(String name, Step step) {
        return Thread.ofPlatform().name(name).daemon().unstarted(() -> {
            try {
                step.run();
            } catch (InterruptedException | RuntimeException | Error end) {
                // An Error, too: a stage that ended unnoticed would hold up all rows for good.
                if (!stopped) {
                    failure = end;
                }
            }
        });
    }

    /** Rows that Kafka has for certain. */
    interface PublishedRows {
        void delete(List<OutboxRow> rows);
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    /**
     * What the reader brought.
     *
     * @param row empty for what is no row of the outbox, such as a heartbeat
     */
    private record Change(
            RecordChangeEvent<SourceRecord> event,
            Optional<OutboxRow> row,
            RecordCommitter<RecordChangeEvent<SourceRecord>> committer) {}
}
