package com.ourspace.booking.reservation;

import static com.ourspace.booking.storage.Columns.bytes;
import static com.ourspace.booking.storage.Columns.utc;
import static com.ourspace.booking.storage.Columns.utcOrNull;

import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows that the events of a commit write for orders: one new row, or one change of a row, for each order. */
final class OrderChanges {

    /** The columns of a new order that never change, by its id. */
    private final Map<UUID, @Nullable Object[]> begun = new LinkedHashMap<>();

    /** The orders whose request was redriven, and with them the rows that say INTERNAL_ERROR. */
    private final Map<UUID, @Nullable Object[]> redriven = new LinkedHashMap<>();

    private final Map<UUID, Change> changes = new LinkedHashMap<>();

    void apply(OrderEvent event) {
        switch (event) {
            case ReservationHeld held -> {
                begin(held, columns(held));
                change(held, OrderStatus.WAITING, null, null);
            }
            case ReservationRejected rejected -> {
                begin(rejected, columns(rejected));
                change(rejected, OrderStatus.REJECTED, null, null);
            }
            case ReservationCompleted paid ->
                change(paid, OrderStatus.COMPLETED, paid.decision().at(), null);
            case HoldExpired expired -> change(expired, OrderStatus.EXPIRED, null, null);
            case ReservationCancelled cancelled ->
                change(cancelled, OrderStatus.CANCELLED, null, cancelled.refundAmount());
            case PaymentRefused refused -> {
                if (!(refused.refusal() instanceof PaymentRefusal.NotPayable)) {
                    count(refused);
                }
            }
            case CancellationRefused refused -> {
                if (!(refused.refusal() instanceof CancellationRefusal.NotCancellable)) {
                    count(refused);
                }
            }
        }
    }

    private void begin(OrderEvent first, @Nullable Object[] columns) {
        begun.put(first.orderId(), columns);
        if (first.version() > 1) {
            redriven.put(
                    first.orderId(), new @Nullable Object[] {bytes(first.orderId()), first.spaceId(), first.useDate()});
        }
    }

    /** A refusal changes the version alone; one about an order that does not exist has version 0. */
    private void count(OrderEvent refused) {
        if (refused.version() > 0) {
            change(refused, null, null, null);
        }
    }

    private void change(
            OrderEvent event, @Nullable OrderStatus status, @Nullable Instant paidAt, @Nullable Long refundAmount) {
        changes.merge(event.orderId(), new Change(status, paidAt, refundAmount, event.version()), Change::then);
    }

    /** The keys of the rows that new ones replace: id, space and date of orders whose request was redriven. */
    List<@Nullable Object[]> replaced() {
        return List.copyOf(redriven.values());
    }

    /** The rows of new orders: the columns that never change, then those that do. */
    List<@Nullable Object[]> inserted() {
        List<@Nullable Object[]> rows = new ArrayList<>(begun.size());
        begun.forEach((id, columns) -> rows.add(Stream.concat(
                        Stream.of(columns),
                        Objects.requireNonNull(changes.get(id)).columns())
                .toArray()));
        return rows;
    }

    /** The columns that change of all other orders, a null for each that stays as it is, then the order's id. */
    List<@Nullable Object[]> updated() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        changes.forEach((id, change) -> {
            if (!begun.containsKey(id)) {
                rows.add(Stream.concat(change.columns(), Stream.of(bytes(id))).toArray());
            }
        });
        return rows;
    }

    private static @Nullable Object[] columns(ReservationHeld event) {
        return new @Nullable Object[] {
            bytes(event.orderId()),
            event.spaceId(),
            event.useDate(),
            event.slot().name(),
            event.guestId(),
            event.headCount(),
            event.price(),
            event.refundPolicy().name(),
            null,
            utc(event.holdExpiresAt()),
            event.decision().offset()
        };
    }

    private static @Nullable Object[] columns(ReservationRejected event) {
        return new @Nullable Object[] {
            bytes(event.orderId()),
            event.spaceId(),
            event.useDate(),
            event.slot() == null ? null : event.slot().name(),
            event.guestId(),
            event.headCount(),
            null,
            null,
            RefusalCodes.of(event.rejection()),
            null,
            event.decision().offset()
        };
    }

    /** The columns that change in the life of an order; a null leaves one as it is. */
    private record Change(
            @Nullable OrderStatus status,
            @Nullable Instant paidAt,
            @Nullable Long refundAmount,
            int version) {

        Change then(Change next) {
            return new Change(
                    next.status == null ? status : next.status,
                    next.paidAt == null ? paidAt : next.paidAt,
                    next.refundAmount == null ? refundAmount : next.refundAmount,
                    next.version);
        }

        Stream<@Nullable Object> columns() {
            return Stream.of(status == null ? null : status.name(), utcOrNull(paidAt), refundAmount, version);
        }
    }
}
