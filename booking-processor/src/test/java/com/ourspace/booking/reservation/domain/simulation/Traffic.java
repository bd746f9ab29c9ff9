package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.contracts.reservation.BlockSlot;
import com.ourspace.contracts.reservation.CancelReservation;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.CloseWaitlist;
import com.ourspace.contracts.reservation.ExpireHold;
import com.ourspace.contracts.reservation.JoinWaitlist;
import com.ourspace.contracts.reservation.LeaveWaitlist;
import com.ourspace.contracts.reservation.PayReservation;
import com.ourspace.contracts.reservation.RequestReservation;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.UnblockSlot;
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

/** What people and clocks write to the log: mostly sensible, sometimes wrong, late, early, or twice. */
final class Traffic {

    private static final String DIGEST = "5e".repeat(32);
    /** The upper halves of ids, by which a story tells what they are of. */
    static final int PLACE = 2;

    static final int BLOCK = 3;

    static final int CHANGE = 4;

    private static final int COMMON_SENSE = 8;
    private static final int LATELY = 5;

    private final RandomGenerator random;
    private final World world;
    private final CommandLog log;
    private final ReferenceModel referenceModel;
    private final List<Wish> wishes = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final List<JoinWaitlist> waitlists = new ArrayList<>();
    private final List<BlockSlot> blocking = new ArrayList<>();
    private int places;
    private int blocks;
    private int orders;
    private int others;

    Traffic(RandomGenerator random, World world, CommandLog log, ReferenceModel referenceModel) {
        this.random = random;
        this.world = world;
        this.log = log;
        this.referenceModel = referenceModel;
    }

    void goOn() {
        int dice = random.nextInt(100);
        if (!sent.isEmpty() && dice < 12) {
            Sent again = sent.get(random.nextInt(sent.size()));
            log.append(again.commandId, again.command, brokerTime());
        } else if (dice < 44 || wishes.isEmpty()) {
            ask();
        } else if (dice < 60) {
            waitOrBlock();
        } else {
            Wish wish = someWish();
            if (dice < 78) {
                send(pay(wish));
            } else if (dice < 88) {
                send(cancel(wish));
            } else {
                send(new ExpireHold(wish.orderId, wish.spaceDate.spaceId(), wish.spaceDate.useDate()));
            }
        }
    }

    private void waitOrBlock() {
        int dice = random.nextInt(10);
        if (dice < 6) {
            waitForIt();
        } else if (random.nextInt(40) == 0) {
            // Nobody should say so, and nothing comes of it.
            close(world.someSpaceDate());
        } else if (dice < 7) {
            leave();
        } else if (dice < 8) {
            block();
        } else {
            unblock();
        }
    }

