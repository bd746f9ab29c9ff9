package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.booking.reservation.domain.LogEntry;
import com.ourspace.contracts.reservation.BlockCommand.BlockSlot;
import com.ourspace.contracts.reservation.BlockCommand.UnblockSlot;
import com.ourspace.contracts.reservation.BlockEvent.SlotUnblocked;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderCommand.ExpireHold;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.ReservationCommand.CloseWaitlist;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import com.ourspace.contracts.reservation.WaitlistCommand.LeaveWaitlist;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistOffered;
import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.rules.BookingRequest;
import com.ourspace.contracts.rules.BookingRules;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SpaceStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the product page written a second time, without the domain and in another way, so that the two can't be
 * wrong alike. It keeps one state for all space-dates.
 */
final class ReferenceModel {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration AN_HOUR = Duration.ofMinutes(60);
    private static final FreedBy NO_USER = new FreedBy(0, Slot.ALL);

    private final World world;
    private final Map<SpaceDate, SpaceDateModel> spaceDateModels = new HashMap<>();
    private final WaitlistModel waitlistModel = new WaitlistModel();
    private final Map<UUID, OrderModel> orders = new LinkedHashMap<>();
    private final BlockModel blocks;
    private final WalletModel walletModel;

    ReferenceModel(World world) {
        this.world = world;
        this.blocks = new BlockModel(world);
        this.walletModel = new WalletModel(world, orders);
    }

    /** The events of this command, which are applied to the model. */
    List<ReservationEvent> decide(LoggedCommand logged) {
        LogEntry entry = logged.entry();
        SpaceDateModel spaceDateModel = spaceDateModels.computeIfAbsent(entry.spaceDate(), _ -> new SpaceDateModel());
        spaceDateModel.decisions++;
        spaceDateModel.time =
                spaceDateModel.time.compareTo(entry.timestamp()) < 0 ? entry.timestamp() : spaceDateModel.time;
        Decided decided = new Decided(spaceDateModel.decisions, entry.partition(), entry.offset(), spaceDateModel.time);

        List<ReservationEvent> events = new ArrayList<>();
        waitlistModel.end(spaceDateModel, entry.spaceDate(), isRemoved(entry.spaceDate()), decided, events);
        List<OrderModel> overdue = overdue(entry.spaceDate(), spaceDateModel.time);
        for (OrderModel order : overdue) {
            events.add(expire(order, spaceDateModel, decided));
        }
        if (!overdue.isEmpty()) {
            promote(spaceDateModel, entry.spaceDate(), NO_USER, decided, events);
        }
        switch (logged.command()) {
            case RequestReservation request -> request(request, spaceDateModel, decided, events);
            case PayReservation payment -> events.add(walletModel.pay(payment, spaceDateModel, decided));
            case CancelReservation cancellation ->
                events.add(walletModel.cancel(cancellation, spaceDateModel, decided));
            case BlockSlot block -> events.add(blocks.block(block, spaceDateModel, decided));
            case UnblockSlot unblock -> events.add(blocks.unblock(unblock, spaceDateModel, decided));
            case JoinWaitlist join -> events.add(join(join, spaceDateModel, decided));
            case LeaveWaitlist leave -> events.add(waitlistModel.leave(leave, spaceDateModel, decided));
            case ExpireHold _, CloseWaitlist _ -> {}
        }
        if (events.stream()
                .anyMatch(event -> event instanceof ReservationCancelled || event instanceof SlotUnblocked)) {
            promote(spaceDateModel, entry.spaceDate(), freedBy(logged.command()), decided, events);
        }
        return events;
    }

    private boolean isRemoved(SpaceDate spaceDate) {
        BookableSpace space = world.space(spaceDate.spaceId());
        return space != null && space.status() == SpaceStatus.REMOVED;
    }

    /** The user who frees a slot by this command: that user is not offered it by the same decision. */
    private FreedBy freedBy(ReservationCommand command) {
        if (command instanceof CancelReservation cancellation) {
            return new FreedBy(cancellation.actorId(), Objects.requireNonNull(orders.get(cancellation.orderId())).slot);
        }
        return NO_USER;
    }

    /** Holds whose time is over, in the order in which they were granted. */
    private List<OrderModel> overdue(SpaceDate spaceDate, Instant time) {
        List<OrderModel> overdue = new ArrayList<>();
        for (OrderModel order : orders.values()) {
            if (order.spaceDate.equals(spaceDate) && order.isWaiting() && order.holdExpiresAt.compareTo(time) <= 0) {
                overdue.add(order);
            }
        }
        overdue.sort(Comparator.<OrderModel>comparingLong(order -> order.recordOffset)
                .thenComparing(order -> order.slot));
        return overdue;
    }

