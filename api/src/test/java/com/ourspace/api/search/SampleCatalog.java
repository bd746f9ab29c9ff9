package com.ourspace.api.search;

import com.ourspace.api.catalog.ImageLinks;
import com.ourspace.api.metadata.Category;
import com.ourspace.api.metadata.District;
import com.ourspace.api.metadata.Facility;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceListing;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import tools.jackson.databind.json.JsonMapper;

/** Random spaces and what is taken of them, both in an index and in maps that a test can compare it with. */
final class SampleCatalog {

    static final Instant NOW = Instant.parse("2026-12-01T00:30:00Z");
    static final LocalDate TODAY = LocalDate.ofInstant(NOW, Half.ZONE);
    static final List<String> DISTRICTS = List.of("gangnam", "gangbuk", "gangseo");
    static final List<String> CATEGORIES = List.of("party-room", "study-room", "meeting-room");
    static final List<String> FACILITIES = List.of("wifi", "tv", "parking");
    static final KnownNames NAMES = KnownNames.of(
            List.of(
                    new District("gangnam", "강남", "Gangnam", "", 37.5, 127),
                    new District("gangbuk", "강북", "Gangbuk", "", 37.6, 127),
                    new District("gangseo", "강서", "Gangseo", "", 37.5, 126.8)),
            List.of(
                    new Category("party-room", "파티룸", "Party room", ""),
                    new Category("study-room", "스터디룸", "Study room", ""),
                    new Category("meeting-room", "회의실", "Meeting room", "")),
            List.of(
                    new Facility("wifi", "WiFi", "WiFi", ""),
                    new Facility("tv", "TV", "TV", ""),
                    new Facility("parking", "주차", "Parking", "")));

    private static final int DATES = 4;

    final Map<Long, IndexedSpace> spaces = new TreeMap<>();
    /** Until when each half is taken, in milliseconds, by space, date and half. */
    final Map<String, Long> taken = new TreeMap<>();

    final SpaceIndex index;
    final SpaceFinder finder;

    private final Random random;
    private final Map<LocalDate, OccupancyOfDate> occupancy = new TreeMap<>();
    private long lastId;
    private long lastSeq;

    SampleCatalog(long seed) {
        random = new Random(seed);
        try {
            index = new SpaceIndex(new ByteBuffersDirectory(), NAMES);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        for (int day = 0; day < DATES; day++) {
            occupancy.put(TODAY.plusDays(day), new OccupancyOfDate());
        }
        finder = new SpaceFinder(
                index,
                new ImageLinks("http://images", JsonMapper.builder().build()),
                date -> occupancy.getOrDefault(date, new OccupancyOfDate()));
    }

    Random random() {
        return random;
    }

    LocalDate anyDate() {
        return TODAY.plusDays(random.nextInt(DATES));
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Adds so many random spaces. */
    void add(int count) {
        for (int number = 0; number < count; number++) {
            put(space(++lastId));
        }
        refresh();
    }

    /** Changes so many spaces at random: some are replaced, some removed, some new. */
    void shuffle(int count) {
        for (int number = 0; number < count; number++) {
            switch (random.nextInt(3)) {
                case 0 -> put(space(++lastId));
                case 1 -> remove(1 + random.nextLong(lastId));
                default -> put(space(1 + random.nextLong(lastId)));
            }
        }
        refresh();
    }

    void put(IndexedSpace space) {
        spaces.put(space.id(), space);
        update(space.id(), List.of(space));
    }

    void remove(long id) {
        spaces.remove(id);
        update(id, List.of());
    }

    void refresh() {
        try {
            index.refresh();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void update(long id, List<IndexedSpace> listed) {
        try {
            index.update(List.of(id), listed);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes and frees so many halves at random. */
    void take(int count) {
        for (int number = 0; number < count; number++) {
            long id = 1 + random.nextLong(lastId);
            LocalDate date = anyDate();
            Half half = any(List.of(Half.values()));
            long until = any(List.of(
                    OccupancyOfDate.FREE,
                    OccupancyOfDate.BOOKED,
                    OccupancyOfDate.BLOCKED,
                    NOW.minusSeconds(1).toEpochMilli(),
                    NOW.plusSeconds(1).toEpochMilli()));
            taken.put(id + " " + date + " " + half, until);
            occupancy.get(date).set(id, half, until, ++lastSeq);
        }
    }

    boolean isTaken(long id, LocalDate date, Half half) {
        return taken.getOrDefault(id + " " + date + " " + half, 0L) > NOW.toEpochMilli();
    }

    private IndexedSpace space(long id) {
        return new IndexedSpace(
                id,
                1,
                1,
                listing(id),
                random.nextInt(5),
                BigDecimal.valueOf(random.nextInt(51), 1),
                random.nextInt(9),
                null);
    }

    private SpaceListing listing(long id) {
        int min = 1 + random.nextInt(4);
        boolean isOnTheMap = random.nextInt(5) > 0;
        return new SpaceListing(
                any(List.of("달빛", "햇살", "Loft")) + " " + any(List.of("파티룸", "스터디룸", "room")) + " " + id,
                any(List.of("조용한 곳", "A quiet place", "밤의 무대")),
                any(List.of("드럼과 피아노", "A white board", "넓은 창")),
                "서울 " + any(List.of("강남", "강북")) + "구",
                isOnTheMap ? degrees(37.4) : null,
                isOnTheMap ? degrees(126.9) : null,
                any(CATEGORIES),
                any(DISTRICTS),
                FACILITIES.stream().filter(_ -> random.nextBoolean()).toList(),
                min,
                min + random.nextInt(6),
                RefundPolicy.STANDARD,
                any(List.of(0, 60, 1_440)),
                any(List.of(1, 2, 180)),
                offers());
    }

    private Double degrees(double from) {
        return from + random.nextInt(20) / 100.0;
    }

    private List<SlotOffer> offers() {
        List<SlotOffer> offers = new ArrayList<>(Stream.of(Slot.values())
                .map(slot -> new SlotOffer(slot, 10_000L * (1 + random.nextInt(25)), random.nextInt(4) > 0))
                .toList());
        offers.set(0, new SlotOffer(Slot.DAY, offers.getFirst().price(), true));
        return offers;
    }
}
