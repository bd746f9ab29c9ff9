package com.ourspace.api.health;

import com.ourspace.api.log.EndOffsets;
import com.ourspace.contracts.Topic;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * DOWN while Kafka cannot serve all partitions that the API writes or reads. It asks for the end offset of each
 * partition, which only the partition's leader can answer.
 */
@Component("log")
class LogHealth extends TimedHealth {

    private static final List<Topic> TOPICS = List.of(
            Topic.RESERVATION_COMMANDS,
            Topic.RESERVATION_EVENTS,
            Topic.SPACE_COMMANDS,
            Topic.SPACE_EVENTS,
            Topic.IMAGE_COMMANDS,
            Topic.IMAGE_EVENTS,
            Topic.ACCOUNT_COMMANDS,
            Topic.ACCOUNT_EVENTS);

    private final EndOffsets log;

    LogHealth(EndOffsets log) {
        this.log = log;
    }

    @Override
    Health check() {
        log.of(TOPICS);
        return Health.up().build();
    }
}
