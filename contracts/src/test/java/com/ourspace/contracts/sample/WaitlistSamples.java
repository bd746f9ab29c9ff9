package com.ourspace.contracts.sample;

import com.ourspace.contracts.reservation.BlockCommand.BlockSlot;
import com.ourspace.contracts.reservation.BlockCommand.UnblockSlot;
import com.ourspace.contracts.reservation.BlockEvent.BlockRefused;
import com.ourspace.contracts.reservation.BlockEvent.SlotBlocked;
import com.ourspace.contracts.reservation.BlockEvent.SlotUnblocked;
import com.ourspace.contracts.reservation.BlockRefusal;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.ReservationCommand.CloseWaitlist;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import com.ourspace.contracts.reservation.WaitlistCommand.LeaveWaitlist;
import com.ourspace.contracts.reservation.WaitlistEndReason;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistEnded;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistJoined;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistLeft;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistOffered;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistRefused;
import com.ourspace.contracts.reservation.WaitlistRefusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Samples about blocks and waitlists: host 7 blocks space 42 on 3 October 2026 and ends the block; guest 1002 is on the
 * waitlist and gets an offer.
 */
final class WaitlistSamples {

    private static final long SPACE = 42;
    private static final LocalDate DATE = LocalDate.of(2026, 10, 3);
    private static final long HOST = 7;
    private static final long GUEST = 1002;
    private static final UUID BLOCK = UUID.fromString("2b6d0f3e-9c41-4a75-8e12-5f7a90c3d6b8");
    private static final UUID ENTRY = UUID.fromString("a90e4c17-63d8-4f2b-b5a1-07c9e2d8f346");
    private static final UUID CHANGE = UUID.fromString("e5b1d9a2-48c7-4b06-93fe-1d7a60c5f284");
    private static final UUID ORDER = UUID.fromString("7f3a9c10-5b2e-4d61-9f0a-2c8e61b7d405");
    private static final String DIGEST = "9b74c9897bac770ffc029102a200c5de3f4b1d2a6e8c7f90a1b2c3d4e5f60718";
    private static final Instant AT = Instant.parse("2026-09-30T03:00:00.131Z");
    private static final Decided DECIDED = new Decided(9, 5, 8_820, AT);

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private WaitlistSamples() {}

    static Stream<Sample> all() {
        return Stream.of(blocks(), entries()).flatMap(samples -> samples);
    }

    private static Stream<Sample> blocks() {
        return Stream.of(
                Sample.of("", new BlockSlot(BLOCK, SPACE, DATE, Slot.ALL, HOST)).withId(BLOCK),
                Sample.of("", new UnblockSlot(BLOCK, SPACE, DATE, HOST)),
                Sample.caused("", new SlotBlocked(BLOCK, SPACE, DATE, Slot.ALL, HOST, DECIDED), BLOCK),
                Sample.caused("", new SlotUnblocked(BLOCK, SPACE, DATE, Slot.ALL, HOST, DECIDED), ENTRY),
                refused("block-conflict", new BlockRefusal.BlockConflict(List.of(ORDER), List.of())),
                refused("not-space-owner", new BlockRefusal.NotSpaceOwner()),
                refused("not-blocked", new BlockRefusal.NotBlocked()),
                refused("date-in-past", new BlockRefusal.DateInPast(DATE.plusDays(1))),
                refused("date-too-far", new BlockRefusal.DateTooFar(DATE.minusDays(1))),
                Sample.caused(
                        "internal-error",
                        new BlockRefused(BLOCK, SPACE, DATE, null, new BlockRefusal.InternalError(TRACE), DECIDED),
                        BLOCK));
    }

    private static Sample refused(String name, BlockRefusal refusal) {
        return Sample.caused(name, new BlockRefused(BLOCK, SPACE, DATE, HOST, refusal, DECIDED), BLOCK);
    }

    private static Stream<Sample> entries() {
        return Stream.of(
                Sample.of("", new JoinWaitlist(ENTRY, ORDER, SPACE, DATE, Slot.NIGHT, GUEST, 12, 60_000L, true, DIGEST))
                        .withId(ENTRY),
                Sample.of(
                                "any-price",
                                new JoinWaitlist(ENTRY, ORDER, SPACE, DATE, Slot.NIGHT, GUEST, 12, null, false, DIGEST))
                        .withId(ENTRY),
                Sample.of("", new LeaveWaitlist(ENTRY, SPACE, DATE, GUEST)),
                Sample.caused("", new CloseWaitlist(CHANGE, SPACE, DATE), CHANGE)
                        .withSource("/ourspace/booking-processor"),
                Sample.caused(
                        "",
                        new WaitlistJoined(
                                ENTRY, ORDER, SPACE, DATE, Slot.NIGHT, GUEST, 12, 60_000L, true, DIGEST, DECIDED),
                        ENTRY),
                Sample.caused(
                        "",
                        new WaitlistOffered(
                                ENTRY, SPACE, DATE, Slot.NIGHT, GUEST, ORDER, AT.plusSeconds(3_600), DECIDED),
                        BLOCK),
                Sample.caused("", new WaitlistLeft(ENTRY, SPACE, DATE, GUEST, DECIDED), BLOCK),
                Sample.caused("", ended(null), BLOCK),
                Sample.caused("booked-otherwise", ended(WaitlistEndReason.BOOKED_OTHERWISE), ORDER),
                Sample.caused("space-removed", ended(WaitlistEndReason.SPACE_REMOVED), CHANGE),
                refused("not-bookable", new WaitlistRefusal.NotBookable(new Rejection.AlreadyYours(ORDER))),
                refused("already-waiting", new WaitlistRefusal.AlreadyWaiting(ENTRY)),
                refused("slot-free", new WaitlistRefusal.SlotFree()),
                refused("not-waiting", new WaitlistRefusal.NotWaiting()),
                Sample.caused(
                        "internal-error",
                        new WaitlistRefused(
                                ENTRY, SPACE, DATE, null, new WaitlistRefusal.InternalError(TRACE), DECIDED),
                        ENTRY));
    }

    private static WaitlistEnded ended(@Nullable WaitlistEndReason reason) {
        return new WaitlistEnded(ENTRY, SPACE, DATE, GUEST, reason, DECIDED);
    }

    private static Sample refused(String name, WaitlistRefusal refusal) {
        return Sample.caused(name, new WaitlistRefused(ENTRY, SPACE, DATE, GUEST, refusal, DECIDED), ENTRY);
    }
}
