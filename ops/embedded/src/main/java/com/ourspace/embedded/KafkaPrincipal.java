package com.ourspace.embedded;

import static com.ourspace.contracts.Topic.ACCOUNT_COMMANDS;
import static com.ourspace.contracts.Topic.ACCOUNT_COMMANDS_DLT;
import static com.ourspace.contracts.Topic.ACCOUNT_EVENTS;
import static com.ourspace.contracts.Topic.ACCOUNT_EVENTS_DLT;
import static com.ourspace.contracts.Topic.IMAGE_COMMANDS;
import static com.ourspace.contracts.Topic.IMAGE_COMMANDS_DLT;
import static com.ourspace.contracts.Topic.IMAGE_EVENTS;
import static com.ourspace.contracts.Topic.IMAGE_EVENTS_DLT;
import static com.ourspace.contracts.Topic.RELAY_LEASE;
import static com.ourspace.contracts.Topic.RELAY_OFFSETS;
import static com.ourspace.contracts.Topic.RELAY_SCHEMA_HISTORY;
import static com.ourspace.contracts.Topic.RESERVATION_COMMANDS;
import static com.ourspace.contracts.Topic.RESERVATION_COMMANDS_DLT;
import static com.ourspace.contracts.Topic.RESERVATION_EVENTS;
import static com.ourspace.contracts.Topic.RESERVATION_EVENTS_DLT;
import static com.ourspace.contracts.Topic.SPACE_COMMANDS;
import static com.ourspace.contracts.Topic.SPACE_COMMANDS_DLT;
import static com.ourspace.contracts.Topic.SPACE_EVENTS;
import static com.ourspace.contracts.Topic.SPACE_EVENTS_DLT;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import com.ourspace.contracts.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;

/**
 * The users of a Kafka cluster with access control, and what each of them may do: a service no more than its code does.
 * Topics and users are made by a super user of the brokers, who is not among them.
 */
public enum KafkaPrincipal {
    API(
            "ourspace-api",
            KafkaRight.on(WRITE, RESERVATION_COMMANDS, SPACE_COMMANDS, IMAGE_COMMANDS, ACCOUNT_COMMANDS),
            KafkaRight.on(WRITE, ACCOUNT_EVENTS),
            KafkaRight.on(READ, RESERVATION_COMMANDS, RESERVATION_EVENTS, SPACE_EVENTS, IMAGE_EVENTS, ACCOUNT_EVENTS),
            KafkaRight.on(WRITE, RESERVATION_EVENTS_DLT, SPACE_EVENTS_DLT, IMAGE_EVENTS_DLT, ACCOUNT_EVENTS_DLT),
            // Operators see dead letters, the lag of all services, and the state of the brokers.
            KafkaRight.on(READ, deadLetterTopics()),
            KafkaRight.on(DESCRIBE, Topic.values()),
            KafkaRight.onCluster(DESCRIBE),
            KafkaRight.onGroups(READ, "api-"),
            KafkaRight.onGroups(DESCRIBE, "booking-processor"),
            KafkaRight.onGroups(DESCRIBE, "media-worker")),

    BOOKING_PROCESSOR(
            "ourspace-booking-processor",
            KafkaRight.on(READ, RESERVATION_COMMANDS, SPACE_COMMANDS, ACCOUNT_COMMANDS, IMAGE_EVENTS, ACCOUNT_EVENTS),
            // Expired holds are commands of its own, and images are commands to the media worker.
            KafkaRight.on(WRITE, RESERVATION_COMMANDS, IMAGE_COMMANDS),
            KafkaRight.on(WRITE, RESERVATION_EVENTS, SPACE_EVENTS, ACCOUNT_EVENTS),
            KafkaRight.on(
                    WRITE,
                    RESERVATION_COMMANDS_DLT,
                    SPACE_COMMANDS_DLT,
                    ACCOUNT_COMMANDS_DLT,
                    IMAGE_EVENTS_DLT,
                    ACCOUNT_EVENTS_DLT),
            KafkaRight.on(READ, RELAY_LEASE, RELAY_OFFSETS, RELAY_SCHEMA_HISTORY),
            KafkaRight.on(WRITE, RELAY_OFFSETS, RELAY_SCHEMA_HISTORY),
            KafkaRight.on(DESCRIBE_CONFIGS, RELAY_OFFSETS, RELAY_SCHEMA_HISTORY),
            KafkaRight.onGroups(READ, "booking-processor"),
            KafkaRight.onGroups(READ, "ourspace-relay")),

    MEDIA_WORKER(
            "ourspace-media-worker",
            KafkaRight.on(READ, IMAGE_COMMANDS),
            KafkaRight.on(WRITE, IMAGE_EVENTS, IMAGE_COMMANDS_DLT),
            KafkaRight.onGroups(READ, "media-worker")),

    /** Reads everything, and changes nothing: for {@code ./ourspace check}, Kafka's console tools and monitoring. */
    OBSERVER(
            "ourspace-observer",
            KafkaRight.on(READ, Topic.values()),
            KafkaRight.on(DESCRIBE_CONFIGS, Topic.values()),
            KafkaRight.onGroups(READ, "ourspace-observer"),
            KafkaRight.onGroups(DESCRIBE, ""),
            KafkaRight.onCluster(DESCRIBE)),

    /** Repairs: writes dead letters back to their topics, and seeks groups. */
    OPERATOR(
            "ourspace-operator",
            KafkaRight.on(READ, Topic.values()),
            KafkaRight.on(WRITE, Topic.values()),
            KafkaRight.on(DESCRIBE_CONFIGS, Topic.values()),
            KafkaRight.onGroups(READ, ""),
            KafkaRight.onCluster(DESCRIBE));

    private final String userName;
    private final List<KafkaRight> rights;

    KafkaPrincipal(String userName, KafkaRight... rights) {
        this.userName = userName;
        this.rights = List.of(rights);
    }

    /** The name with which the client signs in. */
    public String userName() {
        return userName;
    }

    List<KafkaRight> rights() {
        return rights;
    }

    Stream<AclBinding> bindings() {
        return rights.stream().flatMap(right -> right.bindings("User:" + userName));
    }

    private static Topic[] deadLetterTopics() {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.topicName().endsWith(Topic.Name.DEAD_LETTER_SUFFIX))
                .toArray(Topic[]::new);
    }
}
