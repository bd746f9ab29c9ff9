package com.ourspace.booking.reservation;

import com.ourspace.booking.relay.OutboxMessage;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.reservation.ReservationEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A decision as it is stored and published. Its parts are written as JSON once: for its hash, its row and its messages.
 *
 * @param cause the envelope of its command
 * @param facts its facts as JSON
 * @param events its events as JSON, in their order
 * @param hash SHA-256 of the hash before it on its space-date and of everything it says
 */
record DecisionRecord(Decision decision, Envelope cause, String facts, List<String> events, byte[] hash) {

    private static final String SOURCE = "/ourspace/booking-processor";

    /** The events as messages that leave with the transaction of the decision. */
    List<OutboxMessage> messages(Instant now) {
        List<OutboxMessage> messages = new ArrayList<>(events.size());
        for (int index = 0; index < events.size(); index++) {
            ReservationEvent event = decision.events().get(index);
            Envelope envelope = Envelope.of(eventId(index), event, SOURCE, now, cause.id(), cause.traceparent());
            messages.add(new OutboxMessage(envelope, event, events.get(index)));
        }
        return messages;
    }

    /** The same decision has the same event ids, however often it is made. */
    private UUID eventId(int index) {
        return UUID.nameUUIDFromBytes((decision.commandId() + "/" + index).getBytes(StandardCharsets.UTF_8));
    }
}
