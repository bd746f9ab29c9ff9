package com.ourspace.booking.relay;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.kafka.connect.source.SourceRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the log reader, from its start to its end. */
final class RelayEngine {

    private static final Logger log = LoggerFactory.getLogger(RelayEngine.class);
    private static final long CLOSE_RETRY_NANOS = Duration.ofMillis(20).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final DebeziumEngine<RecordChangeEvent<SourceRecord>> engine;
    private final OutboxChangeConsumer batches;
    private final String runId;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final long madeAtNanos = System.nanoTime();
    private volatile boolean hasStreamed;
    private volatile boolean ended;

    RelayEngine(Properties properties, OutboxChangeConsumer batches, String runId) {
        this.batches = batches;
        this.runId = runId;
        this.engine = DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
                .using(properties)
                .using((DebeziumEngine.CompletionCallback) (success, message, error) -> failure.set(error))
                .notifying(batches)
                .build();
    }

    /** Reads until it is stopped or fails; what made it fail is the answer. */
    Optional<Throwable> run() throws InterruptedException {
        batches.start();
        try {
            engine.run();
        } finally {
            ended = true;
            batches.stop();
            awaitEnd();
        }
        return Optional.ofNullable(failure.get());
    }

    /**
     * Returns when nothing is published any more.
     *
     * <p>Closing the reader itself can take longer, where broker or database do not answer. It then goes on behind: it
     * can't publish, and a position it still keeps is at worst an old one.
     */
    void stop() throws InterruptedException {
        batches.stop();
        Thread closing = Thread.ofPlatform().name("relay-engine-close").daemon().start(this::close);
        closing.join(PATIENCE);
        awaitEnd();
    }

    private void awaitEnd() throws InterruptedException {
        if (!batches.awaitEnd(PATIENCE)) {
            log.warn("A deletion of published rows is still under way");
        }
    }

    /** Whether the database sends its log to this reader, so that a committed row is published at once. */
    boolean isStreaming() {
        boolean connected = isConnected();
        hasStreamed |= connected;
        return connected;
    }

    /** Whether it has nothing to read from any more; it would not end by itself. */
    boolean hasLostConnection() {
        return !isStreaming() && hasStreamed;
    }

    /** What publishing or deleting has failed with; the run does not end by itself. */
    Optional<Throwable> failure() {
        return batches.failure();
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - madeAtNanos);
    }

    private boolean isConnected() {
        try {
            MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
            ObjectName streaming = new ObjectName("debezium.*:context=streaming,run=" + runId + ",*");
            for (ObjectName name : beans.queryNames(streaming, null)) {
                if (Boolean.TRUE.equals(beans.getAttribute(name, "Connected"))) {
                    return true;
                }
            }
        } catch (JMException unknown) {
            log.debug("The log reader does not say whether it is connected", unknown);
        }
        return false;
    }

    private void close() {
        while (!ended && !closedEngine()) {
            LockSupport.parkNanos(CLOSE_RETRY_NANOS);
        }
    }

    private boolean closedEngine() {
        try {
            engine.close();
            return true;
        } catch (IllegalStateException notNow) {
            // While its tasks are starting it can't be closed, and when it has been closed it can't be again.
            return ended;
        } catch (IOException failed) {
            log.warn("The log reader did not close cleanly", failed);
            return true;
        }
    }
}
