package com.ourspace.booking.relay;

import io.debezium.engine.DebeziumEngine.ChangeConsumer;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/**
 * One batch after the other: publish, await every acknowledgement, delete the rows, and only then move on.
 *
 * <p>Whatever happens in between, the rows are still in the table or in the log from the last position on: they may
 * come twice, and can't be left out.
 */
final class OutboxChangeConsumer implements ChangeConsumer<RecordChangeEvent<SourceRecord>> {

    private static final Logger log = LoggerFactory.getLogger(OutboxChangeConsumer.class);
    private static final Duration RETRY_PAUSE = Duration.ofMillis(500);
    /** The pause after a rejected row: an operator has to change something first. */
    private static final Duration REFUSED_PAUSE = Duration.ofSeconds(5);

    private final RelayLease lease;
    private final RowPublisher publisher;
    private final PublishedRows published;
    private final RelayProgress progress;
    private final ReentrantLock underWay = new ReentrantLock();
    private volatile @Nullable Thread handling;
    private volatile boolean stopped;

    OutboxChangeConsumer(RelayLease lease, RowPublisher publisher, PublishedRows published, RelayProgress progress) {
        this.lease = lease;
        this.publisher = publisher;
        this.published = published;
        this.progress = progress;
    }

    @Override
    public void handleBatch(
            List<RecordChangeEvent<SourceRecord>> changes, RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        underWay.lockInterruptibly();
        handling = Thread.currentThread();
        try {
            relay(rowsOf(changes));
            for (RecordChangeEvent<SourceRecord> change : changes) {
                committer.markProcessed(change);
            }
            committer.markBatchFinished();
        } finally {
            handling = null;
            underWay.unlock();
        }
    }

    /** Lets no further batch begin, and breaks off the one under way. */
    void stop() {
        stopped = true;
        Thread busy = handling;
        if (busy != null) {
            busy.interrupt();
        }
    }

    /**
     * Waits until no batch is under way; false if a database that does not answer holds one up for longer than this.
     */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        boolean over = underWay.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (over) {
            underWay.unlock();
        }
        return over;
    }

    private static List<OutboxRow> rowsOf(List<RecordChangeEvent<SourceRecord>> changes) {
        return changes.stream()
                .map(change -> OutboxRow.from(change.record()))
                .flatMap(Optional::stream)
                .toList();
    }

    private void relay(List<OutboxRow> rows) throws InterruptedException {
        if (rows.isEmpty()) {
            return;
        }
        progress.started(rows);
        try {
            retrying("published", () -> publisher.publish(rows));
            retrying("deleted", () -> published.delete(rows));
            progress.finished(rows);
        } finally {
            progress.ended();
        }
    }

    private void retrying(String what, Step step) throws InterruptedException {
        while (true) {
            lease.awaitProof();
            stopIfTold();
            try {
                step.run();
                return;
            } catch (RowPublisher.PublishingFailed | DataAccessException failure) {
                stopIfTold();
                Thread.sleep(pauseAfter(what, failure));
            }
        }
    }

    private Duration pauseAfter(String what, RuntimeException failure) {
        Optional<RejectedRow> refused =
                failure instanceof RowPublisher.PublishingFailed failed ? failed.refused() : Optional.empty();
        if (refused.isEmpty()) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
            log.warn("Rows could not be {}, trying again: {}", what, cause.toString());
            return RETRY_PAUSE;
        }
        progress.refused(refused.get());
        log.error("Kafka refuses a row, and nothing behind it is published until that has changed: {}", refused.get());
        return REFUSED_PAUSE;
    }

    private void stopIfTold() throws InterruptedException {
        if (stopped) {
            throw new InterruptedException("the relay stands back");
        }
    }

    /** Rows that Kafka has for certain. */
    interface PublishedRows {
        void delete(List<OutboxRow> rows);
    }

    private interface Step {
        void run() throws InterruptedException;
    }
}
