package com.ourspace.booking.space;

import com.ourspace.booking.relay.Outbox;
import com.ourspace.booking.relay.OutboxMessage;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes the events of spaces, in the transaction that changes them. */
@Component
class SpaceEventPublisher {

    private static final String SOURCE = "/ourspace/booking-processor";

    private final Outbox outbox;
    private final Clock clock;

    SpaceEventPublisher(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void publish(List<Message> messages, Envelope cause) {
        Instant now = clock.instant();
        List<OutboxMessage> rows = new ArrayList<>();
        for (Message message : messages) {
            UUID id = derivedId(cause.id(), rows.size());
            rows.add(
                    new OutboxMessage(Envelope.of(id, message, SOURCE, now, cause.id(), cause.traceparent()), message));
        }
        outbox.append(rows);
    }

    /** The same command leads to the same ids, so that readers recognise what they have seen. */
    private static UUID derivedId(UUID cause, int index) {
        return UUID.nameUUIDFromBytes((cause + "/" + index).getBytes(StandardCharsets.UTF_8));
    }
}
