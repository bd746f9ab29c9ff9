package com.ourspace.standalone.demo;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.client.Availability;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.SpacePage.Card;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Finds free nights at random dates, so that the demo can run repeatedly. */
final class FreeNights {

    private static final int DAYS_SEARCHED = 60;
    private static final long WELCOME_POINTS = 100_000;
    /** The demo data's first spaces open some seconds after a new platform is ready. */
    private static final Duration FIRST_SPACE_WITHIN = Duration.ofMinutes(1);

    private final PlatformClient client;
    private final LocalDate today;
    private final Random random;

    FreeNights(PlatformClient client, LocalDate today, Random random) {
        this.client = client;
        this.today = today;
        this.random = random;
    }

    /** A free night at a price that a new guest can pay. */
    RequestedSlot any() {
        List<Card> spaces = new ArrayList<>(
                client.awaitSpaces("slot=NIGHT&limit=50", FIRST_SPACE_WITHIN).items());
        spaces.removeIf(space -> space.price() > WELCOME_POINTS);
        Collections.shuffle(spaces, random);
        return spaces.stream()
                .flatMap(space -> of(space.id(), space.title(), space.minCount(), space.price()).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("all nights of the coming weeks are taken"));
    }

    /** A free night of this space. */
    Optional<RequestedSlot> of(long spaceId, String title, int headCount, long price) {
        LocalDate from = today.plusDays(3L + random.nextInt(20));
        Availability availability = client.availability(spaceId, from, from.plusDays(DAYS_SEARCHED));
        return availability
                .firstFree(Slot.NIGHT)
                .map(date -> new RequestedSlot(spaceId, title, date, Slot.NIGHT, headCount, price));
    }
}
