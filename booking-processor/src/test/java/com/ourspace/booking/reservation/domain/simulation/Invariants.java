package com.ourspace.booking.reservation.domain.simulation;

import static com.ourspace.booking.reservation.domain.simulation.BrokenInvariant.unless;

import com.ourspace.booking.reservation.domain.Block;
import com.ourspace.booking.reservation.domain.Claimant;
import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.reservation.domain.Order;
import com.ourspace.booking.reservation.domain.WaitlistEntry;
import com.ourspace.contracts.reservation.BlockEvent.BlockRefused;
import com.ourspace.contracts.reservation.BlockEvent.SlotBlocked;
import com.ourspace.contracts.reservation.BlockEvent.SlotUnblocked;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistEvent;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistOffered;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The invariants of every decision (product page, section 11), checked on the state of the domain. */
final class Invariants {

    private static final int MAX_HOLDS = 3;

    private final ReferenceModel referenceModel;
    private final Set<UUID> decidedCommands = new HashSet<>();
    private final Map<SpaceDate, Long> decisions = new HashMap<>();
    private final Map<SpaceDate, Instant> times = new HashMap<>();
    private final Map<UUID, Integer> versions = new HashMap<>();
    private final Map<UUID, Long> prices = new HashMap<>();

    Invariants(ReferenceModel referenceModel) {
        this.referenceModel = referenceModel;
    }

    void check(DaySchedule before, LoggedCommand logged, Decision decision, DaySchedule after, Balances balances) {
        oneDecisionPerCommand(logged, decision);
        numberedWithoutGaps(decision);
        timeNeverRunsBack(logged, decision);
        Map<Half, Claimant> owners = atMostOneOwnerPerHalf(after);
        noOverdueHoldStays(decision, after);
        eventsAccountForEveryHalf(atMostOneOwnerPerHalf(before), decision, owners);
        noOrderChangesBecauseOfAnother(before, logged, decision, after);
        decision.events().forEach(this::versionsCountByOne);
        decision.events().forEach(this::paidIsWhatWasHeld);
        theModelDecidesTheSame(logged, decision);
        everyLiveOrderOwnsItsHalves(after.spaceDate(), owners);
        decision.events().forEach(this::atMostThreeLiveHolds);
        everyBalanceIsThatOfTheModel(balances);
        theWaitlistIsThatOfTheModel(after);
        noGuestWaitsForAnOwnHalf(after);
        noUserIsOfferedAFreedHalf(logged, decision);
    }

    /** A guest who has a half does not wait for it. */
    private static void noGuestWaitsForAnOwnHalf(DaySchedule after) {
        for (WaitlistEntry entry : after.waitlist().values()) {
            for (Half half : entry.slot().halves()) {
                Claimant owner = atMostOneOwnerPerHalf(after).get(half);
                unless(
                        !(owner instanceof Order order) || order.guestId() != entry.guestId(),
                        () -> "no guest waits for an own half: guest %d waits for %s and has %s"
                                .formatted(entry.guestId(), entry.slot(), owner));
            }
        }
    }

    private static void noUserIsOfferedAFreedHalf(LoggedCommand logged, Decision decision) {
        Map<Half, Set<Long>> freed = new EnumMap<>(Half.class);
        for (ReservationEvent event : decision.events()) {
            switch (event) {
                case HoldExpired expired -> addFreed(freed, expired.slot(), expired.guestId());
                case ReservationCancelled cancelled -> {
                    addFreed(freed, cancelled.slot(), cancelled.guestId());
                    addFreed(freed, cancelled.slot(), ((CancelReservation) logged.command()).actorId());
                }
                case WaitlistOffered offered ->
                    unless(
                            offered.slot().halves().stream()
                                    .noneMatch(half ->
                                            freed.getOrDefault(half, Set.of()).contains(offered.guestId())),
                            () -> "no user is offered a half that the same decision freed for them: " + decision);
                default -> {
                    // Gives nothing up.
                }
            }
        }
    }

    private static void addFreed(Map<Half, Set<Long>> freed, Slot slot, long userId) {
        slot.halves()
                .forEach(half ->
                        freed.computeIfAbsent(half, _ -> new HashSet<>()).add(userId));
    }

    private void oneDecisionPerCommand(LoggedCommand logged, Decision decision) {
        boolean once = decidedCommands.add(decision.commandId());
        unless(
                once && decision.commandId().equals(logged.entry().commandId()),
                () -> "one decision per command: " + decision);
    }

    private void numberedWithoutGaps(Decision decision) {
        long seq = decisions.merge(decision.spaceDate(), 1L, Long::sum);
        unless(
                decision.at().seq() == seq,
                () -> "no gaps: decision %d has number %d"
                        .formatted(seq, decision.at().seq()));
    }

