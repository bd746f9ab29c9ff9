package com.ourspace.booking.reservation;

import com.ourspace.booking.relay.OutboxMessage;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.contracts.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A decision as it is stored and published. Its parts are written as JSON once: for its hash, its row and its messages.
 *
 * @param cause the envelope of its command
 * @param facts its facts as JSON
 * @param events its events as JSON, in their order
 * @param hash SHA-256 of the hash before it on its space-date and of everything it says
 */
record DecisionRecord(Decision decision, Envelope cause, String facts, List<String> events, byte[] hash) {

    /**
     * The events as messages that leave with the transaction of the decision. The same decision has the same message
     * ids, however often it is made.
     */
    List<OutboxMessage> messages(Instant now) {
        return IntStream.range(0, events.size())
                .mapToObj(index -> OutboxMessage.of(
                        OutboxMessage.id(cause, index), decision.events().get(index), events.get(index), now, cause))
                .toList();
    }
}
