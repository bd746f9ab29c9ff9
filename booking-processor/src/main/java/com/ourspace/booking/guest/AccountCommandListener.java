package com.ourspace.booking.guest;

import com.ourspace.booking.log.RecordByRecord;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.account.AccountCommand;
import com.ourspace.contracts.account.AccountCommand.GrantPoints;
import com.ourspace.messaging.DeserializationFailure;
import com.ourspace.messaging.ReceivedMessage;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads the commands of operators, and executes them one at a time. */
@Component
class AccountCommandListener {

    private static final String ID = "booking-processor-account-commands";
    /** The highest grant; a higher one is no request of an operator. */
    private static final long MAX_POINTS = 1_000_000_000;

    private final RecordByRecord recordByRecord;
    private final GuestDesk desk;

    AccountCommandListener(RecordByRecord recordByRecord, GuestDesk desk) {
        this.recordByRecord = recordByRecord;
        this.desk = desk;
    }

    @KafkaListener(id = ID, topics = Topic.Name.ACCOUNT_COMMANDS, batch = "true", concurrency = "1")
    void on(List<ConsumerRecord<String, byte[]>> records, Consumer<?, ?> consumer) {
        recordByRecord.handle(ID, records, consumer, AccountCommand.class, this::handle);
    }

    private void handle(ReceivedMessage<AccountCommand> received) {
        switch (received.message()) {
            case GrantPoints grant -> desk.grant(valid(grant), received.envelope());
        }
    }

    /** A grant adds points, and leaves room in the balance for refunds. */
    private static GrantPoints valid(GrantPoints grant) {
        if (grant.amount() < 1 || grant.amount() > MAX_POINTS) {
            throw new DeserializationFailure("a grant of " + grant.amount() + " points");
        }
        if (grant.userId() < 1 || grant.by() < 1) {
            throw new DeserializationFailure("a grant to " + grant.userId() + " by " + grant.by());
        }
        return grant;
    }
}
