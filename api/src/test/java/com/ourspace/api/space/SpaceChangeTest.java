package com.ourspace.api.space;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.fixture.TopicTail;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceChangeRefused;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceImagesChanged;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpacePaused;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceRemoved;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceResumed;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceUpdated;
import com.ourspace.contracts.space.SpaceChangeRefusal;
import com.ourspace.contracts.space.SpaceListing;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpaceChangeTest {

    private static final RunningApi API = RunningApi.shared();
    private static final Instant AT = Instant.parse("2026-10-01T00:00:00Z");

    private final Caller host = API.newUser();
    private final SampleSpace space =
            SampleSpace.create().ofHost(host.userId()).withImages(2).listedIn(API);
    private final String path = "/v1/spaces/" + space.id();

    @Test
    void aPatchIsAcceptedAsTheWholeListingUnderTheVersionThatWasSeen() {
        Answer accepted = patch("""
                {"title": "Another name", "description": null, "offers": [{"slot": "NIGHT", "price": 12000}]}
                """, tag());

        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        assertThat(accepted.text("/status")).isEqualTo("PENDING");
        assertThat(accepted.header("Location")).contains("/v1/space-changes/" + accepted.text("/id"));
        JsonNode command = command(accepted);
        assertThat(command.at("/expectedVersion").asInt()).isEqualTo(2);
        assertThat(command.at("/hostId").asLong()).isEqualTo(host.userId());
        assertThat(command.at("/listing/title").asString()).isEqualTo("Another name");
        assertThat(command.at("/listing/description").asString()).isEmpty();
        assertThat(command.at("/listing/subTitle").asString()).isEqualTo("for tests");
        assertThat(command.at("/listing/offers").size()).isEqualTo(1);
        assertThat(pollNow(accepted).text("/status")).isEqualTo("PENDING");
    }

    @Test
    void theDecisionIsShownAndTheSpaceIsUpdated() {
        Answer accepted = patch("{\"title\": \"Another name\"}", tag());
        SpaceListing words = renamed("Another name", new SlotOffer(Slot.NIGHT, 12_000, true));

        API.publish(new SpaceUpdated(id(accepted), space.id(), words, 3, AT));
        eventually(() -> pollNow(accepted).text("/status").equals("DONE"));
        Answer detail = API.anonymous().get(path);

        assertThat(pollNow(accepted).json().at("/version").asInt()).isEqualTo(3);
        assertThat(detail.text("/title")).isEqualTo("Another name");
        assertThat(detail.json().at("/offers").size()).isEqualTo(1);
        assertThat(detail.header("ETag").orElseThrow()).startsWith("\"3.");
    }

    @Test
    void repeatedEventsNeverRestoreAnOldListing() {
        SpaceListing words = renamed("New words", new SlotOffer(Slot.DAY, 1_000, true));
        SpaceUpdated updated = new SpaceUpdated(UUID.randomUUID(), space.id(), words, 3, AT);
        SpacePaused paused = new SpacePaused(UUID.randomUUID(), space.id(), 4, AT);
        SpaceUpdated again = new SpaceUpdated(
                UUID.randomUUID(), space.id(), renamed("Newer", words.offers().getFirst()), 5, AT);

        API.publish(updated, paused, again, space.created(), space.activated(), updated, paused);
        SpaceResumed last = new SpaceResumed(UUID.randomUUID(), space.id(), 6, AT);
        API.publish(last);
        eventually(() -> API.anonymous().get(path).text("/version").equals("6"));
        Answer detail = API.anonymous().get(path);

        assertThat(detail.text("/title")).isEqualTo("Newer");
        assertThat(detail.text("/status")).isEqualTo("ACTIVE");
        assertThat(detail.json().at("/offers").size()).isEqualTo(1);
    }

    @Test
    void validationFailedNamesAllFieldsAtOnce() {
        Answer answer = patch("""
                {"title": "x", "category": "castle", "maxCount": 0, "likeCount": 3, "offers": [{"slot": "DAY", "price": -1}],
                 "refundPolicy": null, "status": "REMOVED"}
                """, tag());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/pointer").asString()))
                .containsExactlyInAnyOrder(
                        "/status",
                        "/status",
                        "/title",
                        "/category",
                        "/maxCount",
                        "/likeCount",
                        "/offers/0/price",
                        "/refundPolicy");
    }

    @Test
    void preconditionRequiredWithoutIfMatchAndStaleVersionWithAnOldOne() {
        assertThat(patch("{}", null).status()).isEqualTo(428);
        assertThat(patch("{}", null).code()).isEqualTo("PRECONDITION_REQUIRED");
        Answer stale = patch("{}", "\"1.abc\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("STALE_VERSION");
        assertThat(stale.json().at("/version").asInt()).isEqualTo(2);
        assertThat(patch("{}", "\"1\", \"2\"").status()).isEqualTo(202);
        assertThat(delete(path, null).code()).isEqualTo("PRECONDITION_REQUIRED");
        assertThat(delete(path, "\"1\"").code()).isEqualTo("STALE_VERSION");
        assertThat(delete(path + "/images/" + space.imageId(0), null).code()).isEqualTo("PRECONDITION_REQUIRED");
    }

    @Test
    void ifMatchTakesTheStrongTagsThatWereIssuedForTheSpaceAndNoOthers() {
        String tag = tag();
        String version = tag.substring(1, tag.indexOf('.'));
        String another = host.get(
                        "/v1/spaces/" + SampleSpace.create().listedIn(API).id())
                .header("ETag")
                .orElseThrow();
        String forged = tag.substring(0, tag.length() - 2) + (tag.charAt(tag.length() - 2) == '0' ? "1\"" : "0\"");

        assertThat(Stream.of(
                        "W/" + tag,
                        "W/\"" + version + "\"",
                        "\"" + version + ".never-issued\"",
                        "\"" + version + ".0123456789abcdef.0123456789abcdef\"",
                        forged,
                        another,
                        "\"0" + version + "\"",
                        "\"" + version + ".\"",
                        "\"\"",
                        "\"*\""))
                .allSatisfy(other -> everyChange(other)
                        .forEach(answer -> assertThat(answer.code()).as(other).isEqualTo("STALE_VERSION")));
        assertThat(Stream.of("nonsense", version, tag + " " + tag, "w/" + tag, "*, " + tag, tag + ", *", "\"open"))
                .allSatisfy(nonsense -> everyChange(nonsense).forEach(answer -> {
                    assertThat(answer.status()).as(nonsense).isEqualTo(400);
                    assertThat(answer.code()).isEqualTo("INVALID_PARAMETER");
                    assertThat(answer.text("/parameter")).isEqualTo("If-Match");
                }));
        assertThat(Stream.of(tag, "\"" + version + "\"", "*", "\"a,b\" ,, " + tag + ",", "W/\"x\"," + tag))
                .allSatisfy(good -> assertThat(patch("{}", good).status()).isEqualTo(202));
    }

    @Test
    void malformedRequestIfThePatchIsNoObjectOrNamesAMemberTwice() {
        assertThat(Stream.of("[]", "null", "\"x\"", "{\"title\":\"One\",\"title\":\"Two\"}", "{} {}"))
                .allSatisfy(json -> assertThat(patch(json, tag()).code()).isEqualTo("MALFORMED_REQUEST"));
        Answer unknown = patch("{\"titel\":\"A name\",\"latitude\":1e400,\"maxCount\":4294967298}", tag());
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains("/titel", "/latitude", "/maxCount");
    }

    /** All requests that need If-Match. */
    private List<Answer> everyChange(String ifMatch) {
        return List.of(
                patch("{}", ifMatch),
                delete(path, ifMatch),
                delete(path + "/images/" + space.imageId(0), ifMatch),
                new Multipart()
                        .file("images", "x.jpg", Pictures.jpeg(640, 480))
                        .sendTo(host, path + "/images", "If-Match", ifMatch),
                arrange("[]", ifMatch));
    }

    @Test
    void notSpaceOwnerAndSpaceNotFoundComeBeforeEverythingElse() {
        Caller other = API.newUser();

        Answer patched = other.send(
                "PATCH", path, BodyPublishers.ofString("{}"), "Content-Type", "application/json", "If-Match", "\"9\"");
        Answer removed = other.send("DELETE", path, BodyPublishers.noBody(), "If-Match", "\"2\"");
        Answer unknown = host.send("DELETE", "/v1/spaces/99999999", BodyPublishers.noBody(), "If-Match", "\"2\"");

        assertThat(patched.status()).isEqualTo(403);
        assertThat(patched.code()).isEqualTo("NOT_SPACE_OWNER");
        assertThat(removed.code()).isEqualTo("NOT_SPACE_OWNER");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("SPACE_NOT_FOUND");
    }

    @Test
    void aPausedSpaceIsShownButNotListedAndTakesNoOrdersUntilItIsResumed() {
        Answer pause = patch("{\"status\": \"PAUSED\"}", tag());
        assertThat(type(pause)).isEqualTo("pause-space.v1");
        API.publish(new SpacePaused(id(pause), space.id(), 3, AT));
        eventually(() -> API.anonymous().get(path).text("/status").equals("PAUSED"));
        assertThat(list("limit=50")).doesNotContain("\"id\":" + space.id() + ",");

        Answer order = API.newUser().postOnce(path + "/orders", order());
        Answer resume = patch("{\"status\": \"ACTIVE\"}", tag());
        API.publish(new SpaceResumed(id(resume), space.id(), 4, AT));
        eventually(() -> API.anonymous().get(path).text("/status").equals("ACTIVE"));

        assertThat(order.code()).isEqualTo("SPACE_NOT_ACTIVE");
        assertThat(type(resume)).isEqualTo("resume-space.v1");
    }

    @Test
    void spaceHasBookingsAtOnceAndARemovedSpaceIsNotFound() {
        UUID orderId = UUID.randomUUID();
        LocalDate date = LocalDate.now(Half.ZONE).plusDays(9);
        SampleOrder order = new SampleOrder(orderId, space.id(), date, Slot.DAY, 5, 1);
        API.publish(order.held(), order.completed());
        eventually(() -> delete(path, tag()).status() == 409);
        Answer refused = delete(path, tag());

        API.publish(order.cancelled(OrderStatus.COMPLETED, 3));
        eventually(() -> delete(path, tag()).status() == 202);
        Answer accepted = delete(path, tag());
        API.publish(new SpaceRemoved(id(accepted), space.id(), 3, AT));
        eventually(() -> API.anonymous().get(path).status() == 404);

        assertThat(refused.code()).isEqualTo("SPACE_HAS_BOOKINGS");
        assertThat(refused.text("/orderIds/0")).isEqualTo(orderId.toString());
        assertThat(patch("{}", "\"3\"").code()).isEqualTo("SPACE_NOT_FOUND");
    }

    @Test
    void aRefusalByTheProcessorIsShownWithItsCode() {
        Answer accepted = delete(path, tag());

        API.publish(new SpaceChangeRefused(
                id(accepted), space.id(), new SpaceChangeRefusal.SpaceHasBookings(List.of(UUID.randomUUID())), 2, AT));
        eventually(() -> pollNow(accepted).text("/status").equals("REFUSED"));

        assertThat(pollNow(accepted).text("/refusal/code")).isEqualTo("SPACE_HAS_BOOKINGS");
        assertThat(pollNow(accepted).header("Retry-After")).isEmpty();
    }

    @Test
    void aChangeIsVisibleToItsHostOnlyAndAnUnknownOneIsNotFound() {
        Answer accepted = patch("{}", tag());

        assertThat(API.newUser()
                        .get("/v1/space-changes/" + accepted.text("/id"))
                        .code())
                .isEqualTo("SPACE_CHANGE_NOT_FOUND");
        assertThat(host.get("/v1/space-changes/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void theSameKeyIsTheSameChangeEvenAfterItWasCarriedOut() {
        String tag = tag();
        Answer first = patch("{\"title\": \"Once\"}", tag, "Idempotency-Key", "k1");
        Answer again = patch("{\"title\": \"Once\"}", tag, "Idempotency-Key", "k1");
        API.publish(new SpaceUpdated(
                id(first), space.id(), renamed("Once", space.listing().offers().getFirst()), 3, AT));
        eventually(() -> pollNow(first).text("/status").equals("DONE"));
        Answer later = patch("{\"title\": \"Once\"}", tag, "Idempotency-Key", "k1");
        Answer other = patch("{\"title\": \"Twice\"}", tag, "Idempotency-Key", "k1");

        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(later.status()).isEqualTo(202);
        assertThat(later.text("/id")).isEqualTo(first.text("/id"));
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aNumberCountsByItsValueAndNotByItsSpelling() {
        Answer first = patch("{\"latitude\": 37.5, \"longitude\": 127}", tag(), "Idempotency-Key", "number");
        Answer again = patch("{\"longitude\":1.270e2,\"latitude\":37.50}", tag(), "Idempotency-Key", "number");
        Answer other = patch("{\"longitude\":127.1,\"latitude\":37.50}", tag(), "Idempotency-Key", "number");

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void imagesAreStagedAndAddedAndEqualBytesAreOneImage() {
        byte[] jpeg = Pictures.jpeg(640, 480, 7);
        Answer accepted = new Multipart()
                .file("images", "거실.jpg", jpeg)
                .file("images", "again.jpg", jpeg)
                .sendTo(host, path + "/images", "If-Match", tag());

        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        assertThat(accepted.json().at("/images").size()).isEqualTo(1);
        assertThat(accepted.text("/images/0/originalName")).isEqualTo("거실.jpg");
        JsonNode command = command(accepted);
        String imageId = command.at("/images/0/imageId").asString();
        assertThat(command.at("/images/0/stagedKey").asString())
                .isEqualTo("staging/" + accepted.text("/id") + "/" + imageId);

        Answer later = new Multipart().file("images", "x.jpg", jpeg).sendTo(host, path + "/images", "If-Match", tag());
        assertThat(later.text("/images/0/imageId")).isEqualTo(imageId);
        assertThat(later.text("/id")).isNotEqualTo(accepted.text("/id"));
    }

    @Test
    void imageTooManyCountsExistingImages() {
        Multipart five = new Multipart();
        for (int seed = 1; seed <= 5; seed++) {
            five.file("images", "a.jpg", Pictures.jpeg(640, 480, 10 + seed));
        }

        Answer tooMany = five.sendTo(host, path + "/images", "If-Match", tag());
        Answer none = new Multipart().field("other", "x").sendTo(host, path + "/images", "If-Match", tag());
        Answer noPicture = new Multipart()
                .file("images", "a.jpg", Pictures.svg())
                .sendTo(host, path + "/images", "If-Match", tag());

        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.code()).isEqualTo("IMAGE_TOO_MANY");
        assertThat(none.code()).isEqualTo("IMAGE_REQUIRED");
        assertThat(noPicture.code()).isEqualTo("IMAGE_TYPE_UNSUPPORTED");
    }

    @Test
    void imageRequiredKeepsTheLastStoredImage() {
        Answer last = delete(path + "/images/" + space.imageId(0), tag());
        Answer unknown = delete(path + "/images/" + UUID.randomUUID(), tag());
        API.publish(space.stored(1));
        eventually(() -> API.anonymous().get(path).json().at("/images").size() == 2);
        Answer spare = delete(path + "/images/" + space.imageId(0), tag());

        assertThat(last.status()).isEqualTo(422);
        assertThat(last.code()).isEqualTo("IMAGE_REQUIRED");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("IMAGE_NOT_FOUND");
        assertThat(spare.status()).isEqualTo(202);
        assertThat(type(spare)).isEqualTo("remove-space-image.v1");
    }

    @Test
    void imagesAreShownInTheHostsOrderAndRemovedOnesStayRemoved() {
        API.publish(space.stored(1));
        eventually(() -> API.anonymous().get(path).json().at("/images").size() == 2);
        String one = space.imageId(0).toString();
        String two = space.imageId(1).toString();

        Answer incomplete = arrange("[\"" + two + "\"]");
        Answer accepted = arrange("[\"" + two + "\", \"" + one + "\"]");
        API.publish(
                new SpaceImagesChanged(id(accepted), space.id(), List.of(space.imageId(1), space.imageId(0)), 3, AT));
        eventually(() -> API.anonymous().get(path).text("/images/0/imageId").equals(two));
        API.publish(new SpaceImagesChanged(UUID.randomUUID(), space.id(), List.of(space.imageId(0)), 4, AT));
        eventually(() -> API.anonymous().get(path).json().at("/images").size() == 1);
        API.publish(space.stored(1), space.created());
        API.publish(new SpacePaused(UUID.randomUUID(), space.id(), 5, AT));
        eventually(() -> API.anonymous().get(path).text("/status").equals("PAUSED"));

        assertThat(incomplete.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(API.anonymous().get(path).json().at("/images").size()).isEqualTo(1);
        API.publish(new SpaceImagesChanged(
                UUID.randomUUID(), space.id(), List.of(space.imageId(0), space.imageId(1)), 6, AT));
        eventually(() -> API.anonymous().get(path).json().at("/images").size() == 2);
    }

    private Answer arrange(String ids) {
        return arrange(ids, tag());
    }

    private Answer arrange(String ids, String ifMatch) {
        return host.send(
                "PUT",
                path + "/images/order",
                BodyPublishers.ofString("{\"imageIds\": " + ids + "}"),
                "Content-Type",
                "application/json",
                "If-Match",
                ifMatch);
    }

    private Answer patch(String json, String ifMatch, String... more) {
        String[] headers = ifMatch == null
                ? new String[] {"Content-Type", "application/merge-patch+json"}
                : new String[] {"Content-Type", "application/merge-patch+json", "If-Match", ifMatch};
        String[] all =
                Stream.concat(Arrays.stream(headers), Arrays.stream(more)).toArray(String[]::new);
        return host.send("PATCH", path, BodyPublishers.ofString(json), all);
    }

    private Answer delete(String what, String ifMatch) {
        return ifMatch == null
                ? host.send("DELETE", what, BodyPublishers.noBody())
                : host.send("DELETE", what, BodyPublishers.noBody(), "If-Match", ifMatch);
    }

    private String tag() {
        return host.get(path).header("ETag").orElseThrow();
    }

    private Answer pollNow(Answer accepted) {
        return host.get(accepted.header("Location").orElseThrow());
    }

    private static UUID id(Answer accepted) {
        return UUID.fromString(accepted.text("/id"));
    }

    private static JsonNode command(Answer accepted) {
        return JsonMapper.shared()
                .readTree(TopicTail.of(Topic.SPACE_COMMANDS)
                        .about(accepted.text("/id"), 1)
                        .getFirst()
                        .value());
    }

    private static String type(Answer accepted) {
        return TopicTail.header(
                TopicTail.of(Topic.SPACE_COMMANDS)
                        .about(accepted.text("/id"), 1)
                        .getFirst(),
                "ce_type");
    }

    private static String order() {
        return "{\"useDate\": \"%s\", \"slot\": \"DAY\", \"headCount\": 2}"
                .formatted(LocalDate.now(Half.ZONE).plusDays(9));
    }

    private static String list(String query) {
        API.catchUpSearch();
        return API.anonymous().get("/v1/spaces?" + query).body();
    }

    private SpaceListing renamed(String title, SlotOffer offer) {
        SpaceListing old = space.listing();
        return new SpaceListing(
                title,
                old.subTitle(),
                old.description(),
                old.address(),
                old.latitude(),
                old.longitude(),
                old.category(),
                old.district(),
                old.facilities(),
                old.minCount(),
                old.maxCount(),
                old.refundPolicy(),
                old.minNoticeMinutes(),
                old.maxAdvanceDays(),
                List.of(offer));
    }

    private static void eventually(Callable<Boolean> holds) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(holds);
    }
}
