package com.ourspace.api.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.AnySpaces;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.fixture.StatementCounts;
import com.ourspace.api.fixture.TopicTail;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceUpdated;
import com.ourspace.contracts.space.SpaceStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RequestTest {

    private static final LocalDate TOMORROW = LocalDate.now(Half.ZONE).plusDays(1);

    private final RunningApi api = RunningApi.shared();
    private final AnySpaces spaces = api.bean(AnySpaces.class);
    private final TopicTail commands = TopicTail.of(Topic.RESERVATION_COMMANDS);
    private final Caller guest = api.newUser();
    private final long space = spaces.add(AnySpaces.ordinary());

    @Test
    void isAcceptedWhenTheLogHasIt() {
        Answer answer = request(space, orderBody(TOMORROW, "NIGHT", 4), "first");

        String id = answer.text("/id");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/status")).isEqualTo("PENDING");
        assertThat(answer.header("Location")).hasValue("/v1/orders/" + id);
        assertThat(answer.header("Retry-After")).hasValue("1");
        ConsumerRecord<String, String> command = commands.about(id, 1).getFirst();
        assertThat(command.key()).isEqualTo(space + ":" + TOMORROW);
        assertThat(TopicTail.header(command, Envelope.ID)).isEqualTo(id);
        assertThat(TopicTail.header(command, Envelope.TYPE)).isEqualTo("request-reservation.v1");
        assertThat(TopicTail.header(command, Envelope.SOURCE)).isEqualTo("/ourspace/api");
    }

    @Test
    void isAnsweredWithTheDecisionIfTheClientWaits() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> waiting =
                    threads.submit(() -> request(space, orderBody(TOMORROW, "DAY", 4), "wait", "wait=10"));
            await().until(() -> api.bean(OrderChangeNotifier.class).waiting() > 0);
            SampleOrder order = requested("DAY");
            api.publish(order.held());
            Answer decided = waiting.get();

            assertThat(decided.status()).isEqualTo(200);
            assertThat(decided.text("/id")).isEqualTo(order.orderId().toString());
            assertThat(decided.text("/status")).isEqualTo("WAITING");
            assertThat(decided.header("Preference-Applied")).hasValue("wait=10");
            assertThat(decided.header("Retry-After")).isEmpty();
            assertThat(decided.header("ETag"))
                    .isEqualTo(guest.get("/v1/orders/" + order.orderId()).header("ETag"));
            Answer again = request(space, orderBody(TOMORROW, "DAY", 4), "wait", "wait=10");
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.text("/id")).isEqualTo(decided.text("/id"));
        }
    }

    @Test
    void aRejectionIsADecisionToo() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> waiting =
                    threads.submit(() -> request(space, orderBody(TOMORROW, "NIGHT", 4), "wait", "wait=10"));
            await().until(() -> api.bean(OrderChangeNotifier.class).waiting() > 0);
            api.publish(requested("NIGHT").rejected(new Rejection.SpaceNotActive()));

            assertThat(waiting.get().status()).isEqualTo(200);
            assertThat(waiting.get().text("/status")).isEqualTo("REJECTED");
            assertThat(waiting.get().text("/rejection/code")).isEqualTo("SPACE_NOT_ACTIVE");
        }
    }

    @Test
    void isAcceptedWhereItIsNotDecidedInTime() {
        long asked = System.nanoTime();
        Answer answer = request(space, orderBody(TOMORROW, "NIGHT", 4), "slow", "wait=1");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/status")).isEqualTo("PENDING");
        assertThat(answer.header("Location")).hasValue("/v1/orders/" + answer.text("/id"));
        assertThat(answer.header("Retry-After")).hasValue("1");
        assertThat(answer.header("Preference-Applied")).hasValue("wait=1");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThan(Duration.ofMillis(900));
    }

    /** The order has the id of its command, as in the booking processor. */
    private SampleOrder requested(String slot) {
        String id = await().until(
                        () -> commands.records().stream()
                                .filter(record -> record.key().equals(space + ":" + TOMORROW))
                                .map(record -> TopicTail.header(record, Envelope.ID))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        return new SampleOrder(UUID.fromString(id), space, TOMORROW, Slot.valueOf(slot), guest.userId(), 1);
    }

    @Test
    void isWrittenAsPendingOnlyIfItIsNotDecidedSoon() {
        Answer decided = request(space, orderBody(TOMORROW, "DAY", 4), "soon");
        UUID soon = UUID.fromString(decided.text("/id"));
        api.publish(new SampleOrder(soon, space, TOMORROW, Slot.DAY, guest.userId(), 1).held());
        Answer undecided = request(space, orderBody(TOMORROW, "NIGHT", 4), "late");
        UUID late = UUID.fromString(undecided.text("/id"));
        assertThat(guest.get("/v1/orders?status=PENDING").text("/items/0/id")).isEqualTo(late.toString());

        Orders table = api.bean(Orders.class);
        await().until(() -> table.find(late).isPresent());
        assertThat(table.find(late).orElseThrow().isDecided()).isFalse();
        assertThat(table.find(soon).orElseThrow().requestDigest())
                .as("told by the decision alone")
                .isEqualTo("digest");
    }

    @Test
    void carriesTheTraceOfItsRequest() {
        String trace = trace();
        Answer answer = guest.post(
                "/v1/spaces/" + space + "/orders",
                orderBody(TOMORROW, "DAY", 4),
                "Idempotency-Key",
                "traced",
                "traceparent",
                "00-" + trace + "-b7ad6b7169203331-01");

        ConsumerRecord<String, String> command =
                commands.about(answer.text("/id"), 1).getFirst();
        // The last two digits: no collector is configured, so nothing is recorded, whatever the client asks for.
        assertThat(TopicTail.header(command, Envelope.TRACEPARENT)).matches("00-" + trace + "-[0-9a-f]{16}-00");
    }

    @Test
    void oneKeyFiftyTimesAtOnceIsOneOrder() {
        List<Future<Answer>> running;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            running = IntStream.range(0, 50)
                    .mapToObj(number -> threads.submit(() -> request(space, orderBody(TOMORROW, "DAY", 4), "fifty")))
                    .toList();
        }
        List<Answer> answers = running.stream().map(Future::resultNow).toList();

        String id = answers.getFirst().text("/id");
        assertThat(answers).extracting(Answer::status).containsOnly(202);
        assertThat(answers).extracting(answer -> answer.text("/id")).containsOnly(id);
        assertThat(commands.about(id, 1)).hasSize(1);
    }

    @Test
    void oneKeyOfTwoGuestsIsTwoOrders() {
        Answer mine = request(space, orderBody(TOMORROW, "DAY", 4), "shared");
        Answer theirs = api.newUser()
                .post("/v1/spaces/" + space + "/orders", orderBody(TOMORROW, "DAY", 4), "Idempotency-Key", "shared");

        assertThat(mine.text("/id")).isNotEqualTo(theirs.text("/id"));
    }

    @Test
    void aKeyUsedForSomethingElseIsRefused() {
        request(space, orderBody(TOMORROW, "DAY", 4), "reused");
        Answer otherBody = request(space, orderBody(TOMORROW, "NIGHT", 4), "reused");
        Answer otherSpace = request(spaces.add(AnySpaces.ordinary()), orderBody(TOMORROW, "DAY", 4), "reused");

        assertThat(List.of(otherBody.status(), otherSpace.status())).containsOnly(422);
        assertThat(List.of(otherBody.code(), otherSpace.code())).containsOnly("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void jsonCountsByItsValueAndNotByItsSpelling() {
        Answer first = request(space, orderBody(TOMORROW, "DAY", 4), "spelling");
        Answer spelledOtherwise = request(
                space,
                " {\"headCount\" : 4,\n \"slot\":\"D\\u0041Y\", \"useDate\":\"%s\"}".formatted(TOMORROW),
                "spelling");

        assertThat(spelledOtherwise.status()).isEqualTo(202);
        assertThat(spelledOtherwise.text("/id")).isEqualTo(first.text("/id"));
        assertThat(spelledOtherwise.text("/id")).isNotEmpty();
    }

    @Test
    void anIdOfAnotherEndpointsKeyIsNoOrder() {
        Answer keyset = guest.post(
                "/v1/spaces/" + space + "/waitlist", orderBody(TOMORROW, "DAY", 4), "Idempotency-Key", "a place");

        assertThat(keyset.status()).isEqualTo(202);
        String path = "/v1/orders/" + keyset.text("/id");
        assertThat(List.of(
                        guest.get(path),
                        guest.get(path + "/cancellation-quote"),
                        guest.post(path + "/cancellation", ""),
                        guest.postOnce(path + "/payment", PaymentTest.payment(1))))
                .extracting(Answer::code)
                .containsOnly("ORDER_NOT_FOUND");
        assertThat(guest.get("/v1/waitlist/"
                                + request(space, orderBody(TOMORROW, "DAY", 4), "an order")
                                        .text("/id"))
                        .code())
                .isEqualTo("NOT_WAITING");
    }

    @Test
    void isNeverRefusedByACopyOlderThanTheShownSpace() {
        SampleSpace sample = SampleSpace.create()
                .offering(new SlotOffer(Slot.DAY, 30_000, true))
                .listedIn(api);
        assertThat(request(sample.id(), orderBody(TOMORROW, "NIGHT", 4), key()).code())
                .isEqualTo("SLOT_NOT_OFFERED");
        request(sample.id(), orderBody(TOMORROW, "DAY", 4), key());

        api.publish(offering(sample, 3, new SlotOffer(Slot.NIGHT, 50_000, true)));
        await().until(() -> shownOffer(sample).equals("NIGHT"));
        assertThat(request(sample.id(), orderBody(TOMORROW, "NIGHT", 4), key()).status())
                .isEqualTo(202);
        // A request is not accepted for long either, once every process has read the event of the change.
        await().until(() -> request(sample.id(), orderBody(TOMORROW, "DAY", 4), key())
                .code()
                .equals("SLOT_NOT_OFFERED"));
    }

    private String shownOffer(SampleSpace sample) {
        return api.anonymous().get("/v1/spaces/" + sample.id()).text("/offers/0/slot");
    }

    private static SpaceUpdated offering(SampleSpace sample, int version, SlotOffer offer) {
        return new SpaceUpdated(
                UUID.randomUUID(), sample.id(), sample.offering(offer).listing(), version, Instant.now());
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        assertThat(request(space, orderBody(TOMORROW, "DAY", 100), "again").code())
                .isEqualTo("HEADCOUNT_ABOVE_MAX");
        assertThat(request(space, orderBody(TOMORROW, "DAY", 4), "again").status())
                .isEqualTo(202);
    }

    @Test
    void needsAKey() {
        String path = "/v1/spaces/" + space + "/orders";
        String orderBody = orderBody(TOMORROW, "DAY", 4);

        assertThat(guest.post(path, orderBody).code()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        assertThat(request(space, orderBody, "x".repeat(65)).code()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        assertThat(request(space, orderBody, "x".repeat(64)).status()).isEqualTo(202);
    }

    @Test
    void needsAGuest() {
        assertThat(api.anonymous()
                        .postOnce("/v1/spaces/" + space + "/orders", orderBody(TOMORROW, "DAY", 4))
                        .code())
                .isEqualTo("TOKEN_MISSING");
    }

    @Test
    void isRefusedAtOnceWhereItCouldNotBeGranted() {
        LocalDate today = LocalDate.now(Half.ZONE);

        assertRefused(404, "SPACE_NOT_FOUND", request(1, orderBody(TOMORROW, "DAY", 4), key()));
        assertRefused(409, "SPACE_NOT_ACTIVE", request(draft(), orderBody(TOMORROW, "DAY", 4), key()));
        assertRefused(403, "OWN_SPACE", request(hostedBy(guest.userId()), orderBody(TOMORROW, "DAY", 4), key()));
        Answer notOffered = request(offering(Slot.NIGHT), orderBody(TOMORROW, "ALL", 4), key());
        assertRefused(422, "SLOT_NOT_OFFERED", notOffered);
        assertThat(notOffered.text("/offered/0")).isEqualTo("NIGHT");
        Answer past = request(space, orderBody(today.minusDays(1), "DAY", 4), key());
        assertRefused(422, "DATE_IN_PAST", past);
        assertThat(past.text("/today")).isEqualTo(today.toString());
        Answer soon = request(withNotice(10_080), orderBody(TOMORROW, "DAY", 4), key());
        assertRefused(422, "TOO_LITTLE_NOTICE", soon);
        assertThat(soon.text("/bookableUntil")).isNotEmpty();
        Answer far = request(space, orderBody(today.plusDays(181), "DAY", 4), key());
        assertRefused(422, "DATE_TOO_FAR", far);
        assertThat(far.text("/lastDate")).isEqualTo(today.plusDays(180).toString());
        Answer few = request(space, orderBody(TOMORROW, "DAY", 1), key());
        assertRefused(422, "HEADCOUNT_BELOW_MIN", few);
        assertThat(few.json().at("/min").asInt()).isEqualTo(2);
        assertRefused(422, "HEADCOUNT_ABOVE_MAX", request(space, orderBody(TOMORROW, "DAY", 9), key()));
    }

    @Test
    void isRefusedIfThePriceIsNotTheOneSeen() {
        Answer answer = guest.postOnce(
                "/v1/spaces/" + space + "/orders",
                "{\"useDate\":\"%s\",\"slot\":\"DAY\",\"headCount\":4,\"expectedPrice\":1}".formatted(TOMORROW));

        assertRefused(409, "PRICE_CHANGED", answer);
        assertThat(answer.json().at("/price").asLong()).isEqualTo(30_000);
    }

    @Test
    void asksTheDatabaseOnceAtMostAndNeverForTheSpace() {
        request(space, orderBody(TOMORROW, "DAY", 4), key());
        String trace = trace();
        Answer answer = guest.post(
                "/v1/spaces/" + space + "/orders",
                orderBody(TOMORROW, "NIGHT", 4),
                "Idempotency-Key",
                key(),
                "traceparent",
                "00-" + trace + "-b7ad6b7169203331-01");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(StatementCounts.of(trace)).isEqualTo(1);
    }

    private static void assertRefused(int status, String code, Answer answer) {
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    private Answer request(long spaceId, String orderBody, String key) {
        return guest.post("/v1/spaces/" + spaceId + "/orders", orderBody, "Idempotency-Key", key);
    }

    private Answer request(long spaceId, String orderBody, String key, String prefer) {
        return guest.post("/v1/spaces/" + spaceId + "/orders", orderBody, "Idempotency-Key", key, "Prefer", prefer);
    }

    private static String orderBody(LocalDate useDate, String slot, int headCount) {
        return "{\"useDate\":\"%s\",\"slot\":\"%s\",\"headCount\":%d}".formatted(useDate, slot, headCount);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String trace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private long draft() {
        return spaces.add(changed(0, SpaceStatus.DRAFT, 0, AnySpaces.ordinary().offers()));
    }

    private long hostedBy(long hostId) {
        return spaces.add(
                changed(hostId, SpaceStatus.ACTIVE, 0, AnySpaces.ordinary().offers()));
    }

    private long withNotice(int minutes) {
        return spaces.add(
                changed(0, SpaceStatus.ACTIVE, minutes, AnySpaces.ordinary().offers()));
    }

    private long offering(Slot slot) {
        return spaces.add(changed(0, SpaceStatus.ACTIVE, 0, List.of(new SlotOffer(slot, 1_000, true))));
    }

    private static BookableSpace changed(long hostId, SpaceStatus status, int notice, List<SlotOffer> offers) {
        BookableSpace ordinary = AnySpaces.ordinary();
        return new BookableSpace(
                hostId,
                status,
                ordinary.minCount(),
                ordinary.maxCount(),
                notice,
                ordinary.maxAdvanceDays(),
                ordinary.refundPolicy(),
                offers);
    }
}
