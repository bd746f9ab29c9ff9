package com.ourspace.booking.guest;

import com.ourspace.booking.log.DeadLetters;
import com.ourspace.booking.log.RecordReader;
import com.ourspace.booking.log.UnreadableRecord;
import com.ourspace.contracts.Envelope.MalformedEnvelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.account.AccountEvent;
import com.ourspace.contracts.account.UserSeen;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns of users as they are first seen. */
@Component
class AccountEventListener {

    private final RecordReader reader;
    private final DeadLetters deadLetters;
    private final Guests guests;

    AccountEventListener(RecordReader reader, DeadLetters deadLetters, Guests guests) {
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.guests = guests;
    }

    @KafkaListener(
            id = "booking-processor-accounts",
            topics = Topic.Name.ACCOUNT_EVENTS,
            batch = "true",
            concurrency = "1")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<Long> seen = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                AccountEvent event = reader.message(record, reader.envelope(record), AccountEvent.class);
                switch (event) {
                    case UserSeen user -> seen.add(user.userId());
                }
            } catch (MalformedEnvelope | UnreadableRecord unreadable) {
                deadLetters.putAside(record, unreadable);
            }
        }
        guests.admit(seen);
    }
}
