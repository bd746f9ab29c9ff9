package com.ourspace.api.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.AnySpaces;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.fixture.TopicTail;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.BlockEvent.BlockRefused;
import com.ourspace.contracts.reservation.BlockEvent.SlotBlocked;
import com.ourspace.contracts.reservation.BlockEvent.SlotUnblocked;
import com.ourspace.contracts.reservation.BlockRefusal;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.WaitlistEndReason;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistEnded;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistJoined;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistLeft;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistOffered;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistRefused;
import com.ourspace.contracts.reservation.WaitlistRefusal;
import com.ourspace.contracts.rules.BookableSpace;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BlockAndWaitlistTest {

    private static final LocalDate DATE = LocalDate.now(Half.ZONE).plusDays(3);
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final RunningApi api = RunningApi.shared();
    private final Caller guest = api.newUser();
    private final long space = api.bean(AnySpaces.class).add(AnySpaces.ordinary());
    private final long mySpace = api.bean(AnySpaces.class).add(hostedBy(guest.userId()));

    @Test
    void anEntryIsPendingThenWaitingWithItsPositionThenAnOrder() {
        Caller before = api.newUser();
        UUID first = join(before);
        UUID mine = join(guest);
        assertThat(show(mine).text("/status")).isEqualTo("PENDING");
        assertThat(show(mine).header("Retry-After")).hasValue("1");

        api.publish(joined(first, before, 1), joined(mine, guest, 2));
        Answer waiting = once(mine, "WAITING");
        assertThat(waiting.json().at("/position").asInt()).isEqualTo(2);
        assertThat(waiting.header("Retry-After")).isEmpty();
        assertThat(guest.get("/v1/waitlist").text("/items/0/id")).isEqualTo(mine.toString());

        UUID order = UUID.randomUUID();
        api.publish(new WaitlistOffered(
                mine, space, DATE, Slot.NIGHT, guest.userId(), order, NOW.plusSeconds(600), decided(3)));
        assertThat(once(mine, "OFFERED").text("/orderId")).isEqualTo(order.toString());
        assertThat(leave(mine).code()).isEqualTo("NOT_WAITING");
    }

    @Test
    void aFulfilledEntryIsNotChangedByALaterCancellation() {
        SampleOrder paid = offered(join(guest), 1);
        SampleOrder lost = offered(join(guest), 10);
        SampleOrder abandoned = offered(join(guest), 20);
        api.publish(paid.completed(), lost.expired(), abandoned.cancelled(OrderStatus.WAITING, 2));
        assertThat(entryOf(paid, "FULFILLED").text("/endReason")).isEmpty();

        api.publish(paid.cancelled(OrderStatus.COMPLETED, 3));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> guest.get("/v1/orders?status=CANCELLED")
                        .body()
                        .contains(paid.orderId().toString()));

        assertThat(entryOf(paid, "FULFILLED").text("/endReason")).isEmpty();
        assertThat(entryOf(lost, "EXPIRED").text("/endReason")).isEqualTo("OFFER_NOT_TAKEN");
        assertThat(entryOf(abandoned, "EXPIRED").text("/endReason")).isEqualTo("OFFER_NOT_TAKEN");
    }

    @Test
    void anEntryThatEndsWithoutAnOfferHasAReason() {
        UUID booked = join(guest);
        UUID removed = join(guest);
        UUID started = join(guest);
        api.publish(
                joined(booked, guest, 1),
                joined(removed, guest, 2),
                joined(started, guest, 3),
                ended(booked, WaitlistEndReason.BOOKED_OTHERWISE, 4),
                ended(removed, WaitlistEndReason.SPACE_REMOVED, 5),
                ended(started, null, 6));

        assertThat(once(booked, "EXPIRED").text("/endReason")).isEqualTo("BOOKED_OTHERWISE");
        assertThat(once(removed, "EXPIRED").text("/endReason")).isEqualTo("SPACE_REMOVED");
        assertThat(once(started, "EXPIRED").text("/endReason")).isEqualTo("SLOT_STARTED");
        assertThat(once(removed, "EXPIRED").text("/position")).isEmpty();
    }

    private SampleOrder offered(UUID entry, long seq) {
        SampleOrder order = new SampleOrder(UUID.randomUUID(), space, DATE, Slot.NIGHT, guest.userId(), seq + 1);
        api.publish(
                joined(entry, guest, seq),
                new WaitlistOffered(
                        entry,
                        space,
                        DATE,
                        Slot.NIGHT,
                        guest.userId(),
                        order.orderId(),
                        NOW.plusSeconds(600),
                        decided(seq + 1)),
                order.held());
        return order;
    }

    /** The guest's entry that became this order, once the tables have it. */
    private Answer entryOf(SampleOrder order, String status) {
        String id = await().atMost(Duration.ofSeconds(60))
                .until(() -> entryIdOf(order), Optional::isPresent)
                .orElseThrow();
        return once(UUID.fromString(id), status);
    }

    private Optional<String> entryIdOf(SampleOrder order) {
        return guest.get("/v1/waitlist")
                .json()
                .at("/items")
                .valueStream()
                .filter(item ->
                        item.at("/orderId").asString().equals(order.orderId().toString()))
                .map(item -> item.at("/id").asString())
                .findFirst();
    }

    private WaitlistEnded ended(UUID entry, @Nullable WaitlistEndReason reason, long seq) {
        return new WaitlistEnded(entry, space, DATE, guest.userId(), reason, decided(seq));
    }

    @Test
    void anEntryIsLeftThroughTheLog() {
        UUID mine = join(guest);
        api.publish(joined(mine, guest, 1));
        once(mine, "WAITING");

        assertThat(leave(mine).status()).isEqualTo(202);
        assertThat(api.newUser().get("/v1/waitlist/" + mine).code()).isEqualTo("NOT_WAITING");
    }

    @Test
    void theSameKeyIsTheSameEntry() {
        String path = "/v1/spaces/" + space + "/waitlist";
        Answer first = guest.post(path, request("NIGHT"), "Idempotency-Key", "wait");
        Answer again = guest.post(path, request("NIGHT"), "Idempotency-Key", "wait");
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    }

    @Test
    void anUndecodableJoinEndsAsInternalError() {
        UUID mine = join(guest);
        api.publish(
                new WaitlistRefused(mine, space, DATE, null, new WaitlistRefusal.InternalError("trace-1"), decided(1)));

        Answer refused = once(mine, "REFUSED");
        assertThat(refused.text("/refusal/code")).isEqualTo("INTERNAL_ERROR");
        assertThat(refused.text("/refusal/traceId")).isEqualTo("trace-1");
    }

    @Test
    void anEntryWithAnUndecodableLeaveStaysWaitingAndCanBeLeftAgain() {
        UUID mine = join(guest);
        api.publish(joined(mine, guest, 1));
        once(mine, "WAITING");
        leave(mine);
        leave(mine);
        api.publish(
                new WaitlistRefused(mine, space, DATE, null, new WaitlistRefusal.InternalError("trace-2"), decided(2)));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> show(mine).text("/refusal/traceId").equals("trace-2"));
        assertThat(show(mine).text("/status")).isEqualTo("WAITING");
        leave(mine);
        assertThat(idsOf("leave-waitlist.v1", mine, 3)).containsExactly(1, 1, 2);

        api.publish(new WaitlistLeft(mine, space, DATE, guest.userId(), decided(3)));
        assertThat(once(mine, "LEFT").text("/refusal/code")).isEmpty();
    }

    @Test
    void anUndecodableBlockEndsAsInternalError() {
        UUID block = block();
        api.publish(
                new BlockRefused(block, mySpace, DATE, null, new BlockRefusal.InternalError("trace-3"), decided(1)));

        Answer refused = onceBlock(block, "REFUSED");
        assertThat(refused.text("/refusal/code")).isEqualTo("INTERNAL_ERROR");
        assertThat(refused.text("/refusal/traceId")).isEqualTo("trace-3");
    }

    @Test
    void aBlockWithAnUndecodableEndStaysAndCanBeEndedAgain() {
        UUID block = block();
        api.publish(new SlotBlocked(block, mySpace, DATE, Slot.DAY, guest.userId(), decided(1)));
        onceBlock(block, "BLOCKED");
        unblock(block);
        api.publish(
                new BlockRefused(block, mySpace, DATE, null, new BlockRefusal.InternalError("trace-4"), decided(2)));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> showBlock(block).text("/refusal/traceId").equals("trace-4"));
        assertThat(showBlock(block).text("/status")).isEqualTo("BLOCKED");
        unblock(block);
        assertThat(idsOf("unblock-slot.v1", block, 2)).containsExactly(1, 2);

        api.publish(new SlotUnblocked(block, mySpace, DATE, Slot.DAY, guest.userId(), decided(3)));
        assertThat(onceBlock(block, "ENDED").text("/refusal/code")).isEmpty();
    }

    @Test
    void onlyTheHostBlocks() {
        assertThat(guest.postOnce(blocks(), "{\"useDate\":\"%s\",\"slot\":\"DAY\"}".formatted(DATE))
                        .code())
                .isEqualTo("NOT_SPACE_OWNER");
        assertThat(guest.get(blocks()).code()).isEqualTo("NOT_SPACE_OWNER");
    }

    private UUID join(Caller who) {
        Answer answer = who.postOnce("/v1/spaces/" + space + "/waitlist", request("NIGHT"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return UUID.fromString(answer.text("/id"));
    }

    private static String request(String slot) {
        return "{\"useDate\":\"%s\",\"slot\":\"%s\",\"headCount\":4,\"autoPay\":true}".formatted(DATE, slot);
    }

    private Answer show(UUID entry) {
        return guest.get("/v1/waitlist/" + entry);
    }

    private Answer leave(UUID entry) {
        return guest.send("DELETE", "/v1/waitlist/" + entry, BodyPublishers.noBody());
    }

    private Answer once(UUID entry, String status) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> show(entry), seen -> seen.text("/status").equals(status));
    }

    private String blocks() {
        return "/v1/host/spaces/" + space + "/blocks";
    }

    /** The ids of the commands of this type about this subject, as numbers: equal ids have equal numbers. */
    private static List<Integer> idsOf(String type, UUID subject, int atLeast) {
        List<String> ids = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> TopicTail.of(Topic.RESERVATION_COMMANDS).about(subject).stream()
                                .filter(record -> type.equals(TopicTail.header(record, Envelope.TYPE)))
                                .map(record -> TopicTail.header(record, Envelope.ID))
                                .toList(),
                        found -> found.size() >= atLeast);
        List<String> distinct = ids.stream().distinct().toList();
        return ids.stream().map(id -> distinct.indexOf(id) + 1).toList();
    }

    private UUID block() {
        Answer answer = guest.postOnce(myBlocks(), "{\"useDate\":\"%s\",\"slot\":\"DAY\"}".formatted(DATE));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return UUID.fromString(answer.text("/id"));
    }

    private void unblock(UUID block) {
        assertThat(guest.send("DELETE", myBlocks() + "/" + block, BodyPublishers.noBody())
                        .status())
                .isEqualTo(202);
    }

    private Answer showBlock(UUID block) {
        return guest.get(myBlocks() + "/" + block);
    }

    private Answer onceBlock(UUID block, String status) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> showBlock(block), seen -> seen.text("/status").equals(status));
    }

    private String myBlocks() {
        return "/v1/host/spaces/" + mySpace + "/blocks";
    }

    private static BookableSpace hostedBy(long userId) {
        BookableSpace any = AnySpaces.ordinary();
        return new BookableSpace(
                userId,
                any.status(),
                any.minCount(),
                any.maxCount(),
                any.minNoticeMinutes(),
                any.maxAdvanceDays(),
                any.refundPolicy(),
                any.offers());
    }

    private ReservationEvent joined(UUID entry, Caller who, long seq) {
        return new WaitlistJoined(
                entry, UUID.randomUUID(), space, DATE, Slot.NIGHT, who.userId(), 4, null, true, "digest", decided(seq));
    }

    private static Decided decided(long seq) {
        return new Decided(seq, 3, 40 + seq, NOW.plusSeconds(seq));
    }
}
