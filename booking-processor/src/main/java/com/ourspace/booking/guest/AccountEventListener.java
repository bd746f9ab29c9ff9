package com.ourspace.booking.guest;

import com.ourspace.booking.log.DeadLetters;
import com.ourspace.booking.log.RecordReader;
import com.ourspace.booking.log.UnreadableRecord;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Envelope.MalformedEnvelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.account.AccountEvent;
import com.ourspace.contracts.account.PointsChanged;
import com.ourspace.contracts.account.UserSeen;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns of users as they are first seen. */
@Component
class AccountEventListener {

    private final RecordReader reader;
    private final DeadLetters deadLetters;
    private final GuestDesk desk;

    AccountEventListener(RecordReader reader, DeadLetters deadLetters, GuestDesk desk) {
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.desk = desk;
    }

    @KafkaListener(
            id = "booking-processor-accounts",
            topics = Topic.Name.ACCOUNT_EVENTS,
            batch = "true",
            concurrency = "1")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(this::handle);
    }

    private void handle(ConsumerRecord<String, byte[]> record) {
        try {
            Envelope envelope = reader.envelope(record);
            switch (reader.message(record, envelope, AccountEvent.class)) {
                case UserSeen user -> desk.admit(user.userId(), envelope);
                case PointsChanged _ -> {
                    // Said here, for others.
                }
            }
        } catch (MalformedEnvelope | UnreadableRecord unreadable) {
            deadLetters.putAside(record, unreadable);
        }
    }
}
