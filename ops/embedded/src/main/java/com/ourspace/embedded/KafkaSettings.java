package com.ourspace.embedded;

import java.time.Duration;
import java.util.Map;

/** How a broker of one node, on a machine with a few cores, is set. */
final class KafkaSettings {

    private KafkaSettings() {}

    static Map<String, String> oneNode() {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                // Topics are sized on purpose (enum Topic); a misspelled one must fail, not appear.
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                // A single consumer need not wait for others to join.
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // Fault tests look at a consumer that is thrown out of its group; they need not wait long for it.
                Map.entry("group.min.session.timeout.ms", "1000"),
                // After kill -9 a restarted broker waits until its predecessor's session is over.
                Map.entry("broker.session.timeout.ms", "2000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                // A stack that rested for a month goes on where it stopped.
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
