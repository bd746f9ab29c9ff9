package com.ourspace.api.wallet;

import com.ourspace.api.log.ConsumedMessage;
import com.ourspace.api.log.ProjectionContext;
import com.ourspace.api.log.ProjectionListener;
import com.ourspace.api.log.ReadModel;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.account.AccountEvent;
import com.ourspace.contracts.account.PointsChanged;
import com.ourspace.contracts.account.UserReinstated;
import com.ourspace.contracts.account.UserSeen;
import com.ourspace.contracts.account.UserSuspended;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        process(
                records,
                events -> ledgers.insert(
                        events.stream().flatMap(PointsProjection::postings).toList()));
    }

    @Override
    public void clear() {
        ledgers.clear();
    }

    private static Stream<Ledgers.Posting> postings(ConsumedMessage consumedMessage) {
        return switch ((AccountEvent) consumedMessage.message()) {
            case PointsChanged event ->
                Stream.of(new Ledgers.Posting(event, consumedMessage.envelope().causationId()));
            case UserSeen _, UserSuspended _, UserReinstated _ -> Stream.empty();
        };
    }
}
