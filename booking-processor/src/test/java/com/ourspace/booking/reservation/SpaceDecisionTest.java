package com.ourspace.booking.reservation;

import static com.ourspace.booking.reservation.RunningProcessor.HOST;
import static com.ourspace.booking.reservation.RunningProcessor.everythingIn;
import static com.ourspace.booking.reservation.RunningProcessor.inDays;
import static com.ourspace.booking.reservation.RunningProcessor.listing;
import static com.ourspace.booking.reservation.RunningProcessor.request;
import static com.ourspace.booking.storage.Columns.bytes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.image.ImageEvent.ImageStored;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceChange;
import com.ourspace.contracts.space.SpaceChange.AddSpaceImages;
import com.ourspace.contracts.space.SpaceChange.ArrangeSpaceImages;
import com.ourspace.contracts.space.SpaceChange.PauseSpace;
import com.ourspace.contracts.space.SpaceChange.RemoveSpace;
import com.ourspace.contracts.space.SpaceChange.RemoveSpaceImage;
import com.ourspace.contracts.space.SpaceChange.ResumeSpace;
import com.ourspace.contracts.space.SpaceChange.UpdateSpace;
import com.ourspace.contracts.space.SpaceCommand.CreateSpace;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.contracts.space.StagedImage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What hosts may change of a space, decided on real Kafka and a real database. */
class SpaceDecisionTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningProcessor processor = RunningProcessor.shared();
    private final LocalDate date = inDays(20);

    @Test
    void anEditGivesTheSpaceItsNextVersionAndNeverTouchesExistingOrders() {
        long space = processor.openSpace();
        RequestReservation before = request(space, date, Slot.DAY);
        processor.send(before).join();
        Map<String, Object> held = processor.decided(before.orderId());

        JsonNode outcome = decide(new UpdateSpace(UUID.randomUUID(), space, HOST, 1, dearer()));
        RequestReservation after = request(space, date, Slot.NIGHT);
        processor.send(after).join();

        assertThat(outcome.at("/version").asInt()).isEqualTo(2);
        assertThat(outcome.at("/listing/title").asString()).isEqualTo("Dearer");
        assertThat(processor.decided(after.orderId()))
                .containsEntry("price", 90_000L)
                .containsEntry("refund_policy", "STRICT");
        assertThat(processor.reservation(before.orderId()))
                .containsEntry("price", 30_000L)
                .containsEntry("refund_policy", "STANDARD")
                .containsEntry("version", held.get("version"));
    }

    @Test
    void staleVersionIsRefusedWithTheVersionThatIs() {
        long space = processor.openSpace();
        decide(new UpdateSpace(UUID.randomUUID(), space, HOST, 1, dearer()));

        JsonNode refused = decide(new PauseSpace(UUID.randomUUID(), space, HOST, 1));

        assertThat(refused.at("/refusal/code").asString()).isEqualTo("STALE_VERSION");
        assertThat(refused.at("/refusal/version").asInt()).isEqualTo(2);
        assertThat(status(space)).isEqualTo("ACTIVE");
    }

    @Test
    void notSpaceOwnerAndSpaceNotFoundChangeNothing() {
        long space = processor.openSpace();

        assertThat(code(new RemoveSpace(UUID.randomUUID(), space, HOST + 1, 1))).isEqualTo("NOT_SPACE_OWNER");
        assertThat(code(new RemoveSpace(UUID.randomUUID(), 999_999_999, HOST, 1)))
                .isEqualTo("SPACE_NOT_FOUND");
        assertThat(status(space)).isEqualTo("ACTIVE");
    }

    @Test
    void aPausedSpaceTakesNoOrdersAndAResumedOneDoes() {
        long space = processor.openSpace();
        decide(new PauseSpace(UUID.randomUUID(), space, HOST, 1));
        RequestReservation whilePaused = request(space, date, Slot.DAY);
        processor.send(whilePaused).join();
        Map<String, Object> refused = processor.decided(whilePaused.orderId());

        decide(new ResumeSpace(UUID.randomUUID(), space, HOST, 2));
        RequestReservation resumed = request(space, date, Slot.DAY);
        processor.send(resumed).join();

        assertThat(refused).containsEntry("rejection", "SPACE_NOT_ACTIVE");
        assertThat(processor.decided(resumed.orderId())).containsEntry("status", "WAITING");
    }

    @Test
    void spaceHasBookingsUntilTheLastOneIsGone() {
        long space = processor.openSpace();
        RequestReservation order = request(space, date, Slot.DAY);
        processor.send(order).join();
        processor.decided(order.orderId());

        JsonNode refused = decide(new RemoveSpace(UUID.randomUUID(), space, HOST, 1));
        processor
                .send(
                        UUID.randomUUID(),
                        new CancelReservation(order.orderId(), space, date, Canceller.GUEST, order.guestId(), null))
                .join();
        Awaitility.await().until(() -> processor.reservation(order.orderId()).get("status"), "CANCELLED"::equals);
        JsonNode removed = decide(new RemoveSpace(UUID.randomUUID(), space, HOST, 1));

        assertThat(refused.at("/refusal/code").asString()).isEqualTo("SPACE_HAS_BOOKINGS");
        assertThat(refused.at("/refusal/orderIds/0").asString())
                .isEqualTo(order.orderId().toString());
        assertThat(removed.at("/version").asInt()).isEqualTo(2);
        assertThat(status(space)).isEqualTo("REMOVED");
        assertThat(code(new ResumeSpace(UUID.randomUUID(), space, HOST, 2))).isEqualTo("SPACE_NOT_FOUND");
    }

    @Test
    void aRemovalBesideBookingsNeverLeavesALiveOrderOnARemovedSpace() {
        List<Long> spaces =
                IntStream.range(0, 12).mapToObj(_ -> processor.openSpace()).toList();
        List<RequestReservation> orders = spaces.stream()
                .flatMap(space -> IntStream.range(0, 8).mapToObj(day -> request(space, inDays(30 + day), Slot.ALL)))
                .toList();
        List<RemoveSpace> removals = spaces.stream()
                .map(space -> new RemoveSpace(UUID.randomUUID(), space, HOST, 1))
                .toList();
        for (int i = 0; i < orders.size(); i++) {
            processor.send(orders.get(i));
            if (i % 8 == 3) {
                RemoveSpace removal = removals.get(i / 8);
                processor.send(removal.changeId(), removal);
            }
        }
        removals.forEach(removal -> outcome(removal.changeId()));
        orders.forEach(order -> processor.decided(order.orderId()));

        assertThat(spaces).allSatisfy(space -> {
            Long live = processor
                    .jdbc()
                    .queryForObject(
                            "SELECT COUNT(*) FROM reservation WHERE space_id = ? AND status = 'WAITING'",
                            Long.class,
                            space);
            assertThat(live).isEqualTo(status(space).equals("REMOVED") ? 0L : 8L);
        });
    }

    @Test
    void aChangeThatComesTwiceIsDecidedOnce() {
        long space = processor.openSpace();
        PauseSpace pause = new PauseSpace(UUID.randomUUID(), space, HOST, 1);
        processor.send(pause.changeId(), pause).join();
        processor.send(pause.changeId(), pause).join();
        JsonNode resumed = decide(new ResumeSpace(UUID.randomUUID(), space, HOST, 2));

        assertThat(resumed.at("/version").asInt()).isEqualTo(3);
        assertThat(eventsOf(pause.changeId())).hasSize(1);
    }

    @Test
    void aChangeNobodyCanReadIsRefusedAsInternalError() {
        long space = processor.openSpace();
        UUID changeId = UUID.randomUUID();
        Map<String, String> headers = new Envelope(
                        changeId, "update-space.v1", "/test", Instant.EPOCH, changeId.toString(), null, null)
                .headers();
        processor
                .sendRaw(Topic.SPACE_COMMANDS.topicName(), Long.toString(space), "{".getBytes(UTF_8), headers)
                .join();

        assertThat(outcome(changeId).at("/refusal/code").asString()).isEqualTo("INTERNAL_ERROR");
    }

    @Test
    void aDraftIsNeitherPausedNorResumed() {
        long space = draft(UUID.randomUUID(), List.of(staged(1)));

        assertThat(code(new PauseSpace(UUID.randomUUID(), space, HOST, 1))).isEqualTo("SPACE_NOT_ACTIVE");
        assertThat(code(new ResumeSpace(UUID.randomUUID(), space, HOST, 1))).isEqualTo("SPACE_NOT_ACTIVE");
    }

    @Test
    void picturesAreAddedArrangedAndTakenAwayAndTheLastStoredOneStays() {
        StagedImage first = staged(1);
        StagedImage second = staged(2);
        long space = draft(UUID.randomUUID(), List.of(first));
        processor.send(UUID.randomUUID(), stored(space, first)).join();
        Awaitility.await().until(() -> status(space), "ACTIVE"::equals);

        JsonNode added = decide(new AddSpaceImages(UUID.randomUUID(), space, HOST, 2, List.of(first, second)));
        JsonNode arranged = decide(
                new ArrangeSpaceImages(UUID.randomUUID(), space, HOST, 3, List.of(second.imageId(), first.imageId())));
        String last = code(new RemoveSpaceImage(UUID.randomUUID(), space, HOST, 4, first.imageId()));
        processor.send(UUID.randomUUID(), stored(space, second)).join();
        Awaitility.await().until(() -> imageStatus(second), "READY"::equals);
        JsonNode removed = decide(new RemoveSpaceImage(UUID.randomUUID(), space, HOST, 4, first.imageId()));

        assertThat(ids(added)).containsExactly(first.imageId(), second.imageId());
        assertThat(ids(arranged)).containsExactly(second.imageId(), first.imageId());
        assertThat(last).isEqualTo("IMAGE_REQUIRED");
        assertThat(ids(removed)).containsExactly(second.imageId());
        assertThat(code(new RemoveSpaceImage(UUID.randomUUID(), space, HOST, 5, first.imageId())))
                .isEqualTo("IMAGE_NOT_FOUND");
        assertThat(code(new ArrangeSpaceImages(UUID.randomUUID(), space, HOST, 5, List.of())))
                .isEqualTo("IMAGE_ORDER_INCOMPLETE");
        List<StagedImage> six =
                IntStream.range(10, 16).mapToObj(SpaceDecisionTest::staged).toList();
        assertThat(code(new AddSpaceImages(UUID.randomUUID(), space, HOST, 5, six)))
                .isEqualTo("IMAGE_TOO_MANY");
    }

    private long draft(UUID registration, List<StagedImage> images) {
        processor
                .send(registration, new CreateSpace(registration, HOST, listing(), images))
                .join();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> processor
                                .jdbc()
                                .queryForList(
                                        "SELECT space_id FROM space_image WHERE image_id = ?", Long.class, (Object)
                                                bytes(images.getFirst().imageId())),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static StagedImage staged(int position) {
        return new StagedImage(UUID.randomUUID(), position, "staging/test", "00");
    }

    private static Message stored(long space, StagedImage image) {
        return new ImageStored(
                image.imageId(), ImageOwner.SPACE, space, image.position(), image.sha256(), 640, 480, List.of());
    }

    private static SpaceListing dearer() {
        SpaceListing old = listing();
        return new SpaceListing(
                "Dearer",
                old.subTitle(),
                old.description(),
                old.address(),
                null,
                null,
                old.category(),
                old.district(),
                old.facilities(),
                1,
                10,
                RefundPolicy.STRICT,
                0,
                180,
                List.of(new SlotOffer(Slot.NIGHT, 90_000, true)));
    }

    private String status(long space) {
        return processor.jdbc().queryForObject("SELECT status FROM space WHERE id = ?", String.class, space);
    }

    private String imageStatus(StagedImage image) {
        return processor
                .jdbc()
                .queryForObject("SELECT status FROM space_image WHERE image_id = ?", String.class, (Object)
                        bytes(image.imageId()));
    }

    private static List<UUID> ids(JsonNode changed) {
        return changed.at("/imageIds")
                .valueStream()
                .map(id -> UUID.fromString(id.asString()))
                .toList();
    }

    private String code(SpaceChange change) {
        return decide(change).at("/refusal/code").asString("");
    }

    private JsonNode decide(SpaceChange change) {
        processor.send(change.changeId(), change).join();
        return outcome(change.changeId());
    }

    private JsonNode outcome(UUID changeId) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> eventsOf(changeId), events -> !events.isEmpty())
                .getFirst();
    }

    private static List<JsonNode> eventsOf(UUID changeId) {
        return everythingIn(Topic.SPACE_EVENTS.topicName()).stream()
                .map(ConsumerRecord::value)
                .map(value -> JSON.readTree(value))
                .filter(event -> event.at("/changeId").asString("").equals(changeId.toString()))
                .toList();
    }
}