    private ReservationEvent join(JoinWaitlist join, SpaceDateModel spaceDateModel, Decided decided) {
        Rejection reason = checkBookingRules(
                join.spaceId(), join.useDate(), join.slot(), join.guestId(), join.headCount(), null, decided.at());
        for (Half half : join.slot().halves()) {
            SpaceDateModel.Claim claim = spaceDateModel.claims.get(half);
            if (reason == null && claim != null && claim.guestId() == join.guestId()) {
                reason = new Rejection.AlreadyYours(claim.orderId());
            }
        }
        return waitlistModel.join(join, spaceDateModel, reason, isFree(join.slot(), spaceDateModel), decided);
    }

    private static boolean isFree(Slot slot, SpaceDateModel spaceDateModel) {
        return slot.halves().stream().noneMatch(spaceDateModel.claims::containsKey);
    }

    /** Goes through the waitlist once: each guest whose slot is free, and who may have it, gets it. */
    private void promote(
            SpaceDateModel spaceDateModel,
            SpaceDate spaceDate,
            FreedBy freedBy,
            Decided decided,
            List<ReservationEvent> events) {
        for (JoinWaitlist entry : List.copyOf(spaceDateModel.waitlist)) {
            Instant at = decided.at();
            if (spaceDateModel.waitlist.contains(entry)
                    && isFree(entry.slot(), spaceDateModel)
                    && !freedBy.concerns(entry)
                    && checkBookingRules(
                                    spaceDate.spaceId(),
                                    spaceDate.useDate(),
                                    entry.slot(),
                                    entry.guestId(),
                                    entry.headCount(),
                                    null,
                                    at)
                            == null) {
                BookableSpace space = Objects.requireNonNull(world.space(spaceDate.spaceId()));
                long price = space.offer(entry.slot()).orElseThrow().price();
                boolean cheap = entry.maxPrice() == null || entry.maxPrice() >= price;
                boolean pays = entry.autoPay() && cheap && walletModel.balance(entry.guestId()) >= price;
                boolean mayHold = tooManyHolds(entry.guestId(), at) == null
                        && tooSoon(entry.guestId(), spaceDateModel, at) == null;
                if (pays || mayHold) {
                    events.addAll(promote(entry, spaceDateModel, space, price, pays, decided));
                    waitlistModel.endOverlapping(entry.guestId(), entry.slot(), spaceDateModel, decided, events);
                }
            }
        }
    }

    private List<ReservationEvent> promote(
            JoinWaitlist entry,
            SpaceDateModel spaceDateModel,
            BookableSpace space,
            long price,
            boolean pays,
            Decided decided) {
        boolean soon = Duration.between(decided.at(), entry.slot().startsAt(entry.useDate()))
                        .compareTo(Duration.ofHours(24))
                <= 0;
        Instant until = decided.at().plus(soon ? TEN_MINUTES : AN_HOUR);
        RequestReservation request = new RequestReservation(
                entry.orderId(),
                entry.spaceId(),
                entry.useDate(),
                entry.slot(),
                entry.guestId(),
                entry.headCount(),
                null,
                entry.requestDigest());
        spaceDateModel.waitlist.remove(entry);
        OrderModel order = hold(request, spaceDateModel, price, space.refundPolicy(), until, decided);
        List<ReservationEvent> events = new ArrayList<>();
        events.add(new WaitlistOffered(
                entry.entryId(),
                entry.spaceId(),
                entry.useDate(),
                entry.slot(),
                entry.guestId(),
                entry.orderId(),
                until,
                decided));
        events.add(held(request, space.refundPolicy(), order, decided));
        if (pays) {
            events.add(walletModel.pay(
                    new PayReservation(entry.orderId(), entry.spaceId(), entry.useDate(), entry.guestId(), price),
                    spaceDateModel,
                    decided));
        }
        return events;
    }

    private OrderModel hold(
            RequestReservation request,
            SpaceDateModel spaceDateModel,
            long price,
            RefundPolicy policy,
            Instant until,
            Decided decided) {
        OrderModel order = new OrderModel(request, price, policy, until, decided.offset());
        orders.put(order.id, order);
        for (Half half : request.slot().halves()) {
            spaceDateModel.claims.put(
                    half, new SpaceDateModel.Claim(order.id, order.guestId, decided.offset(), order.holdExpiresAt));
        }
        return order;
    }

    /** The entries of a space-date's waitlist, the first first. */
    List<UUID> waitlist(SpaceDate spaceDate) {
        SpaceDateModel spaceDateModel = spaceDateModels.get(spaceDate);
        return spaceDateModel == null
                ? List.of()
                : spaceDateModel.waitlist.stream().map(JoinWaitlist::entryId).toList();
    }

