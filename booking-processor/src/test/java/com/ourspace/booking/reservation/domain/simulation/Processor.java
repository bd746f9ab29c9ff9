package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.booking.reservation.domain.Block;
import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decider;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.reservation.domain.Facts;
import com.ourspace.booking.reservation.domain.GuestFacts;
import com.ourspace.booking.reservation.domain.Order;
import com.ourspace.booking.reservation.domain.WaitlistEntry;
import com.ourspace.contracts.reservation.BlockCommand;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderCommand.ExpireHold;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.ReservationCommand.CloseWaitlist;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import com.ourspace.contracts.reservation.WaitlistCommand.LeaveWaitlist;
import com.ourspace.contracts.rules.HoldLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Decides the commands of the log as the service does: in batches, each command once, on state that is reloaded. */
final class Processor {

    private final RandomGenerator random;
    private final World world;
    private final SimulatedLog log;
    private final ReferenceModel referenceModel;
    private final Invariants invariants;
    private final Trace trace;
    private final Balances balances = new Balances();
    private final Map<UUID, Decision> decided = new HashMap<>();
    private final Map<SpaceDate, DaySchedule> inMemory = new HashMap<>();
    private final Map<SpaceDate, Stored> tables = new HashMap<>();

    Processor(
            RandomGenerator random,
            World world,
            SimulatedLog log,
            ReferenceModel referenceModel,
            Invariants invariants,
            Trace trace) {
        this.random = random;
        this.world = world;
        this.log = log;
        this.referenceModel = referenceModel;
        this.invariants = invariants;
        this.trace = trace;
        for (long guestId = 1; guestId <= World.GUESTS; guestId++) {
            grant(guestId, world.welcomePoints());
        }
    }

    /** Gives a guest points, as an operator does. */
    void grant(long guestId, long amount) {
        balances.grant(guestId, amount);
        referenceModel.grant(guestId, amount);
        trace.add("guest %d is given %d".formatted(guestId, amount));
    }

    /** Decides the next batch, now and then from a little further back, and now and then with an empty cache. */
    void processBatch() {
        if (random.nextInt(6) == 0) {
            log.deliverAgain();
            trace.add("records are delivered again");
        }
        if (random.nextBoolean()) {
            inMemory.clear();
            trace.add("the state is loaded anew");
        }
        List<LoggedCommand> batch = log.poll();
        load(batch);
        batch.forEach(this::decide);
    }

    private void decide(LoggedCommand logged) {
        if (decided.containsKey(logged.entry().commandId())) {
            trace.add(logged, "known");
            return;
        }
        trace.add(logged);
        SpaceDate spaceDate = logged.entry().spaceDate();
        DaySchedule before = inMemory(spaceDate);
        Decision decision = Decider.decide(before, logged.entry(), logged.command(), facts(logged, before));
        trace.add(decision);
        DaySchedule after = decision.after();
        balances.apply(decision);
        balances.check();
        invariants.check(before, logged, decision, after, balances);
        decided.put(decision.commandId(), decision);
        inMemory.put(spaceDate, after);
        tables.computeIfAbsent(spaceDate, _ -> new Stored()).save(after);
    }

    private Facts facts(LoggedCommand logged, DaySchedule schedule) {
        SpaceDate here = logged.entry().spaceDate();
        Map<Long, GuestFacts> guests = new HashMap<>();
        actingGuest(logged.command()).ifPresent(guestId -> guests.put(guestId, guest(guestId, here)));
        if (Decider.mayPromote(schedule, logged.entry(), logged.command())) {
            schedule.waitlist().values().forEach(entry -> guests.put(entry.guestId(), guest(entry.guestId(), here)));
        }
        return new Facts(world.space(here.spaceId()), guests);
    }

    private static Optional<Long> actingGuest(ReservationCommand command) {
        return switch (command) {
            case RequestReservation request -> Optional.of(request.guestId());
            case PayReservation payment -> Optional.of(payment.guestId());
            case JoinWaitlist join -> Optional.of(join.guestId());
            case CancelReservation _, ExpireHold _, BlockCommand _, LeaveWaitlist _, CloseWaitlist _ ->
                Optional.empty();
        };
    }

    private GuestFacts guest(long guestId, SpaceDate here) {
        return new GuestFacts(
                world.isSuspended(guestId), referenceModel.holdsElsewhere(guestId, here), balances.balance(guestId));
    }

    /**
     * Loads what a batch needs from the tables, and nothing else: live orders, holds that expired lately, and the
     * orders that the batch names. Orders that are in memory stay there.
     */
    private void load(List<LoggedCommand> batch) {
        Instant since = batch.stream()
                .map(logged -> logged.entry().timestamp())
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH)
                .minus(HoldLimits.EXPIRED_HOLD_WINDOW);
        Set<UUID> named =
                batch.stream().map(logged -> logged.command().subjectId()).collect(Collectors.toSet());
        batch.stream().map(logged -> logged.entry().spaceDate()).distinct().forEach(spaceDate -> {
            Set<UUID> wanted = new HashSet<>(named);
            wanted.addAll(inMemory(spaceDate).orders().keySet());
            Stored stored = tables.computeIfAbsent(spaceDate, _ -> new Stored());
            inMemory.put(spaceDate, stored.load(spaceDate, wanted, since));
        });
    }

    private DaySchedule inMemory(SpaceDate spaceDate) {
        return inMemory.getOrDefault(spaceDate, DaySchedule.empty(spaceDate));
    }

    Map<UUID, Decision> decided() {
        return decided;
    }

    /** One space-date in the tables, where nothing is ever deleted. */
    private static final class Stored {
        private final LinkedHashMap<UUID, Order> rows = new LinkedHashMap<>();
        private List<Block> blocks = List.of();
        private List<WaitlistEntry> waitlist = List.of();
        private long lastSeq;
        private Instant lastAt = Instant.EPOCH;

        void save(DaySchedule schedule) {
            rows.putAll(schedule.orders());
            blocks = List.copyOf(schedule.blocks().sequencedValues().reversed());
            waitlist = List.copyOf(schedule.waitlist().sequencedValues().reversed());
            lastSeq = schedule.lastSeq();
            lastAt = schedule.lastAt();
        }

        DaySchedule load(SpaceDate spaceDate, Set<UUID> wanted, Instant since) {
            List<Order> loaded = new ArrayList<>();
            for (Order order : rows.sequencedValues().reversed()) {
                boolean lately = order.status() == OrderStatus.EXPIRED
                        && order.terms().holdExpiresAt().isAfter(since);
                if (order.isLive() || lately || wanted.contains(order.id())) {
                    loaded.add(order);
                }
            }
            return DaySchedule.restored(spaceDate, lastSeq, lastAt, loaded, blocks, waitlist);
        }
    }
}
