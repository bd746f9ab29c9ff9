package com.ourspace.booking.reservation.domain.simulation;

import static com.ourspace.booking.reservation.domain.simulation.BrokenInvariant.unless;

import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decider;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.reservation.domain.LoggedCommand;
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

/** One random history: made from its seed alone, so that it can be told again. */
final class History {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 40;

    private final RandomGenerator random;
    private final World world;
    private final CommandLog log;
    private final ReferenceModel referenceModel;
    private final Traffic traffic;
    private final Processor processor;
    private final Narrator narrator;

    History(long seed, long number, Narrator narrator) {
        this.narrator = narrator;
        random = new SplittableRandom(mixed(seed, number));
        world = new World(random);
        log = new CommandLog(random);
        referenceModel = new ReferenceModel(world);
        traffic = new Traffic(random, world, log, referenceModel);
        processor = new Processor(random, world, log, referenceModel, new Invariants(referenceModel), narrator);
    }

    /**
     * Plays it to its end, and then once more from the log and the stored facts alone.
     *
     * @return what was decided
     * @throws BrokenInvariant if anything was not as it must be
     */
    Collection<Decision> play() {
        for (int left = Math.min(length(), length()); left > 0; left--) {
            world.goOn(referenceModel.holdEnds());
            traffic.goOn();
            giveSomebodySomething();
            removeASpace();
            if (random.nextInt(3) == 0) {
                processor.goOn();
            }
        }
        while (log.hasUnread()) {
            processor.goOn();
        }
        nobodyWaitsForWhatIsGone();
        replay();
        return processor.decided().values();
    }

    private void giveSomebodySomething() {
        if (random.nextInt(30) == 0) {
            processor.grant(world.someGuest(), 1 + random.nextInt(3_000));
        }
    }

    /** As the processor does it: not while somebody is to come, and with word to those who wait. */
    private void removeASpace() {
        long space = world.someSpace();
        boolean waitedFor = world.datesOf(space).stream()
                .anyMatch(date -> !referenceModel.queue(date).isEmpty());
        if (random.nextInt(waitedFor ? 6 : 200) == 0 && !referenceModel.isBooked(space, world.now())) {
            world.remove(space);
            narrator.say("space %d is removed".formatted(space));
            traffic.close(space);
        }
    }

    private void nobodyWaitsForWhatIsGone() {
        for (SpaceDate gone : world.removed()) {
            unless(
                    referenceModel.queue(gone).isEmpty(),
                    () -> "nobody waits for what is gone: %s at %s".formatted(referenceModel.queue(gone), gone.key()));
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
                    Decision again = Decider.decide(schedule, logged, decision.facts());
                    unless(again.equals(decision), () -> "I6: decided %s, replayed %s".formatted(decision, again));
                    schedules.put(spaceDate, schedule.after(again));
                }
            }
        }
        unless(known.equals(stored.keySet()), () -> "I6: replayed %s of %s".formatted(known, stored.keySet()));
    }

    /** Neighbouring histories get unrelated random numbers (the finalizer of MurmurHash3). */
    private static long mixed(long seed, long number) {
        long mixed = seed ^ number * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
