package com.ourspace.contracts;

import java.time.Duration;
import java.util.Map;

/**
 * The topics of the platform. This enum is the only place that defines the name, partition count and retention of a
 * topic.
 *
 * <p>Partition counts are fixed at creation. Adding partitions re-hashes keys and breaks the order of a space-date, so
 * it is a migration, not a setting.
 */
public enum Topic {
    RESERVATION_COMMANDS(Name.RESERVATION_COMMANDS, Retention.FOREVER),
    RESERVATION_EVENTS(Name.RESERVATION_EVENTS, Retention.FOREVER),
    SPACE_COMMANDS(Name.SPACE_COMMANDS, Retention.FOREVER),
    SPACE_EVENTS(Name.SPACE_EVENTS, Retention.FOREVER),
    IMAGE_COMMANDS(Name.IMAGE_COMMANDS, Retention.MONTH),
    IMAGE_EVENTS(Name.IMAGE_EVENTS, Retention.FOREVER),
    ACCOUNT_COMMANDS(Name.ACCOUNT_COMMANDS, Retention.FOREVER),
    ACCOUNT_EVENTS(Name.ACCOUNT_EVENTS, Retention.FOREVER),

    RESERVATION_COMMANDS_DLT(Name.RESERVATION_COMMANDS + Name.DEAD_LETTER_SUFFIX, Retention.FOREVER),
    RESERVATION_EVENTS_DLT(Name.RESERVATION_EVENTS + Name.DEAD_LETTER_SUFFIX, Retention.FOREVER),
    SPACE_COMMANDS_DLT(Name.SPACE_COMMANDS + Name.DEAD_LETTER_SUFFIX, Retention.FOREVER),
    SPACE_EVENTS_DLT(Name.SPACE_EVENTS + Name.DEAD_LETTER_SUFFIX, Retention.FOREVER),
    IMAGE_COMMANDS_DLT(Name.IMAGE_COMMANDS + Name.DEAD_LETTER_SUFFIX, Retention.FOREVER),
    IMAGE_EVENTS_DLT(Name.IMAGE_EVENTS + Name.DEAD_LETTER_SUFFIX, Retention.FOREVER),
    ACCOUNT_COMMANDS_DLT(Name.ACCOUNT_COMMANDS + Name.DEAD_LETTER_SUFFIX, Retention.FOREVER),
    ACCOUNT_EVENTS_DLT(Name.ACCOUNT_EVENTS + Name.DEAD_LETTER_SUFFIX, Retention.FOREVER),

    /** What operators did with dead letters: repairs, redrives and discards, each with its author. */
    DEAD_LETTER_ACTIONS(Name.DEAD_LETTER_ACTIONS, 1, Retention.FOREVER),

    /** The relay's position in the database's binary log; only the newest value per key counts. */
    RELAY_OFFSETS(Name.RELAY_OFFSETS, 1, Retention.LATEST_PER_KEY),
    /** The table definitions that the relay has seen, which it needs to read older parts of the binary log. */
    RELAY_SCHEMA_HISTORY(Name.RELAY_SCHEMA_HISTORY, 1, Retention.FOREVER),
    /** Carries no records: the process to which the only partition is assigned is the active relay. */
    RELAY_LEASE(Name.RELAY_LEASE, 1, Retention.MONTH);

    private static final int PARTITIONS = 12;

    private final String topicName;
    private final int partitions;
    private final Retention retention;

    Topic(String topicName, Retention retention) {
        this(topicName, PARTITIONS, retention);
    }

    Topic(String topicName, int partitions, Retention retention) {
        this.topicName = topicName;
        this.partitions = partitions;
        this.retention = retention;
    }

    public String topicName() {
        return topicName;
    }

    public int partitions() {
        return partitions;
    }

    /** The topic's broker settings. Timestamps are set by the broker, because they decide races. */
    public Map<String, String> settings() {
        return Map.of(
                "message.timestamp.type",
                "LogAppendTime",
                "cleanup.policy",
                retention == Retention.LATEST_PER_KEY ? "compact" : "delete",
                "retention.ms",
                retention == Retention.MONTH ? Long.toString(Duration.ofDays(30).toMillis()) : "-1");
    }

    /** The name of the topic for records of this topic that cannot be read or decided. */
    public String deadLetterName() {
        return topicName + Name.DEAD_LETTER_SUFFIX;
    }

    private enum Retention {
        FOREVER,
        MONTH,
        LATEST_PER_KEY
    }

    /** The names as compile-time constants, for annotations that accept nothing else. */
    public static final class Name {
        public static final String RESERVATION_COMMANDS = "ourspace.reservation.commands";
        public static final String RESERVATION_EVENTS = "ourspace.reservation.events";
        public static final String SPACE_COMMANDS = "ourspace.space.commands";
        public static final String SPACE_EVENTS = "ourspace.space.events";
        public static final String IMAGE_COMMANDS = "ourspace.image.commands";
        public static final String IMAGE_EVENTS = "ourspace.image.events";
        public static final String ACCOUNT_COMMANDS = "ourspace.account.commands";
        public static final String ACCOUNT_EVENTS = "ourspace.account.events";
        public static final String DEAD_LETTER_ACTIONS = "ourspace.dead-letter-actions";
        public static final String RELAY_OFFSETS = "ourspace.relay.offsets";
        public static final String RELAY_SCHEMA_HISTORY = "ourspace.relay.schema-history";
        public static final String RELAY_LEASE = "ourspace.relay.lease";
        public static final String DEAD_LETTER_SUFFIX = ".dlt";

        private Name() {}
    }
}
