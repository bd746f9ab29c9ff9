package com.ourspace.booking.reservation.domain.simulation;

import static com.ourspace.booking.reservation.domain.simulation.BrokenInvariant.unless;

import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decider;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.contracts.reservation.SpaceDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** One random history, made from its seed alone, so that it can be repeated. */
final class History {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 40;

    private final RandomGenerator random;
    private final World world;
    private final SimulatedLog log;
    private final ReferenceModel referenceModel;
    private final Traffic traffic;
    private final Processor processor;
    private final Trace trace;

    History(long seed, long number, Trace trace) {
        this.trace = trace;
        random = new SplittableRandom(mixed(seed, number));
        world = new World(random);
        log = new SimulatedLog(random);
        referenceModel = new ReferenceModel(world);
        traffic = new Traffic(random, world, log, referenceModel);
        processor = new Processor(random, world, log, referenceModel, new Invariants(referenceModel), trace);
    }

    /**
     * Plays it to its end, and then once more from the log and the stored facts alone.
     *
     * @return what was decided
     * @throws BrokenInvariant if an invariant is broken
     */
    Collection<Decision> play() {
        for (int left = Math.min(length(), length()); left > 0; left--) {
            world.advance(referenceModel.holdEnds());
            traffic.sendNext();
            grantPoints();
            removeSpace();
            if (random.nextInt(3) == 0) {
                processor.processBatch();
            }
        }
        while (log.hasUnread()) {
            processor.processBatch();
        }
        noEntryIsLeftAtRemovedSpaces();
        replay();
        return processor.decided().values();
    }

    private void grantPoints() {
        if (random.nextInt(30) == 0) {
            processor.grant(world.someGuest(), 1 + random.nextInt(3_000));
        }
    }

    /**
     * Removes a space as the processor does: not while a stay is ahead, and with a command that closes its waitlists.
     */
    private void removeSpace() {
        long space = world.someSpace();
        boolean waitedFor = world.datesOf(space).stream()
                .anyMatch(date -> !referenceModel.waitlist(date).isEmpty());
        if (random.nextInt(waitedFor ? 6 : 200) == 0 && !referenceModel.isBooked(space, world.now())) {
            world.remove(space);
            trace.add("space %d is removed".formatted(space));
            traffic.close(space);
        }
    }

    private void noEntryIsLeftAtRemovedSpaces() {
        for (SpaceDate removed : world.removed()) {
            unless(
                    referenceModel.waitlist(removed).isEmpty(),
                    () -> "no entry is left at a removed space: %s at %s"
                            .formatted(referenceModel.waitlist(removed), removed.key()));
        }
    }

    /** Of two lengths the lesser is played: most of what can go wrong goes wrong early, and is easier to read there. */
    private int length() {
        return SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
    }

    /** I6. */
    private void replay() {
        Map<UUID, Decision> stored = processor.decided();
        Map<SpaceDate, DaySchedule> schedules = new HashMap<>();
        Set<UUID> known = new HashSet<>();
        for (List<LoggedCommand> partition : log.partitions()) {
            for (LoggedCommand logged : partition) {
                if (known.add(logged.entry().commandId())) {
                    SpaceDate spaceDate = logged.entry().spaceDate();
                    DaySchedule schedule = schedules.getOrDefault(spaceDate, DaySchedule.empty(spaceDate));
                    Decision decision = stored.get(logged.entry().commandId());
                    Decision again = Decider.decide(schedule, logged.entry(), logged.command(), decision.facts());
                    unless(isSame(again, decision), () -> "I6: decided %s, replayed %s".formatted(decision, again));
                    schedules.put(spaceDate, again.after());
                }
            }
        }
        unless(known.equals(stored.keySet()), () -> "I6: replayed %s of %s".formatted(known, stored.keySet()));
    }

    /** The states after the two may differ by orders that are over: only one of them was read from the tables. */
    private static boolean isSame(Decision one, Decision other) {
        return one.commandId().equals(other.commandId())
                && one.subjectId().equals(other.subjectId())
                && one.at().equals(other.at())
                && one.facts().equals(other.facts())
                && one.events().equals(other.events())
                && one.after().withoutPast().equals(other.after().withoutPast());
    }

    /** Neighbouring histories get unrelated random numbers (the finalizer of MurmurHash3). */
    private static long mixed(long seed, long number) {
        long mixed = seed ^ number * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
