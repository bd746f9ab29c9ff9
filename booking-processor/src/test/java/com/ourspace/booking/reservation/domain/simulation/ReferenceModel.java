package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.booking.reservation.domain.LogEntry;
import com.ourspace.booking.reservation.domain.LoggedCommand;
import com.ourspace.contracts.reservation.BlockSlot;
import com.ourspace.contracts.reservation.CancelReservation;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.CloseWaitlist;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.ExpireHold;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.HoldExpired;
import com.ourspace.contracts.reservation.JoinWaitlist;
import com.ourspace.contracts.reservation.LeaveWaitlist;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PayReservation;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.RequestReservation;
import com.ourspace.contracts.reservation.ReservationCancelled;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.ReservationHeld;
import com.ourspace.contracts.reservation.ReservationRejected;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SlotUnblocked;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.UnblockSlot;
import com.ourspace.contracts.reservation.WaitlistOffered;
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
 * Somebody who read the product page and nothing else, and keeps one book for the whole world: who has which half until
 * when, and what ran out. Written without the domain, in another way, so that the two can't be wrong alike.
 */
final class ReferenceModel {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration AN_HOUR = Duration.ofMinutes(60);
    private static final GivenUp NOBODY = new GivenUp(0, Slot.ALL);

    private final World world;
    private final Map<SpaceDate, SpaceDateModel> spaceDateModels = new HashMap<>();
    private final Queues queues = new Queues();
    private final Map<UUID, Stay> stays = new LinkedHashMap<>();
    private final BlockBook blocks;
    private final WalletModel walletModel;

    ReferenceModel(World world) {
        this.world = world;
        this.blocks = new BlockBook(world);
        this.walletModel = new WalletModel(world, stays);
    }

    /** Writes down what this command leads to, and says it. */
    List<ReservationEvent> see(LoggedCommand logged) {
        LogEntry entry = logged.entry();
        SpaceDateModel spaceDateModel = spaceDateModels.computeIfAbsent(entry.spaceDate(), _ -> new SpaceDateModel());
        spaceDateModel.decisions++;
        spaceDateModel.time =
                spaceDateModel.time.compareTo(entry.timestamp()) < 0 ? entry.timestamp() : spaceDateModel.time;
        Decided decided = new Decided(spaceDateModel.decisions, entry.partition(), entry.offset(), spaceDateModel.time);

        List<ReservationEvent> events = new ArrayList<>();
        queues.end(spaceDateModel, entry.spaceDate(), isRemoved(entry.spaceDate()), decided, events);
        List<Stay> over = over(entry.spaceDate(), spaceDateModel.time);
        for (Stay stay : over) {
            events.add(runOut(stay, spaceDateModel, decided));
        }
        if (!over.isEmpty()) {
            letIn(spaceDateModel, entry.spaceDate(), NOBODY, decided, events);
        }
        switch (logged.command()) {
            case RequestReservation request -> ask(request, spaceDateModel, decided, events);
            case PayReservation payment -> events.add(walletModel.pay(payment, spaceDateModel, decided));
            case CancelReservation cancellation ->
                events.add(walletModel.cancel(cancellation, spaceDateModel, decided));
            case BlockSlot block -> events.add(blocks.block(block, spaceDateModel, decided));
            case UnblockSlot unblock -> events.add(blocks.unblock(unblock, spaceDateModel, decided));
            case JoinWaitlist join -> events.add(join(join, spaceDateModel, decided));
            case LeaveWaitlist leave -> events.add(queues.leave(leave, spaceDateModel, decided));
            case ExpireHold _, CloseWaitlist _ -> {}
        }
        if (events.stream()
                .anyMatch(event -> event instanceof ReservationCancelled || event instanceof SlotUnblocked)) {
            letIn(spaceDateModel, entry.spaceDate(), whoGaveItUp(logged.command()), decided, events);
        }
        return events;
    }

    private boolean isRemoved(SpaceDate spaceDate) {
        BookableSpace space = world.space(spaceDate.spaceId());
        return space != null && space.status() == SpaceStatus.REMOVED;
    }

