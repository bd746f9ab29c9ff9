package com.ourspace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.client.Multipart;
import com.ourspace.standalone.client.Order;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Reply;
import com.ourspace.standalone.client.Session;
import java.awt.Color;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests changes of a space through HTTP, the log and the booking processor, with every component a process. */
class SpaceEditTest {

    private final RunningPlatform running = RunningPlatform.shared();
    private final PlatformClient client = running.client();
    private final HostedSpace space = HostedSpace.open(running);
    private final LocalDate date = running.freshDate();

    @Test
    void anEditIsVisibleToEverybodyAndLeavesExistingOrdersAlone() {
        Session guest = running.freshGuest();
        Order before = space.order(guest, date, Slot.DAY);
        Map<String, Object> edit = Map.of(
                "title",
                "Another name",
                "offers",
                List.of(
                        Map.of("slot", "DAY", "price", 90_000, "enabled", true),
                        Map.of("slot", "NIGHT", "price", 95_000, "enabled", true)));

        JsonNode done = space.change(client.patch(space.path(), edit));
        Order after = space.order(running.freshGuest(), date, Slot.NIGHT);

        assertThat(done.at("/status").asString()).isEqualTo("DONE");
        assertThat(done.at("/version").asInt())
                .isEqualTo(space.detail().at("/version").asInt());
        assertThat(space.detail().at("/title").asString()).isEqualTo("Another name");
        assertThat(client.order(guest, before.id()).price()).isEqualTo(30_000);
        assertThat(after.price()).isEqualTo(95_000);
        assertThat(space.refusal(date.plusDays(1), Slot.ALL)).isEqualTo("SLOT_NOT_OFFERED");
    }

    @Test
    void aVersionThatIsNotTheLatestIsStaleAndOfTwoThatNameTheSameOneIsCarriedOut() {
        String tag = space.tag();
        List<Reply> both = Parallel.map(
                List.of("One", "Two"),
                name -> space.ask(client.patch(space.path(), Map.of("title", name + " of two")), tag));
        List<String> outcomes = both.stream()
                .map(reply -> reply.status() == 202
                        ? space.settled(reply).at("/status").asString()
                        : "%d".formatted(reply.status()))
                .toList();
        Reply late = space.ask(client.patch(space.path(), Map.of("title", "Too late")), tag);

        assertThat(outcomes).containsOnlyOnce("DONE").containsAnyOf("REFUSED", "412");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).contains("STALE_VERSION");
        assertThat(space.detail().at("/title").asString())
                .isEqualTo(outcomes.getFirst().equals("DONE") ? "One of two" : "Two of two");
    }

    @Test
    void aPausedSpaceIsNeitherListedNorBookedUntilItIsResumed() {
        untilListed(true);

        space.change(client.patch(space.path(), Map.of("status", "PAUSED")));
        untilListed(false);
        assertThat(space.refusal(date, Slot.NIGHT)).isEqualTo("SPACE_NOT_ACTIVE");

        space.change(client.patch(space.path(), Map.of("status", "ACTIVE")));
        untilListed(true);
        space.eventually(detail -> detail.at("/status").asString().equals("ACTIVE"));
    }

    @Test
    void aSpaceWithABookingAheadIsRemovedOnlyAfterThatIsCancelled() {
        Session guest = running.freshGuest();
        Order held = space.order(guest, date, Slot.NIGHT);
        assertThat(held.status()).isEqualTo(OrderStatus.WAITING);
        // Until the tables have the order, the removal is accepted, and refused by the booking processor.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> client.availability(space.id(), date, date)
                        .firstFree(Slot.NIGHT)
                        .isEmpty());

        Reply refused = space.ask(client.delete(space.path()));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).contains("SPACE_HAS_BOOKINGS");
        assertThat(refused.json().at("/orderIds/0").asString())
                .isEqualTo(held.id().toString());

        client.cancel(guest, held.id(), UUID.randomUUID().toString());
        JsonNode removed = space.change(client.delete(space.path()));
        assertThat(removed.at("/status").asString()).isEqualTo("DONE");
        assertThat(space.page().status()).isEqualTo(404);
        untilListed(false);
        assertThat(space.refusal(date, Slot.NIGHT)).isIn("SPACE_NOT_FOUND", "SPACE_NOT_ACTIVE");
        assertThat(client.order(guest, held.id()).status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void removingASpaceEndsItsWaitlistEntriesWithAReason() {
        space.block(date);
        Session guest = running.freshGuest();
        UUID night = space.waitFor(guest, date, Slot.NIGHT);
        UUID all = space.waitFor(guest, date, Slot.ALL);

        space.change(client.delete(space.path()));

        assertThat(space.entry(guest, night, "EXPIRED").at("/endReason").asString())
                .isEqualTo("SPACE_REMOVED");
        assertThat(space.entry(guest, all, "EXPIRED").at("/endReason").asString())
                .isEqualTo("SPACE_REMOVED");
    }

    @Test
    void imagesAreAddedOrderedAndRemovedAndTheLastOneStays() {
        String first = space.images().getFirst();

        String second = space.change(client.post(
                        space.path() + "/images",
                        new Multipart().file("images", "blue.jpg", "image/jpeg", RunningPlatform.photo(Color.BLUE))))
                .at("/images/0/imageId")
                .asString();
        space.eventually(detail -> detail.at("/images").size() == 2);
        space.change(client.put(space.path() + "/images/order", Map.of("imageIds", List.of(second, first))));
        assertThat(space.images()).containsExactly(second, first);

        space.change(client.delete(space.path() + "/images/" + first));
        assertThat(space.images()).containsExactly(second);
        assertThat(space.ask(client.delete(space.path() + "/images/" + second)).code())
                .contains("IMAGE_REQUIRED");
    }

    /** Each process's index follows the tables within a second. */
    private void untilListed(boolean isListed) {
        await().atMost(Duration.ofSeconds(20)).until(() -> space.isListed() == isListed);
    }
}