    private void timeNeverRunsBack(LoggedCommand logged, Decision decision) {
        Instant at = decision.at().at();
        Instant appended = logged.entry().timestamp();
        Instant last = times.getOrDefault(decision.spaceDate(), Instant.EPOCH);
        unless(!at.isBefore(last), () -> "time never runs back: decided at %s after %s".formatted(at, last));
        unless(
                at.equals(appended) || at.equals(last),
                () -> "time is the record's: %s is neither %s nor %s".formatted(at, appended, last));
        times.put(decision.spaceDate(), at);
    }

    /** I1. */
    private static Map<Half, Claimant> atMostOneOwnerPerHalf(DaySchedule schedule) {
        Map<Half, Claimant> owners = new EnumMap<>(Half.class);
        for (Order order : schedule.orders().values()) {
            if (order.status() == OrderStatus.WAITING || order.status() == OrderStatus.COMPLETED) {
                order.slot().halves().forEach(half -> own(owners, half, order, schedule));
            }
        }
        for (Block block : schedule.blocks().values()) {
            block.slot().halves().forEach(half -> own(owners, half, block, schedule));
        }
        return owners;
    }

    private static void own(Map<Half, Claimant> owners, Half half, Claimant claimant, DaySchedule schedule) {
        Claimant other = owners.put(half, claimant);
        unless(
                other == null,
                () -> "I1: %s of %s has two live claims: %s and %s"
                        .formatted(half, schedule.spaceDate().key(), other, claimant));
    }

    /** I5, as far as one space-date can tell. */
    private static void noOverdueHoldStays(Decision decision, DaySchedule after) {
        Instant at = decision.at().at();
        for (Order order : after.orders().values()) {
            unless(
                    order.status() != OrderStatus.WAITING
                            || at.isBefore(order.terms().holdExpiresAt()),
                    () -> "I5: at %s an overdue hold is still there: %s".formatted(at, text(order)));
        }
    }

    /** I9, and that nothing else frees or takes a half. */
    private static void eventsAccountForEveryHalf(
            Map<Half, Claimant> before, Decision decision, Map<Half, Claimant> after) {
        Map<Half, UUID> owners = ids(before);
        for (ReservationEvent event : decision.events()) {
            switch (event) {
                case ReservationHeld held -> take(owners, held, held.slot());
                case HoldExpired expired -> free(owners, expired, expired.slot());
                case ReservationCancelled cancelled -> free(owners, cancelled, cancelled.slot());
                case SlotBlocked blocked -> take(owners, blocked, blocked.slot());
                case SlotUnblocked unblocked -> free(owners, unblocked, unblocked.slot());
                case ReservationCompleted _,
                        ReservationRejected _,
                        PaymentRefused _,
                        CancellationRefused _,
                        BlockRefused _,
                        WaitlistEvent _ -> {}
            }
        }
        unless(
                owners.equals(ids(after)),
                () -> "I9: by its events %s should be owned by %s, and is by %s"
                        .formatted(decision.spaceDate().key(), owners, ids(after)));
    }

    private static void take(Map<Half, UUID> owners, ReservationEvent event, Slot slot) {
        for (Half half : slot.halves()) {
            UUID other = owners.put(half, event.subjectId());
            unless(
                    other == null,
                    () -> "I1: %s was given to %d though it is taken".formatted(half, number(event.subjectId())));
        }
    }

    private static void free(Map<Half, UUID> owners, ReservationEvent event, Slot slot) {
        for (Half half : slot.halves()) {
            UUID owner = owners.remove(half);
            unless(
                    event.subjectId().equals(owner),
                    () -> "I9: %d gives up %s, which it does not have".formatted(number(event.subjectId()), half));
        }
    }

    /** I10. */
    private static void noOrderChangesBecauseOfAnother(
            DaySchedule before, LoggedCommand logged, Decision decision, DaySchedule after) {
        UUID commanded = logged.command().subjectId();
        for (Order was : before.orders().values()) {
            Order is = after.orders().get(was.id());
            unless(
                    was.id().equals(commanded)
                            || was.equals(is)
                            || hasExpired(was, is, decision.at().at()),
                    () -> "I10: %s became %s because of order %d".formatted(text(was), text(is), number(commanded)));
        }
        for (Order is : after.orders().values()) {
            unless(
                    is.id().equals(commanded) || before.orders().containsKey(is.id()) || wasPromoted(is, decision),
                    () -> "I10: %s came because of order %d".formatted(text(is), number(commanded)));
        }
    }

    private static boolean wasPromoted(Order order, Decision decision) {
        return decision.events().stream()
                .anyMatch(event -> event instanceof WaitlistOffered offered
                        && offered.orderId().equals(order.id()));
    }

