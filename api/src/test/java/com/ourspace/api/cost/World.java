package com.ourspace.api.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.log.SignedIds;
import com.ourspace.api.log.SignedIds.Purpose;
import com.ourspace.api.space.Multipart;
import com.ourspace.api.space.Pictures;
import com.ourspace.contracts.account.AccountEvent.PointsChanged;
import com.ourspace.contracts.account.PointsKind;
import com.ourspace.contracts.reservation.BlockEvent.SlotBlocked;
import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistJoined;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A host and a guest with a given number of everything: spaces, images, likes, orders in all states, reviews, blocks,
 * waitlist entries and ledger entries.
 */
final class World {

    static final LocalDate TODAY = LocalDate.now(Half.ZONE);
    /** The first of the dates that are taken. */
    static final LocalDate HELD = TODAY.plusDays(10);

    static final LocalDate PAID = TODAY.plusDays(30);
    static final LocalDate BLOCKED = TODAY.plusDays(50);
    static final LocalDate REJECTED = TODAY.plusDays(70);
    static final LocalDate FREE = TODAY.plusDays(90);

    private static final int MAX_IMAGES = 3;
    private static final Duration LONG = Duration.ofSeconds(60);

    private final RunningApi api;
    private final int size;

    final Caller anonymous;
    final Caller operator;
    final Caller host;
    final Caller guest;
    /** A user who likes all spaces and has nothing that blocks the erasure. */
    final Caller leaver;

    /** The first space has all orders, the second has none. */
    final List<SampleSpace> spaces;

    final List<UUID> held;
    final List<UUID> paid;
    /** An order that was rejected because its slot was taken. */
    final UUID lost;
    /** Orders whose stays are over and have no review yet. */
    final List<UUID> stayed;

    final List<UUID> reviewed;
    final List<Long> reviews;
    final List<UUID> blocks;
    final List<UUID> waitlistEntries;
    final List<String> refreshTokens;
    final UUID registration;
    final UUID change;

    World(RunningApi api, int size) {
        this.api = api;
        this.size = size;
        anonymous = api.anonymous();
        operator = api.admin();
        host = api.newUser();
        guest = api.newUser();
        leaver = api.newUser();
        spaces = times(size, _ -> space());
        Stream.of(guest, leaver).forEach(this::likesEverySpace);
        held = times(size, number -> held(HELD.plusDays(number)));
        paid = times(size, number -> paid(PAID.plusDays(number)));
        stayed = times(3, number -> paid(TODAY.minusDays(1 + number)));
        reviewed = times(size + 2, number -> paid(TODAY.minusDays(4 + number)));
        times(size, number -> rejected(1 + number));
        lost = lost(size + 1);
        waitlistEntries = times(size, number -> waitlistEntry(1 + number));
        times(size, number -> ledgerEntry(1 + number));
        // A recently requested space is cached and costs no statement.
        accepted(guest.postOnce(path(1, "/orders"), request(FREE.plusDays(50), "DAY")));
        blocks = times(size, number -> block(BLOCKED.plusDays(number)));
        refreshTokens = times(2, _ -> signIn(anonymous).text("/refreshToken"));
        registration = accepted(register(host, "registered"));
        change = accepted(addImages(host));
        awaitEverything();
        reviews = reviewed.stream().map(this::review).toList();
    }

    String path(int space, String more) {
        return "/v1/spaces/" + spaces.get(space).id() + more;
    }

