package com.ourspace.booking.guest;

import com.ourspace.booking.log.DeadLetters;
import com.ourspace.booking.log.RecordReader;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.account.AccountEvent;
import com.ourspace.contracts.account.PointsChanged;
import com.ourspace.contracts.account.UserReinstated;
import com.ourspace.contracts.account.UserSeen;
import com.ourspace.contracts.account.UserSuspended;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns of users as they are first seen, and whom operators suspend. */
@Component
class AccountEventListener {

    private final RecordReader reader;
    private final DeadLetters deadLetters;
    private final GuestDesk desk;
    private final Guests guests;

    AccountEventListener(RecordReader reader, DeadLetters deadLetters, GuestDesk desk, Guests guests) {
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.desk = desk;
        this.guests = guests;
    }

    @KafkaListener(
            id = "booking-processor-accounts",
            topics = Topic.Name.ACCOUNT_EVENTS,
            batch = "true",
            concurrency = "1")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        deadLetters.sift(records, this::handle);
    }

    private void handle(ConsumerRecord<String, byte[]> record) {
        Envelope envelope = reader.envelope(record);
        switch (reader.message(record, envelope, AccountEvent.class)) {
            case UserSeen user -> desk.admit(user.userId(), envelope);
            case UserSuspended event -> guests.stand(event.userId(), true, event.seq());
            case UserReinstated event -> guests.stand(event.userId(), false, event.seq());
            case PointsChanged _ -> {
                // Said here, for others.
            }
        }
    }
}
