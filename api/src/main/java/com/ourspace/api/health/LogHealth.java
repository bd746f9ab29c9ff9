package com.ourspace.api.health;

import com.ourspace.api.log.CommandPublisher;
import com.ourspace.api.log.EndOffsets;
import com.ourspace.contracts.Topic;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * DOWN while Kafka cannot serve all partitions that the API writes or reads. It asks for the end offset of each
 * partition, which only the partition's leader can answer, and has the producer look at the topics: a producer connects
 * when it is first used, and the first guest after a start would wait for that, or be refused.
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
    private final CommandPublisher publisher;

    LogHealth(EndOffsets log, CommandPublisher publisher) {
        this.log = log;
        this.publisher = publisher;
    }

    @Override
    Health check() {
        log.of(TOPICS);
        publisher.lookAt(TOPICS);
        return Health.up().build();
    }
}