    /** The ids of a space's images, as JSON. */
    String images(int space) {
        return IntStream.range(0, Math.min(size, MAX_IMAGES))
                .mapToObj(number -> "\"" + spaces.get(space).imageId(number) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    static String request(LocalDate date, String slot) {
        return "{\"useDate\":\"%s\",\"slot\":\"%s\",\"headCount\":2}".formatted(date, slot);
    }

    static String block(LocalDate date, String slot) {
        return "{\"useDate\":\"%s\",\"slot\":\"%s\"}".formatted(date, slot);
    }

    static Multipart review() {
        return new Multipart().field("review", "{\"rating\":4,\"content\":\"A place to come back to.\"}");
    }

    /** A first sign-in. */
    static Answer signIn(Caller anonymous) {
        return anonymous.post("/v1/auth/kakao", "{\"accessToken\":\"demo-%d\"}".formatted(RunningApi.newKakaoId()));
    }

    /** Registers a space with the world's number of images. */
    Answer register(Caller aHost, String key) {
        return images(new Multipart().field("space", """
                        {"title": "One more", "address": "서울 강남구 테헤란로 1", "category": "party-room",
                         "district": "gangnam", "maxCount": 8, "refundPolicy": "STANDARD",
                         "offers": [{"slot": "DAY", "price": 30000}]}
                        """), size).postTo(aHost, "/v1/spaces", key);
    }

    Answer addImages(Caller aHost) {
        return images(new Multipart(), Math.min(size, MAX_IMAGES))
                .sendTo(aHost, path(1, "/images"), "If-Match", "\"2\"");
    }

    private static Multipart images(Multipart form, int count) {
        IntStream.range(0, count).forEach(number -> form.file("images", "a.jpg", Pictures.jpeg(640, 480, 40 + number)));
        return form;
    }

    private SampleSpace space() {
        SampleSpace space = SampleSpace.create().ofHost(host.userId()).withImages(Math.min(size, MAX_IMAGES));
        api.publish(space.created());
        IntStream.range(0, Math.min(size, MAX_IMAGES)).forEach(number -> api.publish(space.stored(number)));
        api.publish(space.activated());
        until(() -> api.anonymous()
                        .get("/v1/spaces/" + space.id())
                        .json()
                        .at("/images")
                        .size()
                == Math.min(size, MAX_IMAGES));
        return space;
    }

    private void likesEverySpace(Caller fan) {
        spaces.forEach(space -> fan.send("PUT", "/v1/spaces/" + space.id() + "/like", BodyPublishers.noBody()));
    }

    private UUID held(LocalDate date) {
        SampleOrder order = order(date, 1);
        api.publish(order.heldUntil(Instant.now().plus(Duration.ofHours(1))));
        return order.orderId();
    }

    private UUID paid(LocalDate date) {
        SampleOrder order = order(date, 1);
        api.publish(order.held(), order.completed());
        return order.orderId();
    }

    /** All on one date, so that it has many decisions. */
    private UUID rejected(long seq) {
        SampleOrder order = order(REJECTED, seq);
        api.publish(order.rejected(new Rejection.SpaceNotActive()));
        return order.orderId();
    }

    private UUID lost(long seq) {
        SampleOrder order = order(REJECTED, seq);
        api.publish(order.rejected(
                new Rejection.SlotBooked(List.of(new Conflict(Half.NIGHT, ClaimState.BOOKED, null, 41)))));
        return order.orderId();
    }

    private SampleOrder order(LocalDate date, long seq) {
        UUID id = api.bean(SignedIds.class).fresh(Purpose.ORDER, guest.userId());
        return new SampleOrder(id, spaces.getFirst().id(), date, Slot.ALL, guest.userId(), seq);
    }

    private UUID waitlistEntry(int seq) {
        UUID id = api.bean(SignedIds.class).fresh(Purpose.WAITLIST_ENTRY, guest.userId());
        long space = spaces.getFirst().id();
        api.publish(new WaitlistJoined(
                id, UUID.randomUUID(), space, HELD, Slot.ALL, guest.userId(), 2, null, false, "digest", decided(seq)));
        return id;
    }

    private UUID ledgerEntry(int seq) {
        api.publish(new PointsChanged(guest.userId(), seq, 10, 10L * seq, PointsKind.GRANT, null, Instant.EPOCH));
        return UUID.randomUUID();
    }

    private UUID block(LocalDate date) {
        long space = spaces.get(1).id();
        UUID id = accepted(host.postOnce("/v1/host/spaces/" + space + "/blocks", block(date, "ALL")));
        api.publish(new SlotBlocked(id, space, date, Slot.ALL, host.userId(), decided(1)));
        return id;
    }

    private long review(UUID order) {
        Answer written = review().file("images", "a.jpg", Pictures.jpeg(400, 300, 60))
                .sendTo(guest, "/v1/orders/" + order + "/review", "Accept-Language", "en");
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        return written.json().at("/id").asLong();
    }

    private void awaitEverything() {
        until(() -> items(guest, "/v1/orders?status=WAITING&limit=50") == size);
        until(() -> items(guest, "/v1/orders?status=REJECTED&limit=50") == size + 1);
        until(() ->
                items(guest, "/v1/orders?status=COMPLETED&limit=50") == paid.size() + stayed.size() + reviewed.size());
        until(() -> items(guest, "/v1/waitlist") == size);
        until(() -> items(guest, "/v1/me/points") == size);
        until(() -> blocks.stream()
                .allMatch(id -> host.get("/v1/host/spaces/" + spaces.get(1).id() + "/blocks/" + id)
                        .text("/status")
                        .equals("BLOCKED")));
    }

    private static int items(Caller who, String path) {
        return who.get(path).json().at("/items").size();
    }

    private static UUID accepted(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return UUID.fromString(answer.text("/id"));
    }

    private static Decided decided(long seq) {
        return new Decided(seq, 3, 40 + seq, Instant.now());
    }

    private static void until(BooleanSupplier holds) {
        await().atMost(LONG).pollInterval(Duration.ofMillis(20)).until(holds::getAsBoolean);
    }

    private static <T> List<T> times(int count, Function<Integer, T> make) {
        List<T> made = new ArrayList<>();
        IntStream.range(0, count).forEach(number -> made.add(make.apply(number)));
        return List.copyOf(made);
    }
}
