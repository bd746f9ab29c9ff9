package com.ourspace.booking.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.BlockCommand.BlockSlot;
import com.ourspace.contracts.reservation.BlockCommand.UnblockSlot;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderCommand.ExpireHold;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.ReservationCommand.CloseWaitlist;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import com.ourspace.contracts.reservation.WaitlistCommand.LeaveWaitlist;
import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened on space 42 on Saturday, 3 October 2026, told in sentences: {@code on(aSpace()).held(NIGHT).by(GUEST)}.
 *
 * <p>Commands are numbered from 1, and so are the decisions about them: {@code order(2)} is the order that the second
 * command asked for, {@code decided(2, NOON)} the decision of that command. To book takes two: a request and a payment.
 */
final class Story {

    static final long HOST = 7;
    static final long GUEST = 1001;
    static final long RIVAL = 1002;
    static final long STRANGER = 1003;

    static final long DAY_PRICE = 40_000;
    static final long NIGHT_PRICE = 50_000;
    static final long ALL_PRICE = 80_000;

    static final SpaceDate SATURDAY = new SpaceDate(42, LocalDate.of(2026, 10, 3));
    /** Three weeks before, when the story begins. */
    static final Instant NOON = Instant.parse("2026-09-12T03:00:00Z");

    static final Duration MILLISECOND = Duration.ofMillis(1);
    static final String DIGEST = "5e".repeat(32);
    static final int HEAD_COUNT = 12;

    private static final int PARTITION = 5;
    private static final long FIRST_OFFSET = 1_000;

    private DaySchedule schedule = DaySchedule.empty(SATURDAY);
    private @Nullable BookableSpace space;
    private boolean suspended;
    private List<Instant> holdsElsewhere = List.of();
    private long balance = 1_000_000;
    private int headCount = HEAD_COUNT;
    private @Nullable Long expectedPrice;
    private Instant now = NOON;
    private int commands;

    private Story(@Nullable BookableSpace space) {
        this.space = space;
    }

    static Story on(@Nullable BookableSpace space) {
        return new Story(space);
    }

    static BookableSpace aSpace() {
        return aSpace(SpaceStatus.ACTIVE, 0);
    }

    static BookableSpace aSpace(SpaceStatus status, int noticeMinutes) {
        List<SlotOffer> offers = List.of(
                new SlotOffer(Slot.DAY, DAY_PRICE, true),
                new SlotOffer(Slot.NIGHT, NIGHT_PRICE, true),
                new SlotOffer(Slot.ALL, ALL_PRICE, true));
        return aSpace(status, noticeMinutes, offers);
    }

    static BookableSpace aSpace(SpaceStatus status, int noticeMinutes, List<SlotOffer> offers) {
        return new BookableSpace(HOST, status, 2, 20, noticeMinutes, 180, RefundPolicy.FLEXIBLE, offers);
    }

    static UUID order(int command) {
        return new UUID(0, command);
    }

    static long offset(int command) {
        return FIRST_OFFSET + command;
    }

    static Decided decided(int command, Instant at) {
        return new Decided(command, PARTITION, offset(command), at);
    }

    Story at(Instant time) {
        now = time;
        return this;
    }

    /** The host changes the space's terms. */
    Story nowWith(BookableSpace terms) {
        space = terms;
        return this;
    }

    Story reinstated() {
        suspended = false;
        return this;
    }

    Story suspended() {
        suspended = true;
        return this;
    }

    Story withHoldsElsewhereUntil(Instant... ends) {
        holdsElsewhere = List.of(ends);
        return this;
    }

    Story withPoints(long points) {
        balance = points;
        return this;
    }

    Story forPeople(int count) {
        headCount = count;
        return this;
    }

    Story expecting(long price) {
        expectedPrice = price;
        return this;
    }

    /** Given: the slot was granted, and waits for payment. */
    By<Story> held(Slot slot) {
        return guestId -> {
            assertThat(asking(slot).by(guestId))
                    .filteredOn(event -> event.subjectId().equals(order(commands)))
                    .hasExactlyElementsOfTypes(ReservationHeld.class);
            return this;
        };
    }

    /** Given: the slot was granted and paid at once. */
    By<Story> booked(Slot slot) {
        return guestId -> {
            held(slot).by(guestId);
            return paid(order(commands), price(slot)).by(guestId);
        };
    }

