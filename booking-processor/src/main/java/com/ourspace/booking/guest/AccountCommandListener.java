package com.ourspace.booking.guest;

import com.ourspace.booking.log.DeadLetters;
import com.ourspace.booking.log.RecordReader;
import com.ourspace.booking.log.UnreadableRecord;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.account.AccountCommand;
import com.ourspace.contracts.account.GrantPoints;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes what operators ask for, one command at a time. */
@Component
class AccountCommandListener {

    private final RecordReader reader;
    private final DeadLetters deadLetters;
    private final GuestDesk desk;

    AccountCommandListener(RecordReader reader, DeadLetters deadLetters, GuestDesk desk) {
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.desk = desk;
    }

    @KafkaListener(
            id = "booking-processor-account-commands",
            topics = Topic.Name.ACCOUNT_COMMANDS,
            batch = "true",
            concurrency = "1")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        deadLetters.sift(records, this::handle);
    }

    private void handle(ConsumerRecord<String, byte[]> record) {
        Envelope envelope = reader.envelope(record);
        switch (reader.message(record, envelope, AccountCommand.class)) {
            case GrantPoints grant -> desk.grant(sound(grant), envelope);
        }
    }

    /** Points are given here, never taken. */
    private static GrantPoints sound(GrantPoints grant) {
        if (grant.amount() < 1) {
            throw new UnreadableRecord("a grant of " + grant.amount() + " points");
        }
        return grant;
    }
}