    /** Whoever cancels is not the next in line for the same. */
    private GivenUp whoGaveItUp(ReservationCommand command) {
        if (command instanceof CancelReservation cancellation) {
            return new GivenUp(cancellation.actorId(), Objects.requireNonNull(stays.get(cancellation.orderId())).slot);
        }
        return NOBODY;
    }

    /** Holds whose time is over, in the order in which they were granted. */
    private List<Stay> over(SpaceDate spaceDate, Instant time) {
        List<Stay> over = new ArrayList<>();
        for (Stay stay : stays.values()) {
            if (stay.spaceDate.equals(spaceDate) && stay.waits() && stay.until.compareTo(time) <= 0) {
                over.add(stay);
            }
        }
        over.sort(Comparator.<Stay>comparingLong(stay -> stay.takenAt).thenComparing(stay -> stay.slot));
        return over;
    }

    private ReservationEvent join(JoinWaitlist join, SpaceDateModel spaceDateModel, Decided decided) {
        Rejection reason = atTheDoor(
                join.spaceId(), join.useDate(), join.slot(), join.guestId(), join.headCount(), null, decided.at());
        for (Half half : join.slot().halves()) {
            SpaceDateModel.Claim claim = spaceDateModel.claims.get(half);
            if (reason == null && claim != null && claim.guestId() == join.guestId()) {
                reason = new Rejection.AlreadyYours(claim.orderId());
            }
        }
        return queues.join(join, spaceDateModel, reason, isFree(join.slot(), spaceDateModel), decided);
    }

    private static boolean isFree(Slot slot, SpaceDateModel spaceDateModel) {
        return slot.halves().stream().noneMatch(spaceDateModel.claims::containsKey);
    }

    /** One look down the queue: whoever finds everything free, and may have it, gets it. */
    private void letIn(
            SpaceDateModel spaceDateModel,
            SpaceDate spaceDate,
            GivenUp asUndecidable,
            Decided decided,
            List<ReservationEvent> events) {
        for (JoinWaitlist waitlists : List.copyOf(spaceDateModel.queue)) {
            Instant at = decided.at();
            if (spaceDateModel.queue.contains(waitlists)
                    && isFree(waitlists.slot(), spaceDateModel)
                    && !asUndecidable.concerns(waitlists)
                    && atTheDoor(
                                    spaceDate.spaceId(),
                                    spaceDate.useDate(),
                                    waitlists.slot(),
                                    waitlists.guestId(),
                                    waitlists.headCount(),
                                    null,
                                    at)
                            == null) {
                BookableSpace space = Objects.requireNonNull(world.space(spaceDate.spaceId()));
                long price = space.offer(waitlists.slot()).orElseThrow().price();
                boolean cheap = waitlists.maxPrice() == null || waitlists.maxPrice() >= price;
                boolean pays = waitlists.autoPay() && cheap && walletModel.balance(waitlists.guestId()) >= price;
                boolean mayHold = tooManyHolds(waitlists.guestId(), at) == null
                        && tooSoon(waitlists.guestId(), spaceDateModel, at) == null;
                if (pays || mayHold) {
                    events.addAll(letIn(waitlists, spaceDateModel, space, price, pays, decided));
                    queues.drop(waitlists.guestId(), waitlists.slot(), spaceDateModel, decided, events);
                }
            }
        }
    }