    /** Given: this hold was paid. */
    By<Story> paid(UUID orderId, long amount) {
        return guestId -> {
            assertThat(paying(orderId, amount).by(guestId)).last().isInstanceOf(ReservationCompleted.class);
            return this;
        };
    }

    /** When this slot is asked for. */
    By<List<ReservationEvent>> asking(Slot slot) {
        return guestId -> decide(new RequestReservation(
                order(commands + 1),
                SATURDAY.spaceId(),
                SATURDAY.useDate(),
                slot,
                guestId,
                headCount,
                expectedPrice,
                DIGEST));
    }

    By<List<ReservationEvent>> paying(UUID orderId, long amount) {
        return guestId -> decide(new PayReservation(orderId, SATURDAY.spaceId(), SATURDAY.useDate(), guestId, amount));
    }

    By<List<ReservationEvent>> cancelling(UUID orderId, Canceller by) {
        return cancelling(orderId, by, null);
    }

    By<List<ReservationEvent>> cancelling(UUID orderId, Canceller by, @Nullable Long expectedRefund) {
        return actorId -> decide(
                new CancelReservation(orderId, SATURDAY.spaceId(), SATURDAY.useDate(), by, actorId, expectedRefund));
    }

    List<ReservationEvent> expiring(UUID orderId) {
        return decide(new ExpireHold(orderId, SATURDAY.spaceId(), SATURDAY.useDate()));
    }

    By<List<ReservationEvent>> blocking(Slot slot) {
        return hostId ->
                decide(new BlockSlot(block(commands + 1), SATURDAY.spaceId(), SATURDAY.useDate(), slot, hostId));
    }

    By<List<ReservationEvent>> unblocking(UUID blockId) {
        return hostId -> decide(new UnblockSlot(blockId, SATURDAY.spaceId(), SATURDAY.useDate(), hostId));
    }

    By<List<ReservationEvent>> waitingFor(Slot slot) {
        return guestId -> join(slot, guestId, false, null);
    }

    By<List<ReservationEvent>> waitingToPay(Slot slot, @Nullable Long maxPrice) {
        return guestId -> join(slot, guestId, true, maxPrice);
    }

    private List<ReservationEvent> join(Slot slot, long guestId, boolean autoPay, @Nullable Long maxPrice) {
        return decide(new JoinWaitlist(
                entry(commands + 1),
                order(commands + 1),
                SATURDAY.spaceId(),
                SATURDAY.useDate(),
                slot,
                guestId,
                headCount,
                maxPrice,
                autoPay,
                DIGEST));
    }

    By<List<ReservationEvent>> leaving(UUID entryId) {
        return guestId -> decide(new LeaveWaitlist(entryId, SATURDAY.spaceId(), SATURDAY.useDate(), guestId));
    }

    /** When the waitlist is closed because the space is removed. */
    List<ReservationEvent> closing() {
        return decide(new CloseWaitlist(new UUID(4, commands + 1), SATURDAY.spaceId(), SATURDAY.useDate()));
    }

    static UUID block(int command) {
        return new UUID(3, command);
    }

    static UUID entry(int command) {
        return new UUID(2, command);
    }

    private List<ReservationEvent> decide(ReservationCommand command) {
        Decision decision = Decider.decide(schedule, nextEntry(), command, facts());
        schedule = decision.after();
        return decision.events();
    }

    /** The position of the next command in the log. */
    LogEntry nextEntry() {
        commands++;
        return new LogEntry(new UUID(1, commands), SATURDAY, PARTITION, offset(commands), now);
    }

    Facts facts() {
        GuestFacts everybody = new GuestFacts(suspended, holdsElsewhere, balance);
        return new Facts(space, Map.of(GUEST, everybody, RIVAL, everybody, STRANGER, everybody, HOST, everybody));
    }

    DaySchedule schedule() {
        return schedule;
    }

    static long price(Slot slot) {
        return switch (slot) {
            case DAY -> DAY_PRICE;
            case NIGHT -> NIGHT_PRICE;
            case ALL -> ALL_PRICE;
        };
    }

    /** Completes a sentence with its user. */
    interface By<T> {
        T by(long userId);
    }
}
