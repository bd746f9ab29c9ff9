package com.ourspace.api.wallet;

import com.ourspace.api.log.ProjectionContext;
import com.ourspace.api.log.ProjectionListener;
import com.ourspace.api.log.ReadModel;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.account.AccountEvent.PointsChanged;
import com.ourspace.messaging.ReceivedMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Projects the ledgers from the account events. */
@Component
class PointsProjection extends ProjectionListener implements ReadModel {

    private static final String ID = "api-points";

    private final Ledgers ledgers;

    PointsProjection(ProjectionContext context, Ledgers ledgers) {
        super(context, Map.of(Topic.Name.ACCOUNT_EVENTS, ID));
        this.ledgers = ledgers;
    }

    @KafkaListener(id = ID, groupId = ID, topics = Topic.Name.ACCOUNT_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        process(records, this::write);
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.ACCOUNT_EVENTS);
    }

    @Override
    public List<String> tables() {
        return List.of("points_entry");
    }

    @Override
    public void write(List<ReceivedMessage<?>> events) {
        ledgers.insert(events.stream()
                .filter(event -> event.message() instanceof PointsChanged)
                .toList());
    }
}
