package com.ourspace.booking.relay;

import static org.apache.kafka.clients.consumer.ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.AUTO_OFFSET_RESET_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.CLIENT_ID_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.GROUP_ID_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.GROUP_PROTOCOL_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.METADATA_MAX_AGE_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.RETRY_BACKOFF_MS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG;

import com.ourspace.contracts.Topic;
import com.ourspace.messaging.KafkaClients;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to relay: whoever is assigned the only partition of the lease topic has it.
 *
 * <p>An assignment alone is no proof, since a process that was paused believes in its old one. So the holder keeps
 * committing to the partition, which the group's coordinator accepts from the present holder only, and acts on the
 * lease no longer than one session timeout after the last accepted commit was sent: until then nobody else can hold it.
 */
final class RelayLease implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RelayLease.class);

    private static final String GROUP = "ourspace-relay";
    private static final TopicPartition LEASE = new TopicPartition(Topic.Name.RELAY_LEASE, 0);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LEAVE_PATIENCE = Duration.ofSeconds(3);
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);
    /** A session sees so many proofs, so that one or two may fail without harm. */
    private static final int PROOFS_PER_SESSION = 6;

    private final KafkaClients kafka;
    private final Holder holder;
    private final Duration sessionTimeout;
    private final Map<String, Object> settings;
    private final Thread thread;
    private final Object proofs = new Object();

    private volatile boolean closed;
    private volatile Leadership leadership = Leadership.UNKNOWN;
    private volatile long provenAtNanos;
    private volatile boolean renewedAt;

    RelayLease(KafkaClients kafka, String clientId, Duration sessionTimeout, Holder holder) {
        this.kafka = kafka;
        this.holder = holder;
        this.sessionTimeout = sessionTimeout;
        int sessionMillis = Math.toIntExact(sessionTimeout.toMillis());
        this.settings = Map.ofEntries(
                Map.entry(CLIENT_ID_CONFIG, clientId),
                Map.entry(GROUP_ID_CONFIG, GROUP),
                Map.entry(GROUP_PROTOCOL_CONFIG, "classic"),
                Map.entry(SESSION_TIMEOUT_MS_CONFIG, sessionMillis),
                Map.entry(HEARTBEAT_INTERVAL_MS_CONFIG, sessionMillis / PROOFS_PER_SESSION),
                // The interval in which a heartbeat is looked for: a short session allows no longer one.
                Map.entry(RETRY_BACKOFF_MS_CONFIG, 100),
                // Sticky: a newcomer does not take the lease from a relay that works.
                Map.entry(PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName()),
                Map.entry(ENABLE_AUTO_COMMIT_CONFIG, false),
                Map.entry(AUTO_OFFSET_RESET_CONFIG, "earliest"),
                Map.entry(ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                Map.entry(METADATA_MAX_AGE_CONFIG, 10_000),
                Map.entry(RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000));
        this.thread = Thread.ofPlatform().name(clientId + "-lease").unstarted(this::keepMembership);
    }

    void start() {
        thread.start();
    }

    Leadership standing() {
        return leadership;
    }

    /** Whether nobody else can hold the lease at this moment. */
    boolean isProven() {
        return renewedAt && System.nanoTime() - provenAtNanos < sessionTimeout.toNanos();
    }

    /** Waits for a fresh proof; gives up by interruption only. */
    void awaitProof() throws InterruptedException {
        synchronized (proofs) {
            while (!isProven()) {
                proofs.wait(POLL.toMillis());
            }
        }
    }

    /** Leaves the group, so that the next relay takes over at once. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepMembership() {
        while (!closed) {
            try {
                beMember();
            } catch (KafkaException failure) {
                log.warn("The relay's lease is out of reach, trying again: {}", failure.toString());
                pause();
            } finally {
                lose();
            }
        }
    }

    private void beMember() {
        KafkaConsumer<byte[], byte[]> consumer = kafka.consumer(settings);
        try {
            consumer.subscribe(List.of(LEASE.topic()), new LeadershipListener(consumer));
            while (!closed) {
                consumer.poll(POLL);
                proveWhenDue(consumer);
            }
        } finally {
            consumer.close(CloseOptions.timeout(LEAVE_PATIENCE));
        }
    }

    private void proveWhenDue(KafkaConsumer<byte[], byte[]> consumer) {
        long now = System.nanoTime();
        long dueAfterNanos = sessionTimeout.toNanos() / PROOFS_PER_SESSION;
        if (leadership != Leadership.HELD || renewedAt && now - provenAtNanos < dueAfterNanos) {
            return;
        }
        try {
            consumer.commitSync(Map.of(LEASE, new OffsetAndMetadata(0)), sessionTimeout.dividedBy(PROOFS_PER_SESSION));
            renew(now);
        } catch (WakeupException closing) {
            throw closing;
        } catch (KafkaException unproven) {
            log.debug("The lease could not be proven now", unproven);
        }
    }

    private void renew(long atNanos) {
        synchronized (proofs) {
            provenAtNanos = atNanos;
            renewedAt = true;
            proofs.notifyAll();
        }
    }

    private void lose() {
        renewedAt = false;
        if (leadership == Leadership.HELD) {
            leadership = Leadership.UNKNOWN;
            log.info("This process is no longer the relay");
            holder.onRevoked();
        }
        leadership = Leadership.UNKNOWN;
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The state of the lease as this process knows it. */
    enum Leadership {
        UNKNOWN,
        ELSEWHERE,
        HELD
    }

    /** The callbacks of an election. */
    interface Holder {

        void onElected();

        /** Returns when nothing is done any more that needs the lease. */
        void onRevoked();
    }

    private final class LeadershipListener implements ConsumerRebalanceListener {

        private final KafkaConsumer<byte[], byte[]> consumer;

        LeadershipListener(KafkaConsumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> added) {
            // Paused: the partition is held for its own sake, there is nothing to read.
            consumer.pause(consumer.assignment());
            if (added.contains(LEASE)) {
                leadership = Leadership.HELD;
                log.info("This relay is the active one");
                holder.onElected();
            } else if (leadership != Leadership.HELD) {
                leadership = Leadership.ELSEWHERE;
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> removed) {
            if (removed.contains(LEASE)) {
                lose();
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> removed) {
            onPartitionsRevoked(removed);
        }
    }
}
