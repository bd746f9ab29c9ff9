package com.ourspace.api.reservation;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A guest's own orders, for the features that tell more about them. */
@Component
public class OwnOrders {

    /** The tables follow the log within some 100 milliseconds. */
    private static final Duration TABLES = Duration.ofSeconds(2);

    private final OrderLookup lookup;
    private final CurrentOrders orders;
    private final Orders table;
    private final OrderChangeNotifier changes;

    OwnOrders(OrderLookup lookup, CurrentOrders orders, Orders table, OrderChangeNotifier changes) {
        this.lookup = lookup;
        this.orders = orders;
        this.table = table;
        this.changes = changes;
    }

    /**
     * The id of a guest's own order.
     *
     * @throws com.ourspace.api.web.ProblemException ORDER_NOT_FOUND if it is none
     */
    public UUID requireId(SignedIn guest, String id) {
        return lookup.requireId(guest, id);
    }

    /**
     * The space-date of an own order.
     *
     * @return empty while nothing of the order has been read
     * @throws com.ourspace.api.web.ProblemException ORDER_NOT_FOUND if the key of this id stands for something else
     */
    public Optional<SpaceDate> findSpaceDate(UUID orderId) {
        return lookup.findDecided(orderId).map(OwnOrders::spaceDate);
    }

    /**
     * Whose order this is, and for when.
     *
     * @throws com.ourspace.api.web.ProblemException ORDER_NOT_FOUND, also while nothing of the order has been read
     */
    public Owned requireOwned(UUID orderId) {
        return orders.find(orderId)
                .map(order -> new Owned(order.guestId(), spaceDate(order)))
                .orElseThrow(OrderLookup::notFound);
    }

    /**
     * An own order, if it was rejected because its slot was taken. Waits until the tables have that decision, and so
     * everything that was decided about the space-date before.
     *
     * @throws com.ourspace.api.web.ProblemException ORDER_NOT_FOUND, or DEPENDENCY_DOWN if the tables do not follow
     */
    public Optional<LostOrder> findLost(UUID orderId) {
        Optional<LostOrder> lost = lookup.findDecided(orderId).flatMap(OwnOrders::lost);
        if (lost.isPresent() && !isInTable(orderId)) {
            throw Problem.of(ProblemCode.DEPENDENCY_DOWN).exception();
        }
        return lost;
    }

    private boolean isInTable(UUID orderId) {
        return changes.await(
                orderId, () -> table.find(orderId).filter(Order::isDecided).isPresent(), isThere -> isThere, TABLES);
    }

    private static Optional<LostOrder> lost(Order order) {
        List<Conflict> conflicts = conflicts(order);
        Slot slot = order.slot();
        Integer headCount = order.headCount();
        Decided decision = order.decision();
        return conflicts.isEmpty() || slot == null || headCount == null || decision == null
                ? Optional.empty()
                : Optional.of(new LostOrder(order.id(), spaceDate(order), slot, headCount, decision, conflicts));
    }

    private static List<Conflict> conflicts(Order order) {
        Rejection rejection = order.rejection();
        if (rejection instanceof Rejection.SlotBlocked(List<Conflict> blocked)) {
            return blocked;
        }
        if (rejection instanceof Rejection.SlotBooked(List<Conflict> booked)) {
            return booked;
        }
        return rejection instanceof Rejection.SlotHeld(List<Conflict> held) ? held : List.of();
    }

    private static SpaceDate spaceDate(Order order) {
        return new SpaceDate(order.spaceId(), order.useDate());
    }

    /**
     * Anybody's order.
     *
     * @param guestId null if the request could not be decoded
     */
    public record Owned(@Nullable Long guestId, SpaceDate spaceDate) {}
}