    private List<ReservationEvent> letIn(
            JoinWaitlist waitlists,
            SpaceDateModel spaceDateModel,
            BookableSpace space,
            long price,
            boolean pays,
            Decided decided) {
        boolean soon = Duration.between(decided.at(), waitlists.slot().startsAt(waitlists.useDate()))
                        .compareTo(Duration.ofHours(24))
                <= 0;
        Instant until = decided.at().plus(soon ? TEN_MINUTES : AN_HOUR);
        RequestReservation request = new RequestReservation(
                waitlists.orderId(),
                waitlists.spaceId(),
                waitlists.useDate(),
                waitlists.slot(),
                waitlists.guestId(),
                waitlists.headCount(),
                null,
                waitlists.requestDigest());
        spaceDateModel.queue.remove(waitlists);
        Stay stay = give(request, spaceDateModel, price, space.refundPolicy(), until, decided);
        List<ReservationEvent> events = new ArrayList<>();
        events.add(new WaitlistOffered(
                waitlists.entryId(),
                waitlists.spaceId(),
                waitlists.useDate(),
                waitlists.slot(),
                waitlists.guestId(),
                waitlists.orderId(),
                until,
                decided));
        events.add(held(request, space.refundPolicy(), stay, decided));
        if (pays) {
            events.add(walletModel.pay(
                    new PayReservation(
                            waitlists.orderId(), waitlists.spaceId(), waitlists.useDate(), waitlists.guestId(), price),
                    spaceDateModel,
                    decided));
        }
        return events;
    }

    private Stay give(
            RequestReservation request,
            SpaceDateModel spaceDateModel,
            long price,
            RefundPolicy policy,
            Instant until,
            Decided decided) {
        Stay stay = new Stay(request, price, policy, until, decided.offset());
        stays.put(stay.id, stay);
        for (Half half : request.slot().halves()) {
            spaceDateModel.claims.put(
                    half, new SpaceDateModel.Claim(stay.id, stay.guestId, decided.offset(), stay.until));
        }
        return stay;
    }

    /** Who waits on a space-date, the first first. */
    List<UUID> queue(SpaceDate spaceDate) {
        SpaceDateModel spaceDateModel = spaceDateModels.get(spaceDate);
        return spaceDateModel == null
                ? List.of()
                : spaceDateModel.queue.stream().map(JoinWaitlist::entryId).toList();
    }

    /** Blocks and places in a queue that are there, for whoever wants to end one. */
    List<UUID> blocks() {
        List<UUID> blocks = new ArrayList<>();
        for (SpaceDateModel spaceDateModel : spaceDateModels.values()) {
            spaceDateModel.claims.values().stream()
                    .filter(SpaceDateModel.Claim::blocked)
                    .forEach(claim -> blocks.add(claim.orderId()));
        }
        return blocks;
    }

    /** Who has which half of a space-date, and until when (null: paid). */
    Map<Half, SpaceDateModel.Claim> claims(SpaceDate spaceDate) {
        SpaceDateModel spaceDateModel = spaceDateModels.get(spaceDate);
        return spaceDateModel == null ? Map.of() : spaceDateModel.claims;
    }

    /** Whether a stay at this space is ahead or under way, paid or not. */
    boolean isBooked(long spaceId, Instant at) {
        for (Stay stay : stays.values()) {
            if (stay.spaceDate.spaceId() == spaceId
                    && stay.status.isLive()
                    && stay.slot.endsAt(stay.useDate()).isAfter(at)) {
                return true;
            }
        }
        return false;
    }

    List<UUID> liveOrders() {
        List<UUID> live = new ArrayList<>();
        for (Stay stay : stays.values()) {
            if (stay.status.isLive()) {
                live.add(stay.id);
            }
        }
        return live;
    }

    /** When the holds end that wait for payment. */
    List<Instant> holdEnds() {
        List<Instant> ends = new ArrayList<>();
        for (Stay stay : stays.values()) {
            if (stay.waits()) {
                ends.add(stay.until);
            }
        }
        return ends;
    }

    /** When this guest's holds end that wait for payment on other space-dates. */
    List<Instant> holdsElsewhere(long guestId, SpaceDate here) {
        List<Instant> ends = new ArrayList<>();
        for (Stay stay : stays.values()) {
            if (stay.waits() && stay.guestId == guestId && !stay.spaceDate.equals(here)) {
                ends.add(stay.until);
            }
        }
        return ends;
    }

    /** Whether this order is held, and not yet paid or over. */
    boolean waits(UUID orderId) {
        Stay stay = stays.get(orderId);
        return stay != null && stay.waits();
    }

