package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.booking.reservation.domain.Block;
import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decider;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.reservation.domain.Facts;
import com.ourspace.booking.reservation.domain.GuestFacts;
import com.ourspace.booking.reservation.domain.HoldRules;
import com.ourspace.booking.reservation.domain.LoggedCommand;
import com.ourspace.booking.reservation.domain.Order;
import com.ourspace.booking.reservation.domain.WaitlistEntry;
import com.ourspace.contracts.reservation.BlockCommand;
import com.ourspace.contracts.reservation.CancelReservation;
import com.ourspace.contracts.reservation.CloseWaitlist;
import com.ourspace.contracts.reservation.ExpireHold;
import com.ourspace.contracts.reservation.JoinWaitlist;
import com.ourspace.contracts.reservation.LeaveWaitlist;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PayReservation;
import com.ourspace.contracts.reservation.RequestReservation;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.SpaceDate;
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

/** Decides what the log brings, as the service does: in batches, known commands left out, against state it reloads. */
final class Processor {

    private final RandomGenerator random;
    private final World world;
    private final CommandLog log;
    private final ReferenceModel referenceModel;
    private final Invariants invariants;
    private final Narrator narrator;
    private final Balances balances = new Balances();
    private final Map<UUID, Decision> decided = new HashMap<>();
    private final Map<SpaceDate, DaySchedule> inMemory = new HashMap<>();
    private final Map<SpaceDate, Stored> tables = new HashMap<>();

    Processor(
            RandomGenerator random,
            World world,
            CommandLog log,
            ReferenceModel referenceModel,
            Invariants invariants,
            Narrator narrator) {
        this.random = random;
        this.world = world;
        this.log = log;
        this.referenceModel = referenceModel;
        this.invariants = invariants;
        this.narrator = narrator;
        for (long guestId = 1; guestId <= World.GUESTS; guestId++) {
            grant(guestId, world.welcome());
        }
    }

    /** Points from nowhere: a welcome, or an operator's gift. */
    void grant(long guestId, long amount) {
        balances.grant(guestId, amount);
        referenceModel.grant(guestId, amount);
        narrator.say("guest %d is given %d".formatted(guestId, amount));
    }

    /** Reads on, now and then from a little further back, and now and then as another process with an empty memory. */
    void goOn() {
        if (random.nextInt(6) == 0) {
            log.deliverAgain();
            narrator.say("records are delivered again");
        }
        if (random.nextBoolean()) {
            inMemory.clear();
            narrator.say("the state is loaded anew");
        }
        List<LoggedCommand> batch = log.poll();
        load(batch);
        batch.forEach(this::decide);
    }

    private void decide(LoggedCommand logged) {
        if (decided.containsKey(logged.entry().commandId())) {
            narrator.say(logged, "known");
            return;
        }
        narrator.say(logged);
        SpaceDate spaceDate = logged.entry().spaceDate();
        DaySchedule before = inMemory(spaceDate);
        Decision decision = Decider.decide(before, logged, facts(logged, before));
        narrator.say(decision);
        DaySchedule after = before.after(decision);
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
        author(logged.command()).ifPresent(guestId -> guests.put(guestId, guest(guestId, here)));
        if (Decider.mayPromote(schedule, logged.entry(), logged.command())) {
            schedule.waitlist().values().forEach(entry -> guests.put(entry.guestId(), guest(entry.guestId(), here)));
        }
        return new Facts(world.space(here.spaceId()), guests);
    }

    private static Optional<Long> author(ReservationCommand command) {
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
     * What matters comes from the tables, and nothing else: what is live, what ran out lately, and what the batch
     * names. What is in memory still stays there.
     */
    private void load(List<LoggedCommand> batch) {
        Instant remembered = batch.stream()
                .map(logged -> logged.entry().timestamp())
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH)
                .minus(HoldRules.EXPIRED_HOLD_WINDOW);
        Set<UUID> named =
                batch.stream().map(logged -> logged.command().subjectId()).collect(Collectors.toSet());
        batch.stream().map(logged -> logged.entry().spaceDate()).distinct().forEach(spaceDate -> {
            Set<UUID> wanted = new HashSet<>(named);
            wanted.addAll(inMemory(spaceDate).orders().keySet());
            Stored stored = tables.computeIfAbsent(spaceDate, _ -> new Stored());
            inMemory.put(spaceDate, stored.load(spaceDate, wanted, remembered));
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

        DaySchedule load(SpaceDate spaceDate, Set<UUID> wanted, Instant remembered) {
            List<Order> loaded = new ArrayList<>();
            for (Order order : rows.sequencedValues().reversed()) {
                boolean lately = order.status() == OrderStatus.EXPIRED
                        && order.holdExpiresAt().isAfter(remembered);
                if (order.isLive() || lately || wanted.contains(order.id())) {
                    loaded.add(order);
                }
            }
            return DaySchedule.restored(spaceDate, lastSeq, lastAt, loaded, blocks, waitlist);
        }
    }
}
