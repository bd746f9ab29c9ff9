package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.contracts.reservation.BlockCommand.BlockSlot;
import com.ourspace.contracts.reservation.BlockCommand.UnblockSlot;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderCommand.ExpireHold;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.ReservationCommand.CloseWaitlist;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import com.ourspace.contracts.reservation.WaitlistCommand.LeaveWaitlist;
import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.space.SlotOffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Random commands of users and of the scheduler: mostly sensible, sometimes wrong, late, early, or twice. */
final class Traffic {

    private static final String DIGEST = "5e".repeat(32);
    /** The upper halves of ids, by which a trace names their kind. */
    static final int ENTRY = 2;

    static final int BLOCK = 3;

    static final int CHANGE = 4;

    private static final int RARELY = 8;
    private static final int RECENT = 5;

    private final RandomGenerator random;
    private final World world;
    private final SimulatedLog log;
    private final ReferenceModel referenceModel;
    private final List<Target> targets = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final List<JoinWaitlist> joins = new ArrayList<>();
    private final List<BlockSlot> blocksSent = new ArrayList<>();
    private int entries;
    private int blocks;
    private int orders;
    private int others;

    Traffic(RandomGenerator random, World world, SimulatedLog log, ReferenceModel referenceModel) {
        this.random = random;
        this.world = world;
        this.log = log;
        this.referenceModel = referenceModel;
    }

    void sendNext() {
        int dice = random.nextInt(100);
        if (!sent.isEmpty() && dice < 12) {
            Sent again = sent.get(random.nextInt(sent.size()));
            log.append(again.commandId, again.command, brokerTime());
        } else if (dice < 44 || targets.isEmpty()) {
            ask();
        } else if (dice < 60) {
            waitOrBlock();
        } else {
            Target target = someTarget();
            if (dice < 78) {
                send(pay(target));
            } else if (dice < 88) {
                send(cancel(target));
            } else {
                send(new ExpireHold(target.orderId, target.spaceDate.spaceId(), target.spaceDate.useDate()));
            }
        }
    }

    private void waitOrBlock() {
        int dice = random.nextInt(10);
        if (dice < 6) {
            waitForATakenSlot();
        } else if (random.nextInt(40) == 0) {
            // A command for a space that is not removed; it has no effect.
            close(world.someSpaceDate());
        } else if (dice < 7) {
            leave();
        } else if (dice < 8) {
            block();
        } else {
            unblock();
        }
    }