    /** How many holds of this guest wait for payment and have time left. */
    int liveHolds(long guestId, Instant at) {
        int live = 0;
        for (Stay stay : stays.values()) {
            if (stay.waits() && stay.guestId == guestId && stay.until.compareTo(at) > 0) {
                live++;
            }
        }
        return live;
    }

    private HoldExpired runOut(Stay stay, SpaceDateModel spaceDateModel, Decided decided) {
        stay.end(OrderStatus.EXPIRED, spaceDateModel);
        spaceDateModel.ranOut.add(new SpaceDateModel.RanOut(stay.guestId, stay.until));
        return new HoldExpired(
                stay.id,
                stay.spaceDate.spaceId(),
                stay.spaceDate.useDate(),
                stay.slot,
                stay.guestId,
                stay.version,
                decided);
    }

    private void ask(
            RequestReservation request, SpaceDateModel spaceDateModel, Decided decided, List<ReservationEvent> events) {
        Rejection reason = reasonAgainst(request, spaceDateModel, decided.at());
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
        Stay stay = give(
                request,
                spaceDateModel,
                price,
                space.refundPolicy(),
                decided.at().plus(TEN_MINUTES),
                decided);
        events.add(held(request, space.refundPolicy(), stay, decided));
        queues.drop(request.guestId(), request.slot(), spaceDateModel, decided, events);
    }

    private static ReservationHeld held(RequestReservation request, RefundPolicy policy, Stay stay, Decided decided) {
        return new ReservationHeld(
                stay.id,
                request.spaceId(),
                request.useDate(),
                stay.slot,
                stay.guestId,
                request.headCount(),
                stay.price,
                policy,
                stay.until,
                request.requestDigest(),
                1,
                decided);
    }

    /** Rules 1 to 11 belong to the contracts and are tested there; from rule 12 on it is a look into the book. */
    private @Nullable Rejection reasonAgainst(RequestReservation request, SpaceDateModel spaceDateModel, Instant at) {
        Rejection atTheDoor = atTheDoor(
                request.spaceId(),
                request.useDate(),
                request.slot(),
                request.guestId(),
                request.headCount(),
                request.expectedPrice(),
                at);
        if (atTheDoor != null) {
            return atTheDoor;
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

    private @Nullable Rejection atTheDoor(
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
        for (Stay stay : stays.values()) {
            if (stay.waits() && stay.guestId == guestId && stay.until.compareTo(at) > 0) {
                firstEnd = stay.until.isBefore(firstEnd) ? stay.until : firstEnd;
            }
        }
        return new Rejection.HoldLimit(3, firstEnd);
    }

    /** Any two of the guest's that ran out here within an hour count; the latest such pair says until when. */
    private static @Nullable Rejection tooSoon(long guestId, SpaceDateModel spaceDateModel, Instant at) {
        Instant retryAt = Instant.MIN;
        for (int one = 0; one < spaceDateModel.ranOut.size(); one++) {
            for (int two = one + 1; two < spaceDateModel.ranOut.size(); two++) {
                SpaceDateModel.RanOut first = spaceDateModel.ranOut.get(one);
                SpaceDateModel.RanOut second = spaceDateModel.ranOut.get(two);
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
                conflicts.add(new Conflict(half, claim.state(), claim.until(), claim.takenAt()));
                paid |= claim.state() == ClaimState.BOOKED;
                blocked |= claim.blocked();
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

    /** What somebody who looks at an order now would be told to get back. */
    long refund(UUID orderId, Canceller by, Instant at) {
        return walletModel.refund(orderId, by, at);
    }

    void grant(long guestId, long amount) {
        walletModel.grant(guestId, amount);
    }

    long balance(long guestId) {
        return walletModel.balance(guestId);
    }

    /** Somebody who gave a slot up, his own or another's. */
    private record GivenUp(long userId, Slot slot) {

        boolean concerns(JoinWaitlist waitlists) {
            return waitlists.guestId() == userId && Queues.share(waitlists.slot(), slot);
        }
    }
}
