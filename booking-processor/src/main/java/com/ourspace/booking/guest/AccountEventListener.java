package com.ourspace.booking.guest;

import com.ourspace.booking.log.PolledRecords;
import com.ourspace.booking.log.RecordByRecord;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.account.AccountEvent;
import com.ourspace.contracts.account.AccountEvent.PointsChanged;
import com.ourspace.contracts.account.AccountEvent.UserReinstated;
import com.ourspace.contracts.account.AccountEvent.UserSeen;
import com.ourspace.contracts.account.AccountEvent.UserSuspended;
import com.ourspace.messaging.DeserializationFailure;
import com.ourspace.messaging.RecordReader;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns of users as they are first seen, and whom operators suspend. */
@Component
class AccountEventListener {

    private static final String ID = "booking-processor-accounts";
    private static final long MAX_CHANGES = 1_000_000;

    private final PolledRecords polled;
    private final RecordReader reader;
    private final GuestDesk desk;
    private final Guests guests;

    AccountEventListener(PolledRecords polled, RecordReader reader, GuestDesk desk, Guests guests) {
        this.polled = polled;
        this.reader = reader;
        this.desk = desk;
        this.guests = guests;
    }

    @KafkaListener(id = ID, topics = Topic.Name.ACCOUNT_EVENTS, batch = "true", concurrency = "1")
    void on(List<ConsumerRecord<String, byte[]>> records, Consumer<?, ?> consumer) {
        polled.handle(
                ID,
                records,
                consumer,
                (some, letters) -> RecordByRecord.handle(some, letters, this::handle, RecordByRecord.NOBODY_WAITS));
    }

    private void handle(ConsumerRecord<String, byte[]> record) {
        Envelope envelope = reader.envelope(record);
        AccountEvent message = reader.message(record, envelope, AccountEvent.class);
        if (message.userId() < 1) {
            throw new DeserializationFailure("user " + message.userId());
        }
        switch (message) {
            case UserSeen user -> desk.ensureExists(user.userId(), envelope);
            case UserSuspended event -> guests.updateStatus(event.userId(), true, sound(event.seq()));
            case UserReinstated event -> guests.updateStatus(event.userId(), false, sound(event.seq()));
            case PointsChanged _ -> {
                // Said here, for others.
            }
        }
    }

    /** Changes are counted from 1; one that is numbered out of all proportion would be the last that is heeded. */
    private static long sound(long seq) {
        if (seq < 1 || seq > MAX_CHANGES) {
            throw new DeserializationFailure("change number " + seq);
        }
        return seq;
    }
}