    /** All blocks. */
    List<UUID> blocks() {
        List<UUID> blocks = new ArrayList<>();
        for (SpaceDateModel spaceDateModel : spaceDateModels.values()) {
            spaceDateModel.claims.values().stream()
                    .filter(SpaceDateModel.Claim::isBlocked)
                    .forEach(claim -> blocks.add(claim.orderId()));
        }
        return blocks;
    }

    /** The claims on the halves of a space-date. */
    Map<Half, SpaceDateModel.Claim> claims(SpaceDate spaceDate) {
        SpaceDateModel spaceDateModel = spaceDateModels.get(spaceDate);
        return spaceDateModel == null ? Map.of() : spaceDateModel.claims;
    }

    /** Whether a stay at this space is ahead or under way, paid or not. */
    boolean isBooked(long spaceId, Instant at) {
        for (OrderModel order : orders.values()) {
            if (order.spaceDate.spaceId() == spaceId
                    && order.status.isLive()
                    && order.slot.endsAt(order.useDate()).isAfter(at)) {
                return true;
            }
        }
        return false;
    }

    List<UUID> liveOrders() {
        List<UUID> live = new ArrayList<>();
        for (OrderModel order : orders.values()) {
            if (order.status.isLive()) {
                live.add(order.id);
            }
        }
        return live;
    }

    /** The ends of the holds that wait for payment. */
    List<Instant> holdEnds() {
        List<Instant> ends = new ArrayList<>();
        for (OrderModel order : orders.values()) {
            if (order.isWaiting()) {
                ends.add(order.holdExpiresAt);
            }
        }
        return ends;
    }

    /** The ends of this guest's holds on other space-dates that wait for payment. */
    List<Instant> holdsElsewhere(long guestId, SpaceDate here) {
        List<Instant> ends = new ArrayList<>();
        for (OrderModel order : orders.values()) {
            if (order.isWaiting() && order.guestId == guestId && !order.spaceDate.equals(here)) {
                ends.add(order.holdExpiresAt);
            }
        }
        return ends;
    }

    /** Whether this order is held, and not yet paid or over. */
    boolean isWaiting(UUID orderId) {
        OrderModel order = orders.get(orderId);
        return order != null && order.isWaiting();
    }

    /** The number of holds of this guest that wait for payment and have time left. */
    int liveHolds(long guestId, Instant at) {
        int live = 0;
        for (OrderModel order : orders.values()) {
            if (order.isWaiting() && order.guestId == guestId && order.holdExpiresAt.compareTo(at) > 0) {
                live++;
            }
        }
        return live;
    }

    private HoldExpired expire(OrderModel order, SpaceDateModel spaceDateModel, Decided decided) {
        order.end(OrderStatus.EXPIRED, spaceDateModel);
        spaceDateModel.expired.add(new SpaceDateModel.ExpiredHold(order.guestId, order.holdExpiresAt));
        return new HoldExpired(
                order.id,
                order.spaceDate.spaceId(),
                order.spaceDate.useDate(),
                order.slot,
                order.guestId,
                order.version,
                decided);
    }

    private void request(
            RequestReservation request, SpaceDateModel spaceDateModel, Decided decided, List<ReservationEvent> events) {
        Rejection reason = rejection(request, spaceDateModel, decided.at());
        if (reason != null) {
            events.add(new ReservationRejected(
                    request.orderId(),
                    request.spaceId(),
                    request.useDate(),
                    request.slot(),
                    request.guestId(),
                    request.headCount(),
                    reason,
                    request.requestDigest(),
                    1,
                    decided));
            return;
        }
        BookableSpace space = Objects.requireNonNull(world.space(request.spaceId()));
        long price = space.offer(request.slot()).orElseThrow().price();
        OrderModel order = hold(
                request,
                spaceDateModel,
                price,
                space.refundPolicy(),
                decided.at().plus(TEN_MINUTES),
                decided);
        events.add(held(request, space.refundPolicy(), order, decided));
        waitlistModel.endOverlapping(request.guestId(), request.slot(), spaceDateModel, decided, events);
    }

    private static ReservationHeld held(
            RequestReservation request, RefundPolicy policy, OrderModel order, Decided decided) {
        return new ReservationHeld(
                order.id,
                request.spaceId(),
                request.useDate(),
                order.slot,
                order.guestId,
                request.headCount(),
                order.price,
                policy,
                order.holdExpiresAt,
                request.requestDigest(),
                1,
                decided);
    }

