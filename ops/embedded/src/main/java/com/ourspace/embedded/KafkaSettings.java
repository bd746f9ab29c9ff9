package com.ourspace.embedded;

import java.time.Duration;
import java.util.Map;

/** The settings of a broker of one node on a machine with few cores. */
final class KafkaSettings {

    private KafkaSettings() {}

    static Map<String, String> oneNode() {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                // The enum Topic defines all topics; a misspelled name must fail instead of creating a topic.
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                // A single consumer need not wait for others to join its group.
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // Fault tests wait until a consumer is removed from its group; this keeps the wait short.
                Map.entry("group.min.session.timeout.ms", "1000"),
                // After kill -9, a restarted broker waits until the session of its predecessor has ended.
                Map.entry("broker.session.timeout.ms", "2000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                // Of one controller nobody follows the log of metadata; by default it writes a record of nothing twice
                // a second.
                Map.entry("metadata.max.idle.interval.ms", "10000"),
                // A stack that was stopped for a month continues where it stopped.
                Map.entry(
                        "offsets.retention.minutes",
                        Long.toString(Duration.ofDays(365).toMinutes())),
                // The cleaner's map is allocated at start: 128 MB by default.
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024)),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"));
    }
}
