package com.ourspace.booking.reservation;

import com.ourspace.booking.relay.OutboxMessage;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.contracts.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is stored and published. Its parts are written as JSON once: for its hash, its row and its messages.
 *
 * @param cause the envelope of its command; of a redriven one, with the id that it was sent with first
 * @param facts its facts as JSON
 * @param events its events as JSON, in their order
 * @param hash SHA-256 of the hash before it on its space-date and of everything it says
 */
record DecisionRecord(Decision decision, Envelope cause, String facts, List<String> events, byte[] hash) {

    private static final String NO_TERMS = "{\"space\":null";
    private static final String TERMS = "{\"space\":{";
    private static final String BEHIND_TERMS = ",\"guests\":";

    /** The facts about the space, a part of {@link #facts}; null if there are none. */
    @Nullable
    String terms() {
        return facts.startsWith(TERMS) ? facts.substring(TERMS.length() - 1, facts.indexOf(BEHIND_TERMS)) : null;
    }

    /** The facts without those about the space. */
    String factsWithoutTerms() {
        return facts.startsWith(TERMS) ? NO_TERMS + facts.substring(facts.indexOf(BEHIND_TERMS)) : facts;
    }

    /**
     * The events as messages that leave with the transaction of the decision. The same decision has the same message
     * ids, however often it is made.
     */
    List<OutboxMessage> messages(Instant now) {
        return IntStream.range(0, events.size())
                .mapToObj(index -> OutboxMessage.of(
                        OutboxMessage.id(cause.withId(decision.commandId()), index),
                        decision.events().get(index),
                        events.get(index),
                        now,
                        cause))
                .toList();
    }
}
