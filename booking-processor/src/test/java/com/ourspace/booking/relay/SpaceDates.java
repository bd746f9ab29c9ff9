package com.ourspace.booking.relay;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/** Some space-dates nobody else writes about, each with its events numbered from 1. */
final class SpaceDates {

    private static final AtomicLong NEXT_SPACE = new AtomicLong(System.nanoTime());
    private static final LocalDate DATE = LocalDate.parse("2026-05-05");

    private static final Envelope CAUSE = new Envelope(
            UUID.randomUUID(), "expire-hold.v1", "/ourspace/booking-processor", Instant.EPOCH, "order", null, null);

    private final long[] spaceIds;
    private final long[] written;

    SpaceDates(int count) {
        this.spaceIds = new long[count];
        this.written = new long[count];
        for (int index = 0; index < count; index++) {
            spaceIds[index] = NEXT_SPACE.incrementAndGet();
        }
    }

    /** The next event of each of the space-dates, so many times over. */
    synchronized List<OutboxMessage> nextEvents(int perSpaceDate) {
        List<OutboxMessage> messages = new ArrayList<>();
        for (int round = 0; round < perSpaceDate; round++) {
            for (int index = 0; index < spaceIds.length; index++) {
                messages.add(event(spaceIds[index], ++written[index]));
            }
        }
        return messages;
    }

    synchronized long written() {
        return Arrays.stream(written).sum();
    }

    boolean contain(long spaceId) {
        return Arrays.stream(spaceIds).anyMatch(id -> id == spaceId);
    }

    private static OutboxMessage event(long spaceId, long seq) {
        HoldExpired event = new HoldExpired(
                UUID.randomUUID(),
                spaceId,
                DATE,
                Slot.NIGHT,
                7,
                (int) seq,
                new Decided(seq, 0, seq, Instant.parse("2026-05-01T00:00:00Z")));
        String value = JsonMapper.shared().writeValueAsString(event);
        return OutboxMessage.of(UUID.randomUUID(), event, value, Instant.now(), CAUSE);
    }
}