    private static boolean hasExpired(Order was, @Nullable Order is, Instant at) {
        return is != null
                && was.status() == OrderStatus.WAITING
                && is.status() == OrderStatus.EXPIRED
                && !at.isBefore(was.terms().holdExpiresAt());
    }

    private void versionsCountByOne(ReservationEvent decided) {
        if (decided instanceof OrderEvent event) {
            versionsCountByOne(event);
        }
    }

    /** A refusal may leave the version as it is, and has 0 where there is no such order. */
    private void versionsCountByOne(OrderEvent event) {
        int last = versions.getOrDefault(event.orderId(), 0);
        boolean refusal = event instanceof PaymentRefused || event instanceof CancellationRefused;
        unless(
                event.version() == last + 1 || refusal && (event.version() == last || event.version() == 0),
                () -> "versions count by one: order %d went from %d to %d"
                        .formatted(number(event.orderId()), last, event.version()));
        versions.put(event.orderId(), Math.max(last, event.version()));
    }

    private void paidIsWhatWasHeld(ReservationEvent event) {
        if (event instanceof ReservationHeld held) {
            prices.put(held.orderId(), held.price());
        } else if (event instanceof ReservationCompleted paid) {
            Long price = prices.get(paid.orderId());
            unless(
                    Objects.equals(price, paid.amount()),
                    () -> "paid is what was held: order %d was held for %d and paid with %d"
                            .formatted(number(paid.orderId()), price, paid.amount()));
        }
    }

    private void theModelDecidesTheSame(LoggedCommand logged, Decision decision) {
        List<ReservationEvent> expected = referenceModel.decide(logged);
        unless(
                expected.equals(decision.events()),
                () -> "the model says %s where the domain says %s".formatted(expected, decision.events()));
    }

    /** I2: the domain's orders own what they own in the reference model, and the other way round. */
    private void everyLiveOrderOwnsItsHalves(SpaceDate spaceDate, Map<Half, Claimant> owners) {
        Map<Half, SpaceDateModel.Claim> claims = referenceModel.claims(spaceDate);
        boolean same = owners.keySet().equals(claims.keySet());
        for (Map.Entry<Half, Claimant> owned : owners.entrySet()) {
            same = same && isIn(claims, owned.getKey(), owned.getValue());
        }
        unless(same, () -> "I2: %s is owned by %s; the model says %s".formatted(spaceDate.key(), ids(owners), claims));
    }

    private static boolean isIn(Map<Half, SpaceDateModel.Claim> claims, Half half, Claimant order) {
        SpaceDateModel.Claim claim = claims.get(half);
        return claim.orderId().equals(order.id())
                && Objects.equals(claim.expiresAt(), order.claimExpiresAt())
                && claim.state() == order.claimState();
    }

    /** A guest who pays at once has no hold, and may have three elsewhere, or four where partitions are hours apart. */
    private void atMostThreeLiveHolds(ReservationEvent event) {
        if (event instanceof ReservationHeld held && referenceModel.isWaiting(held.orderId())) {
            int live = referenceModel.liveHolds(held.guestId(), held.decision().at());
            unless(
                    live <= MAX_HOLDS,
                    () -> "at most three live holds: guest %d has %d".formatted(held.guestId(), live));
        }
    }

    private void theWaitlistIsThatOfTheModel(DaySchedule after) {
        List<UUID> waitlist = List.copyOf(after.waitlist().keySet());
        List<UUID> expected = referenceModel.waitlist(after.spaceDate());
        unless(waitlist.equals(expected), () -> "the waitlist is %s; the model says %s".formatted(waitlist, expected));
    }

    private void everyBalanceIsThatOfTheModel(Balances balances) {
        for (long guestId = 1; guestId <= World.GUESTS; guestId++) {
            long there = balances.balance(guestId);
            long counted = referenceModel.balance(guestId);
            long id = guestId;
            unless(there == counted, () -> "I3: guest %d has %d; the model says %d".formatted(id, there, counted));
        }
    }

    private static Map<Half, UUID> ids(Map<Half, Claimant> owners) {
        Map<Half, UUID> ids = new EnumMap<>(Half.class);
        owners.forEach((half, order) -> ids.put(half, order.id()));
        return ids;
    }

    private static String text(@Nullable Order order) {
        return order == null
                ? "nothing"
                : "order %d of guest %d (%s %s, version %d, hold until %s)"
                        .formatted(
                                number(order.id()),
                                order.guestId(),
                                order.status(),
                                order.slot(),
                                order.version(),
                                order.terms().holdExpiresAt());
    }

    private static long number(UUID orderId) {
        return orderId.getLeastSignificantBits();
    }
}
