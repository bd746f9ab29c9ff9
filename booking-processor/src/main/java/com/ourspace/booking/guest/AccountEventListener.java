package com.ourspace.booking.guest;

import com.ourspace.booking.log.RecordByRecord;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.account.AccountEvent;
import com.ourspace.contracts.account.AccountEvent.PointsChanged;
import com.ourspace.contracts.account.AccountEvent.UserReinstated;
import com.ourspace.contracts.account.AccountEvent.UserSeen;
import com.ourspace.contracts.account.AccountEvent.UserSuspended;
import com.ourspace.messaging.DeserializationFailure;
import com.ourspace.messaging.ReceivedMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads which users are new, and which ones operators suspend. */
@Component
class AccountEventListener {

    private static final String ID = "booking-processor-accounts";
    private static final long MAX_CHANGES = 1_000_000;

    private final RecordByRecord recordByRecord;
    private final GuestDesk desk;
    private final Guests guests;

    AccountEventListener(RecordByRecord recordByRecord, GuestDesk desk, Guests guests) {
        this.recordByRecord = recordByRecord;
        this.desk = desk;
        this.guests = guests;
    }

    @KafkaListener(id = ID, topics = Topic.Name.ACCOUNT_EVENTS, batch = "true", concurrency = "1")
    void on(List<ConsumerRecord<String, byte[]>> records, Consumer<?, ?> consumer) {
        recordByRecord.handleTogether(ID, records, consumer, AccountEvent.class, this::handleAll, this::handle);
    }

    /** Adds the new users by one transaction: after a rush of them, each would wait for a commit of its own. */
    private void handleAll(List<ReceivedMessage<AccountEvent>> received) {
        Map<Long, Envelope> seen = new LinkedHashMap<>();
        List<ReceivedMessage<AccountEvent>> others = new ArrayList<>();
        for (ReceivedMessage<AccountEvent> each : received) {
            if (each.message() instanceof UserSeen user) {
                seen.putIfAbsent(valid(user), each.envelope());
            } else {
                others.add(each);
            }
        }
        if (!seen.isEmpty()) {
            desk.ensureExist(seen);
        }
        others.forEach(this::handle);
    }

    private void handle(ReceivedMessage<AccountEvent> received) {
        AccountEvent message = received.message();
        valid(message);
        switch (message) {
            case UserSeen user -> desk.ensureExist(Map.of(user.userId(), received.envelope()));
            case UserSuspended event -> guests.updateStatus(event.userId(), true, valid(event.seq()));
            case UserReinstated event -> guests.updateStatus(event.userId(), false, valid(event.seq()));
            case PointsChanged _ -> {
                // This service publishes the event for others.
            }
        }
    }

    private static long valid(AccountEvent message) {
        if (message.userId() < 1) {
            throw new DeserializationFailure("user " + message.userId());
        }
        return message.userId();
    }

    /** Changes are numbered from 1. After an absurdly high number, all later changes would be ignored. */
    private static long valid(long seq) {
        if (seq < 1 || seq > MAX_CHANGES) {
            throw new DeserializationFailure("change number " + seq);
        }
        return seq;
    }
}
