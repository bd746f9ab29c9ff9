package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two or three spaces, two dates, six guests, a clock that jumps, and hosts who change the terms of their spaces. */
final class World {

    static final int GUESTS = 6;
    static final long NO_SUCH_SPACE = 99;

    private static final LocalDate SATURDAY = LocalDate.of(2026, 10, 3);
    private static final Duration[] AHEAD = {
        Duration.ofMinutes(40), Duration.ofHours(8), Duration.ofHours(30), Duration.ofDays(5)
    };

    private static final List<Instant> SLOT_BOUNDS = Stream.of(SATURDAY, SATURDAY.plusDays(1))
            .flatMap(date -> Stream.of(
                    Slot.DAY.startsAt(date), Slot.NIGHT.startsAt(date), Slot.DAY.endsAt(date), Slot.NIGHT.endsAt(date)))
            .toList();
    private static final Duration SOON = Duration.ofHours(12);

    private final RandomGenerator random;
    private final List<SpaceDate> spaceDates = new ArrayList<>();
    private final Map<Long, BookableSpace> spaces = new HashMap<>();
    private final Set<Long> suspended = new HashSet<>();
    private Instant now;

    World(RandomGenerator random) {
        this.random = random;
        int spaceCount = 2 + random.nextInt(2);
        for (long id = 1; id <= spaceCount; id++) {
            spaces.put(id, terms(id));
            spaceDates.add(new SpaceDate(id, SATURDAY));
            spaceDates.add(new SpaceDate(id, SATURDAY.plusDays(1)));
        }
        now = Slot.DAY.startsAt(SATURDAY).minus(AHEAD[random.nextInt(AHEAD.length)]);
    }

    Instant now() {
        return now;
    }

    /** A space-date; every other time the same one, so that guests meet. */
    SpaceDate someSpaceDate() {
        if (random.nextInt(80) == 0) {
            return new SpaceDate(NO_SUCH_SPACE, SATURDAY);
        }
        return random.nextBoolean() ? spaceDates.getFirst() : spaceDates.get(random.nextInt(spaceDates.size()));
    }

    /** A guest; every third time the same one, so that somebody has too many holds. */
    long someGuest() {
        return random.nextInt(3) == 0 ? GUESTS : 1 + random.nextInt(GUESTS);
    }

    /** What a guest is given at first: nothing, or not enough for long, or more than can be spent here. */
    long welcomePoints() {
        return random.nextInt(3) * (1_000L + random.nextInt(4_000));
    }

    @Nullable
    BookableSpace space(long id) {
        return spaces.get(id);
    }

    long someSpace() {
        return 1 + random.nextInt(spaces.size());
    }

    /** The host takes the space away, for good. */
    void remove(long id) {
        BookableSpace gone = Objects.requireNonNull(spaces.get(id));
        spaces.put(
                id,
                new BookableSpace(
                        gone.hostId(),
                        SpaceStatus.REMOVED,
                        gone.minCount(),
                        gone.maxCount(),
                        gone.minNoticeMinutes(),
                        gone.maxAdvanceDays(),
                        gone.refundPolicy(),
                        gone.offers()));
    }

    /** Where this space can be waited for. */
    List<SpaceDate> datesOf(long spaceId) {
        return spaceDates.stream().filter(date -> date.spaceId() == spaceId).toList();
    }

    List<SpaceDate> removed() {
        return spaceDates.stream().filter(date -> isRemoved(date.spaceId())).toList();
    }

    private boolean isRemoved(long id) {
        return Objects.requireNonNull(spaces.get(id)).status() == SpaceStatus.REMOVED;
    }

    boolean isSuspended(long guestId) {
        return suspended.contains(guestId);
    }

    /**
     * Time goes on: not at all, by a millisecond, or in jumps.
     *
     * <p>Now and then the clock stops where something may happen, or a millisecond beside it.
     *
     * @param holdEnds when holds end
     */
    void advance(List<Instant> holdEnds) {
        int dice = random.nextInt(100);
        if (dice < 25) {
            return;
        }
        if (dice < 29) {
            stopBeside(SLOT_BOUNDS.get(random.nextInt(SLOT_BOUNDS.size())));
        } else if (dice < 40 && !holdEnds.isEmpty()) {
            stopBeside(holdEnds.get(random.nextInt(holdEnds.size())));
        } else {
            now = now.plusMillis(1 + random.nextLong(jumpMillis(dice)));
        }
        changeTerms();
    }

    private void stopBeside(Instant moment) {
        Instant beside = moment.plusMillis(random.nextInt(3) - 1L);
        if (beside.isAfter(now) && beside.isBefore(now.plus(SOON))) {
            now = beside;
        }
    }

    private static long jumpMillis(int dice) {
        if (dice < 50) {
            return 1;
        }
        if (dice < 75) {
            return Duration.ofMinutes(1).toMillis();
        }
        if (dice < 90) {
            return Duration.ofMinutes(11).toMillis();
        }
        return dice < 99
                ? Duration.ofMinutes(70).toMillis()
                : Duration.ofDays(1).toMillis();
    }

    private void changeTerms() {
        if (random.nextInt(20) == 0) {
            long id = someSpace();
            if (!isRemoved(id)) {
                spaces.put(id, terms(id));
            }
        }
        if (random.nextInt(40) == 0) {
            long guestId = someGuest();
            if (!suspended.remove(guestId)) {
                suspended.add(guestId);
            }
        }
    }

    /** Guest 1 is the host of space 1; the other hosts are nobody's guests. */
    private BookableSpace terms(long spaceId) {
        List<SlotOffer> offers = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            offers.add(new SlotOffer(slot, random.nextInt(4) * 1_000L, random.nextInt(12) > 0));
        }
        return new BookableSpace(
                spaceId == 1 ? 1 : 100 + spaceId,
                random.nextInt(25) > 0 ? SpaceStatus.ACTIVE : SpaceStatus.PAUSED,
                1 + random.nextInt(2),
                3 + random.nextInt(3),
                random.nextInt(4) > 0 ? 0 : 30,
                random.nextInt(5) > 0 ? 180 : 1 + random.nextInt(5),
                RefundPolicy.values()[random.nextInt(RefundPolicy.values().length)],
                offers);
    }
}
