package com.ourspace.api.log;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message as it was read from the log, with what stood around it.
 *
 * @param appendedAt when the broker took it in
 */
public record Received(Envelope envelope, Message message, Instant appendedAt) {

    /** The messages of one kind, in their order. */
    public static <M> Stream<M> only(Class<M> type, List<Received> received) {
        return received.stream().map(Received::message).filter(type::isInstance).map(type::cast);
    }
}
