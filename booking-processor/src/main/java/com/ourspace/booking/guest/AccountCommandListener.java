package com.ourspace.booking.guest;

import com.ourspace.booking.log.PolledRecords;
import com.ourspace.booking.log.RecordByRecord;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.account.AccountCommand;
import com.ourspace.contracts.account.AccountCommand.GrantPoints;
import com.ourspace.messaging.DeserializationFailure;
import com.ourspace.messaging.RecordReader;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes what operators ask for, one command at a time. */
@Component
class AccountCommandListener {

    private static final String ID = "booking-processor-account-commands";
    /** The most that is given at once; what is more, no operator has asked for. */
    private static final long MAX_POINTS = 1_000_000_000;

    private final PolledRecords polled;
    private final RecordReader reader;
    private final GuestDesk desk;

    AccountCommandListener(PolledRecords polled, RecordReader reader, GuestDesk desk) {
        this.polled = polled;
        this.reader = reader;
        this.desk = desk;
    }

    @KafkaListener(id = ID, topics = Topic.Name.ACCOUNT_COMMANDS, batch = "true", concurrency = "1")
    void on(List<ConsumerRecord<String, byte[]>> records, Consumer<?, ?> consumer) {
        polled.handle(
                ID,
                records,
                consumer,
                (some, letters) -> RecordByRecord.handle(some, letters, this::handle, RecordByRecord.NOBODY_WAITS));
    }

    private void handle(ConsumerRecord<String, byte[]> record) {
        Envelope envelope = reader.envelope(record);
        switch (reader.message(record, envelope, AccountCommand.class)) {
            case GrantPoints grant -> desk.grant(sound(grant), envelope);
        }
    }

    /** Points are given here, never taken; and never so many that a refund finds no room any more. */
    private static GrantPoints sound(GrantPoints grant) {
        if (grant.amount() < 1 || grant.amount() > MAX_POINTS) {
            throw new DeserializationFailure("a grant of " + grant.amount() + " points");
        }
        if (grant.userId() < 1 || grant.by() < 1) {
            throw new DeserializationFailure("a grant to " + grant.userId() + " by " + grant.by());
        }
        return grant;
    }
}
