package com.ourspace.booking.reservation;

import static com.ourspace.booking.storage.Columns.bytes;
import static com.ourspace.booking.storage.Columns.utcOrNull;

import com.ourspace.booking.storage.Rows;
import com.ourspace.contracts.reservation.BlockEvent.BlockRefused;
import com.ourspace.contracts.reservation.BlockEvent.SlotBlocked;
import com.ourspace.contracts.reservation.BlockEvent.SlotUnblocked;
import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The owners of halves, in the table {@code slot_claim}: the fence behind every decision. */
@Repository
class JdbcClaims {

    private final JdbcTemplate jdbc;

    JdbcClaims(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes what these events, in their order, make of the claims that were there before the first. */
    void save(List<ReservationEvent> events) {
        Changes changes = new Changes();
        events.forEach(changes::apply);
        // Claims that end are deleted first, so that their halves can be claimed in the same commit.
        write("DELETE FROM slot_claim WHERE ", changes.ended);
        Rows.write(
                jdbc,
                "INSERT INTO slot_claim (space_id, use_date, half, order_id, state, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                changes.begun.entrySet().stream()
                        .map(claim -> row(claim.getKey(), claim.getValue()))
                        .toList());
        write("UPDATE slot_claim SET state = 'BOOKED', expires_at = NULL WHERE ", changes.booked);
    }

    private void write(String sql, Collection<Claim> claims) {
        if (!claims.isEmpty()) {
            String one = "(space_id = ? AND use_date = ? AND half = ? AND order_id = ?)";
            jdbc.update(
                    sql + String.join(" OR ", Collections.nCopies(claims.size(), one)),
                    claims.stream().flatMap(Claim::columns).toArray());
        }
    }

    private static @Nullable Object[] row(Claim claim, State state) {
        return new @Nullable Object[] {
            claim.spaceDate.spaceId(),
            claim.spaceDate.useDate(),
            claim.half.name(),
            bytes(claim.owner),
            state.state.name(),
            utcOrNull(state.expiresAt)
        };
    }

    /** The claims that begin, are paid and end by the events of a commit; one that begins and ends is none of them. */
    private static final class Changes {

        private final Map<Claim, State> begun = new LinkedHashMap<>();
        private final Set<Claim> booked = new LinkedHashSet<>();
        private final Set<Claim> ended = new LinkedHashSet<>();

        void apply(ReservationEvent event) {
            switch (event) {
                case ReservationHeld held -> begin(held, held.slot(), ClaimState.HELD, held.holdExpiresAt());
                case SlotBlocked blocked -> begin(blocked, blocked.slot(), ClaimState.BLOCKED, null);
                case ReservationCompleted paid -> book(paid);
                case HoldExpired expired -> end(expired, expired.slot());
                case ReservationCancelled cancelled -> end(cancelled, cancelled.slot());
                case SlotUnblocked unblocked -> end(unblocked, unblocked.slot());
                case ReservationRejected _,
                        PaymentRefused _,
                        CancellationRefused _,
                        BlockRefused _,
                        WaitlistEvent _ -> {
                    // No claim changes.
                }
            }
        }

        private void begin(ReservationEvent event, Slot slot, ClaimState state, @Nullable Instant expiresAt) {
            for (Half half : slot.halves()) {
                begun.put(claim(event, half), new State(state, expiresAt));
            }
        }

        private void book(ReservationCompleted event) {
            for (Half half : event.slot().halves()) {
                Claim claim = claim(event, half);
                if (begun.replace(claim, new State(ClaimState.BOOKED, null)) == null) {
                    booked.add(claim);
                }
            }
        }

        private void end(ReservationEvent event, Slot slot) {
            for (Half half : slot.halves()) {
                Claim claim = claim(event, half);
                if (begun.remove(claim) == null) {
                    booked.remove(claim);
                    ended.add(claim);
                }
            }
        }

        private static Claim claim(ReservationEvent event, Half half) {
            return new Claim(event.spaceDate(), half, event.subjectId());
        }
    }

    /** The key of a row, and its owner: an order or a block. */
    private record Claim(SpaceDate spaceDate, Half half, UUID owner) {

        Stream<Object> columns() {
            return Stream.of(spaceDate.spaceId(), spaceDate.useDate(), half.name(), bytes(owner));
        }
    }

    /** How a half is claimed, and until when. */
    private record State(ClaimState state, @Nullable Instant expiresAt) {}
}
