package com.ourspace.acceptance.load;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.client.Availability;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.SpacePage;
import com.ourspace.standalone.client.SpacePage.Card;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Slots that can be booked: they are offered, free and within the host's dates, and the head count fits.
 *
 * <p>If the platform's spaces have too few of them, {@link LoadSpaces} are opened.
 */
final class FreeSlots {

    /** The longest range of a response about availability. */
    private static final int WINDOW_DAYS = 90;

    /** The first day, later than any host's notice requires. */
    private static final int FIRST_DAY = 3;

    private static final int LAST_DAY = 364;
    private static final Duration LISTED_WITHIN = Duration.ofSeconds(30);

    private final PlatformClient client;
    private final LocalDate today;
    private final Random random;
    private final LoadSpaces loadSpaces;
    private final Queue<WantedSlot> wide = new ConcurrentLinkedQueue<>();
    private final Set<Long> searched = new HashSet<>();

    FreeSlots(PlatformClient client, LocalDate today, Random random) {
        this.client = client;
        this.today = today;
        this.random = random;
        this.loadSpaces = new LoadSpaces(client, random);
    }

    /** Each slot once, over many spaces and dates; there are as many as were {@linkplain #prepare prepared}. */
    Supply<WantedSlot> wide() {
        return Supply.once(wide);
    }

    /** Finds this many different slots. */
    void prepare(int orders) {
        if (wide.size() >= orders) {
            return;
        }
        List<WantedSlot> found = new ArrayList<>();
        for (Card space : newSpaces()) {
            found.addAll(of(space));
        }
        if (wide.size() + found.size() < orders) {
            int missing = orders - wide.size() - found.size();
            loadSpaces.open(missing / (2 * (LAST_DAY - FIRST_DAY + 1)) + 1);
            long latest = System.nanoTime() + LISTED_WITHIN.toNanos();
            // A space is listed a moment after it is open.
            while (wide.size() + found.size() < orders && System.nanoTime() < latest) {
                for (Card space : newSpaces()) {
                    found.addAll(of(space));
                }
            }
        }
        Collections.shuffle(found, random);
        wide.addAll(found);
        if (wide.size() < orders) {
            throw new IllegalStateException("only %d slots are free, but %d are needed".formatted(wide.size(), orders));
        }
    }

    /** The free slots of this many spaces on this many dates each, which all clients request. */
    List<WantedSlot> hotSet(int spaces, int dates) {
        List<List<WantedSlot>> hot = free(spaces, dates);
        if (hot.size() < spaces) {
            loadSpaces.open(spaces - hot.size());
            long latest = System.nanoTime() + LISTED_WITHIN.toNanos();
            // A space is listed a moment after it is open.
            while (hot.size() < spaces && System.nanoTime() < latest) {
                hot = free(spaces, dates);
            }
        }
        if (hot.size() < spaces) {
            throw new IllegalStateException(
                    "only %d spaces are free on %d dates, but %d are needed".formatted(hot.size(), dates, spaces));
        }
        List<WantedSlot> all = new ArrayList<>();
        hot.forEach(all::addAll);
        wide.removeIf(Set.copyOf(all)::contains);
        Collections.shuffle(all, random);
        return all;
    }

    /** The free slots of up to this many spaces that have some on this many dates, on the first of these dates. */
    private List<List<WantedSlot>> free(int spaces, int dates) {
        List<List<WantedSlot>> found = new ArrayList<>();
        for (Card space : spaces()) {
            List<WantedSlot> free = of(space);
            List<LocalDate> days =
                    free.stream().map(WantedSlot::date).distinct().limit(dates).toList();
            if (days.size() == dates) {
                found.add(free.stream()
                        .filter(wanted -> days.contains(wanted.date()))
                        .toList());
            }
            if (found.size() == spaces) {
                break;
            }
        }
        return found;
    }

    private List<Card> newSpaces() {
        return spaces().stream().filter(space -> searched.add(space.id())).toList();
    }

    private List<WantedSlot> of(Card space) {
        List<WantedSlot> free = new ArrayList<>();
        for (int from = FIRST_DAY; from <= LAST_DAY; from += WINDOW_DAYS) {
            LocalDate last = today.plusDays(Math.min(from + WINDOW_DAYS - 1L, LAST_DAY));
            Availability availability = client.availability(space.id(), today.plusDays(from), last);
            for (Availability.Day day : availability.dates()) {
                for (Slot slot : List.of(Slot.DAY, Slot.NIGHT)) {
                    if (day.isFree(slot)) {
                        free.add(new WantedSlot(space.id(), day.date(), slot, space.minCount()));
                    }
                }
            }
        }
        return free;
    }

    private List<Card> spaces() {
        List<Card> spaces = new ArrayList<>();
        String query = "limit=50";
        while (true) {
            SpacePage page = client.spaces(query);
            // Spaces of the seeder are listed, but nobody can book them.
            page.items().stream()
                    .filter(space -> space.id() < SpaceSeeder.FIRST_ID)
                    .forEach(spaces::add);
            if (page.nextCursor() == null) {
                return spaces;
            }
            query = "limit=50&cursor=" + page.nextCursor();
        }
    }
}