    /** Mostly for a slot that a guest has, who now and then cancels as soon as another guest waits for it. */
    private void waitForATakenSlot() {
        List<UUID> live = referenceModel.liveOrders();
        if (live.isEmpty() || !mostly()) {
            waitAt(world.someSpaceDate());
            return;
        }
        Target taken = target(live.get(random.nextInt(live.size())));
        waitAt(taken.spaceDate);
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> send(cancel(taken));
            case 3 -> send(cancelAs(Canceller.OPERATOR, joins.getLast().guestId(), taken));
            default -> {
                // It stays as it is for now.
            }
        }
    }

    /** For a slot, or for each half by itself, with points that may do for one. */
    private void waitAt(SpaceDate spaceDate) {
        long guestId = random.nextInt(3) == 0 ? guestWithMostHolds() : world.someGuest();
        if (random.nextInt(3) == 0) {
            waitFor(Slot.DAY, spaceDate, guestId);
            waitFor(Slot.NIGHT, spaceDate, guestId);
        } else {
            waitFor(Slot.values()[random.nextInt(Slot.values().length)], spaceDate, guestId);
        }
    }

    private void waitFor(Slot slot, SpaceDate spaceDate, long guestId) {
        long price = price(spaceDate, slot);
        JoinWaitlist join = new JoinWaitlist(
                new UUID(ENTRY, ++entries),
                new UUID(0, ++orders),
                spaceDate.spaceId(),
                spaceDate.useDate(),
                slot,
                guestId,
                2,
                random.nextBoolean() ? null : price + random.nextInt(3) - 1,
                random.nextBoolean(),
                DIGEST);
        targets.add(new Target(join.orderId(), spaceDate, guestId, price));
        joins.add(join);
        append(join.entryId(), join);
    }

    /** The guest who is nearest to the limit of holds, for an offer that would go beyond it. */
    private long guestWithMostHolds() {
        return LongStream.rangeClosed(1, World.GUESTS)
                .boxed()
                .max(Comparator.comparingInt(guestId -> referenceModel.liveHolds(guestId, world.now())))
                .orElseThrow();
    }

    private void leave() {
        if (!joins.isEmpty()) {
            JoinWaitlist join = joins.get(random.nextInt(joins.size()));
            send(new LeaveWaitlist(
                    join.entryId(), join.spaceId(), join.useDate(), mostly() ? join.guestId() : world.someGuest()));
        }
    }

    /** The space is removed: sends the command that closes the waitlist of each of its dates. */
    void close(long spaceId) {
        for (SpaceDate spaceDate : world.datesOf(spaceId)) {
            if (!referenceModel.waitlist(spaceDate).isEmpty()) {
                close(spaceDate);
            }
        }
    }

    private void close(SpaceDate spaceDate) {
        send(new CloseWaitlist(new UUID(CHANGE, ++others), spaceDate.spaceId(), spaceDate.useDate()));
    }

    private void block() {
        SpaceDate spaceDate = world.someSpaceDate();
        BlockSlot block = new BlockSlot(
                new UUID(BLOCK, ++blocks),
                spaceDate.spaceId(),
                spaceDate.useDate(),
                Slot.values()[random.nextInt(Slot.values().length)],
                mostly() ? hostId(spaceDate) : world.someGuest());
        blocksSent.add(block);
        append(block.blockId(), block);
    }

    private void unblock() {
        List<UUID> there = referenceModel.blocks();
        if (!blocksSent.isEmpty()) {
            BlockSlot block = there.isEmpty() || !mostly()
                    ? blocksSent.get(random.nextInt(blocksSent.size()))
                    : blocksSent.get(
                            (int) there.get(random.nextInt(there.size())).getLeastSignificantBits() - 1);
            send(new UnblockSlot(
                    block.blockId(),
                    block.spaceId(),
                    block.useDate(),
                    mostly() ? hostId(block.spaceDate()) : world.someGuest()));
        }
    }

    /**
     * Requests a slot; now and then one that the guest waits for already, and now and then several in a row, which meet
     * the limit of holds.
     */
    private void ask() {
        if (!joins.isEmpty() && random.nextInt(6) == 0) {
            JoinWaitlist impatient = joins.get(random.nextInt(joins.size()));
            ask(impatient.guestId(), impatient.spaceDate(), Slot.values()[random.nextInt(Slot.values().length)]);
            return;
        }
        long guestId = world.someGuest();
        for (int left = random.nextInt(12) == 0 ? 5 : 1; left > 0; left--) {
            ask(guestId);
        }
    }

    private void ask(long guestId) {
        ask(guestId, world.someSpaceDate(), Slot.values()[random.nextInt(Slot.values().length)]);
    }

    private void ask(long guestId, SpaceDate spaceDate, Slot slot) {
        long price = price(spaceDate, slot);
        RequestReservation request = new RequestReservation(
                new UUID(0, ++orders),
                spaceDate.spaceId(),
                spaceDate.useDate(),
                slot,
                guestId,
                mostly() ? 2 : random.nextInt(8),
                expectedPrice(price),
                DIGEST);
        targets.add(new Target(request.orderId(), spaceDate, guestId, price));
        append(request.orderId(), request);
    }

    private @Nullable Long expectedPrice(long price) {
        if (random.nextBoolean()) {
            return null;
        }
        return mostly() ? price : price + 1;
    }

    private PayReservation pay(Target target) {
        return new PayReservation(
                target.orderId,
                target.spaceDate.spaceId(),
                target.spaceDate.useDate(),
                mostly() ? target.guestId : world.someGuest(),
                mostly() ? target.price : target.price + random.nextInt(5) - 2);
    }

    private static CancelReservation cancelAs(Canceller by, long actorId, Target target) {
        return new CancelReservation(
                target.orderId, target.spaceDate.spaceId(), target.spaceDate.useDate(), by, actorId, null);
    }

    private CancelReservation cancel(Target target) {
        Canceller by = Canceller.values()[random.nextInt(Canceller.values().length)];
        long entitled = by == Canceller.HOST ? hostId(target.spaceDate) : target.guestId;
        return new CancelReservation(
                target.orderId,
                target.spaceDate.spaceId(),
                target.spaceDate.useDate(),
                by,
                mostly() ? entitled : world.someGuest(),
                expectedRefund(target, by));
    }

    private @Nullable Long expectedRefund(Target target, Canceller by) {
        return random.nextBoolean()
                ? null
                : referenceModel.refund(target.orderId, by, world.now()) + (mostly() ? 0 : 1);
    }

    /** The order of this id, which is its number. */
    private Target target(UUID orderId) {
        return targets.get((int) orderId.getLeastSignificantBits() - 1);
    }

    /** A requested order, mostly a granted or a recent one; sometimes an unknown one, or one of another space-date. */
    private Target someTarget() {
        List<UUID> live = referenceModel.liveOrders();
        int latest = targets.size();
        Target target = live.isEmpty() || random.nextInt(3) == 0
                ? targets.get(Math.max(0, latest - 1 - random.nextInt(RECENT)))
                : target(live.get(random.nextInt(live.size())));
        return switch (random.nextInt(40)) {
            case 0 -> new Target(new UUID(0, 1_000 + orders), target.spaceDate, target.guestId, target.price);
            case 1 -> new Target(target.orderId, world.someSpaceDate(), target.guestId, target.price);
            default -> target;
        };
    }

    private void send(ReservationCommand command) {
        append(new UUID(1, ++others), command);
    }

    private void append(UUID commandId, ReservationCommand command) {
        sent.add(new Sent(commandId, command));
        log.append(commandId, command, brokerTime());
    }

    /** The clock of a broker that takes over may be behind. */
    private Instant brokerTime() {
        return mostly() ? world.now() : world.now().minusMillis(random.nextInt(30_000));
    }

    private long price(SpaceDate spaceDate, Slot slot) {
        return Optional.ofNullable(world.space(spaceDate.spaceId()))
                .flatMap(space -> space.offer(slot))
                .map(SlotOffer::price)
                .orElse(0L);
    }

    private long hostId(SpaceDate spaceDate) {
        return Optional.ofNullable(world.space(spaceDate.spaceId()))
                .map(BookableSpace::hostId)
                .orElse(0L);
    }

    private boolean mostly() {
        return random.nextInt(RARELY) > 0;
    }

    private record Target(UUID orderId, SpaceDate spaceDate, long guestId, long price) {}

    private record Sent(UUID commandId, ReservationCommand command) {}
}
