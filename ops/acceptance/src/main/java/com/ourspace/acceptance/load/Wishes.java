package com.ourspace.acceptance.load;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.client.Availability;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.SpacePage;
import com.ourspace.standalone.client.SpacePage.Card;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Finds what can be asked for: free slots over many spaces and dates, or one that everybody wants. */
final class Wishes {

    private static final int DAYS = 80;

    private final PlatformClient client;
    private final LocalDate today;
    private final Random random;

    Wishes(PlatformClient client, LocalDate today, Random random) {
        this.client = client;
        this.today = today;
        this.random = random;
    }

    /** One slot of one space on one date, and how many people would come. */
    record Wish(long spaceId, LocalDate date, Slot slot, int headCount) {}

    /** Free slots in random order: as many as asked for, or as there are. */
    List<Wish> wide(int count, int mostSpaces) {
        List<Wish> wishes = new ArrayList<>();
        for (Card space : spaces(mostSpaces)) {
            Availability availability = client.availability(space.id(), today.plusDays(3), today.plusDays(3L + DAYS));
            for (Availability.Day day : availability.dates()) {
                for (Slot slot : List.of(Slot.DAY, Slot.NIGHT)) {
                    if (day.isFree(slot)) {
                        wishes.add(new Wish(space.id(), day.date(), slot, space.minCount()));
                    }
                }
            }
        }
        Collections.shuffle(wishes, random);
        return List.copyOf(wishes.subList(0, Math.min(count, wishes.size())));
    }

    private List<Card> spaces(int most) {
        List<Card> spaces = new ArrayList<>();
        String query = "limit=50";
        while (spaces.size() < most) {
            SpacePage page = client.spaces(query);
            // Spaces of the seeder are listed, but nobody can book them.
            page.items().stream()
                    .filter(space -> space.id() < SpaceSeeder.FIRST_ID)
                    .forEach(spaces::add);
            if (page.nextCursor() == null) {
                break;
            }
            query = "limit=50&cursor=" + page.nextCursor();
        }
        return spaces.subList(0, Math.min(most, spaces.size()));
    }
}