    /** Rules 1 to 11 belong to the contracts and are tested there; from rule 12 on the model decides. */
    private @Nullable Rejection rejection(RequestReservation request, SpaceDateModel spaceDateModel, Instant at) {
        Rejection refused = checkBookingRules(
                request.spaceId(),
                request.useDate(),
                request.slot(),
                request.guestId(),
                request.headCount(),
                request.expectedPrice(),
                at);
        if (refused != null) {
            return refused;
        }
        for (Half half : request.slot().halves()) {
            SpaceDateModel.Claim claim = spaceDateModel.claims.get(half);
            if (claim != null && claim.guestId() == request.guestId()) {
                return new Rejection.AlreadyYours(claim.orderId());
            }
        }
        Rejection tooMany = tooManyHolds(request.guestId(), at);
        if (tooMany != null) {
            return tooMany;
        }
        Rejection tooSoon = tooSoon(request.guestId(), spaceDateModel, at);
        return tooSoon != null ? tooSoon : conflict(request, spaceDateModel);
    }

    private @Nullable Rejection checkBookingRules(
            long spaceId,
            LocalDate useDate,
            Slot slot,
            long guestId,
            int headCount,
            @Nullable Long expectedPrice,
            Instant at) {
        BookingRequest asked = new BookingRequest(guestId, useDate, slot, headCount, expectedPrice);
        return BookingRules.check(world.space(spaceId), world.isSuspended(guestId), asked, at)
                .orElse(null);
    }

    private @Nullable Rejection tooManyHolds(long guestId, Instant at) {
        if (liveHolds(guestId, at) < 3) {
            return null;
        }
        Instant firstEnd = Instant.MAX;
        for (OrderModel order : orders.values()) {
            if (order.isWaiting() && order.guestId == guestId && order.holdExpiresAt.compareTo(at) > 0) {
                firstEnd = order.holdExpiresAt.isBefore(firstEnd) ? order.holdExpiresAt : firstEnd;
            }
        }
        return new Rejection.HoldLimit(3, firstEnd);
    }

    /** Any two holds of the guest that expired here within an hour count; the latest such pair determines the end. */
    private static @Nullable Rejection tooSoon(long guestId, SpaceDateModel spaceDateModel, Instant at) {
        Instant retryAt = Instant.MIN;
        for (int one = 0; one < spaceDateModel.expired.size(); one++) {
            for (int two = one + 1; two < spaceDateModel.expired.size(); two++) {
                SpaceDateModel.ExpiredHold first = spaceDateModel.expired.get(one);
                SpaceDateModel.ExpiredHold second = spaceDateModel.expired.get(two);
                Duration apart = Duration.between(first.end(), second.end()).abs();
                if (first.guestId() == guestId && second.guestId() == guestId && apart.compareTo(AN_HOUR) <= 0) {
                    Instant later = first.end().isAfter(second.end()) ? first.end() : second.end();
                    retryAt = later.plus(TEN_MINUTES).isAfter(retryAt) ? later.plus(TEN_MINUTES) : retryAt;
                }
            }
        }
        return at.compareTo(retryAt) < 0 ? new Rejection.HoldCooldown(retryAt) : null;
    }

    private static @Nullable Rejection conflict(RequestReservation request, SpaceDateModel spaceDateModel) {
        List<Conflict> conflicts = new ArrayList<>();
        boolean paid = false;
        boolean blocked = false;
        for (Half half : request.slot().halves()) {
            SpaceDateModel.Claim claim = spaceDateModel.claims.get(half);
            if (claim != null) {
                conflicts.add(new Conflict(half, claim.state(), claim.expiresAt(), claim.recordOffset()));
                paid |= claim.state() == ClaimState.BOOKED;
                blocked |= claim.isBlocked();
            }
        }
        if (conflicts.isEmpty()) {
            return null;
        }
        if (blocked) {
            return new Rejection.SlotBlocked(conflicts);
        }
        return paid ? new Rejection.SlotBooked(conflicts) : new Rejection.SlotHeld(conflicts);
    }

    /** The refund of a cancellation now. */
    long refund(UUID orderId, Canceller by, Instant at) {
        return walletModel.refund(orderId, by, at);
    }

    void grant(long guestId, long amount) {
        walletModel.grant(guestId, amount);
    }

    long balance(long guestId) {
        return walletModel.balance(guestId);
    }

    /** The user who freed a slot, an own one or that of another. */
    private record FreedBy(long userId, Slot slot) {

        boolean concerns(JoinWaitlist entry) {
            return entry.guestId() == userId && WaitlistModel.overlap(entry.slot(), slot);
        }
    }
}