    /** Mostly where somebody has something, and now and then gives it up as soon as another waits for it. */
    private void waitForIt() {
        List<UUID> live = referenceModel.liveOrders();
        if (live.isEmpty() || !mostly()) {
            waitAt(world.someSpaceDate());
            return;
        }
        Wish inTheWay = wish(live.get(random.nextInt(live.size())));
        waitAt(inTheWay.spaceDate);
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> send(cancel(inTheWay));
            case 3 -> send(cancelAs(Canceller.OPERATOR, waitlists.getLast().guestId(), inTheWay));
            default -> {
                // It stays as it is for now.
            }
        }
    }

    /** For a slot, or for each half by itself, with points that may do for one. */
    private void waitAt(SpaceDate spaceDate) {
        long guestId = random.nextInt(3) == 0 ? whoHoldsMost() : world.someGuest();
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
                new UUID(PLACE, ++places),
                new UUID(0, ++orders),
                spaceDate.spaceId(),
                spaceDate.useDate(),
                slot,
                guestId,
                2,
                random.nextBoolean() ? null : price + random.nextInt(3) - 1,
                random.nextBoolean(),
                DIGEST);
        wishes.add(new Wish(join.orderId(), spaceDate, guestId, price));
        waitlists.add(join);
        append(join.entryId(), join);
    }

    /** Who is nearest to the limit of holds, for an offer that would go beyond it. */
    private long whoHoldsMost() {
        return LongStream.rangeClosed(1, World.GUESTS)
                .boxed()
                .max(Comparator.comparingInt(guestId -> referenceModel.liveHolds(guestId, world.now())))
                .orElseThrow();
    }

    private void leave() {
        if (!waitlists.isEmpty()) {
            JoinWaitlist join = waitlists.get(random.nextInt(waitlists.size()));
            send(new LeaveWaitlist(
                    join.entryId(), join.spaceId(), join.useDate(), mostly() ? join.guestId() : world.someGuest()));
        }
    }

    /** The space is removed: what the processor says to each date on which somebody waits. */
    void close(long spaceId) {
        for (SpaceDate spaceDate : world.datesOf(spaceId)) {
            if (!referenceModel.queue(spaceDate).isEmpty()) {
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
        blocking.add(block);
        append(block.blockId(), block);
    }

    private void unblock() {
        List<UUID> there = referenceModel.blocks();
        if (!blocking.isEmpty()) {
            BlockSlot block = there.isEmpty() || !mostly()
                    ? blocking.get(random.nextInt(blocking.size()))
                    : blocking.get((int) there.get(random.nextInt(there.size())).getLeastSignificantBits() - 1);
            send(new UnblockSlot(
                    block.blockId(),
                    block.spaceId(),
                    block.useDate(),
                    mostly() ? hostId(block.spaceDate()) : world.someGuest()));
        }
    }

    /**
     * Now and then for what one waits for already, and now and then for one thing after another, to choose later: who
     * does so meets the limit of holds.
     */
    private void ask() {
        if (!waitlists.isEmpty() && random.nextInt(6) == 0) {
            JoinWaitlist impatient = waitlists.get(random.nextInt(waitlists.size()));
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
        wishes.add(new Wish(request.orderId(), spaceDate, guestId, price));
        append(request.orderId(), request);
    }

    private @Nullable Long expectedPrice(long price) {
        if (random.nextBoolean()) {
            return null;
        }
        return mostly() ? price : price + 1;
    }

    private PayReservation pay(Wish wish) {
        return new PayReservation(
                wish.orderId,
                wish.spaceDate.spaceId(),
                wish.spaceDate.useDate(),
                mostly() ? wish.guestId : world.someGuest(),
                mostly() ? wish.price : wish.price + random.nextInt(5) - 2);
    }

    private static CancelReservation cancelAs(Canceller by, long actorId, Wish wish) {
        return new CancelReservation(
                wish.orderId, wish.spaceDate.spaceId(), wish.spaceDate.useDate(), by, actorId, null);
    }

    private CancelReservation cancel(Wish wish) {
        Canceller by = Canceller.values()[random.nextInt(Canceller.values().length)];
        long entitled = by == Canceller.HOST ? hostId(wish.spaceDate) : wish.guestId;
        return new CancelReservation(
                wish.orderId,
                wish.spaceDate.spaceId(),
                wish.spaceDate.useDate(),
                by,
                mostly() ? entitled : world.someGuest(),
                expectedRefund(wish, by));
    }

    private @Nullable Long expectedRefund(Wish wish, Canceller by) {
        return random.nextBoolean() ? null : referenceModel.refund(wish.orderId, by, world.now()) + (mostly() ? 0 : 1);
    }

    /** The order of this id, which is its number. */
    private Wish wish(UUID orderId) {
        return wishes.get((int) orderId.getLeastSignificantBits() - 1);
    }

    /** An order asked for, mostly one that was granted or a late one; sometimes nobody's, or of another space-date. */
    private Wish someWish() {
        List<UUID> live = referenceModel.liveOrders();
        int latest = wishes.size();
        Wish wish = live.isEmpty() || random.nextInt(3) == 0
                ? wishes.get(Math.max(0, latest - 1 - random.nextInt(LATELY)))
                : wish(live.get(random.nextInt(live.size())));
        return switch (random.nextInt(40)) {
            case 0 -> new Wish(new UUID(0, 1_000 + orders), wish.spaceDate, wish.guestId, wish.price);
            case 1 -> new Wish(wish.orderId, world.someSpaceDate(), wish.guestId, wish.price);
            default -> wish;
        };
    }

    private void send(ReservationCommand command) {
        append(new UUID(1, ++others), command);
    }

    private void append(UUID commandId, ReservationCommand command) {
        sent.add(new Sent(commandId, command));
        log.append(commandId, command, brokerTime());
    }

    /** Brokers take over from each other, and the next one's clock may be behind. */
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
        return random.nextInt(COMMON_SENSE) > 0;
    }

    private record Wish(UUID orderId, SpaceDate spaceDate, long guestId, long price) {}

    private record Sent(UUID commandId, ReservationCommand command) {}
}
