package com.ourspace.api.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.AnySpaces;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.fixture.TopicTail;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.BlockEvent.BlockRefused;
import com.ourspace.contracts.reservation.BlockEvent.SlotBlocked;
import com.ourspace.contracts.reservation.BlockEvent.SlotUnblocked;
import com.ourspace.contracts.reservation.BlockRefusal;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hosts block and unblock slots. */
class BlockTest {

    private static final LocalDate TODAY = LocalDate.now(Half.ZONE);
    private static final LocalDate DATE = TODAY.plusDays(5);
    private static final Instant NOW = Instant.now();

    private final RunningApi api = RunningApi.shared();
    private final Caller host = api.newUser();
    private final long space =
            SampleSpace.create().ofHost(host.userId()).listedIn(api).id();
    private final String blocks = "/v1/host/spaces/" + space + "/blocks";

    @Test
    void isAcceptedOnceItIsInTheLogWithTheRequestsOfGuests() {
        Answer accepted = host.postOnce(blocks, request("NIGHT", ",\"reason\":\"plumber\""));

        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        assertThat(accepted.header("Location")).hasValue(blocks + "/" + accepted.text("/id"));
        assertThat(accepted.header("Retry-After")).hasValue("1");
        assertThat(accepted.text("/status")).isEqualTo("PENDING");
        assertThat(host.get(blocks + "/" + accepted.text("/id")).header("Retry-After"))
                .hasValue("1");
        ConsumerRecord<String, String> command = commands(accepted, 1).getFirst();
        assertThat(command.key()).isEqualTo(space + ":" + DATE);
        assertThat(TopicTail.header(command, Envelope.TYPE)).isEqualTo("block-slot.v1");
        assertThat(TopicTail.header(command, Envelope.ID)).isEqualTo(accepted.text("/id"));
        assertThat(command.value())
                .contains("\"slot\":\"NIGHT\"", "\"hostId\":" + host.userId())
                .doesNotContain("plumber");
    }

    @Test
    void unacceptedBlocksAreDeletedAndDecidedOnesAreNot() {
        Blocks known = api.bean(Blocks.class);
        Instant longAgo = NOW.minus(Duration.ofDays(30));
        UUID lost = UUID.randomUUID();
        UUID decided = UUID.randomUUID();
        known.save(lost, host.userId(), space, new BlockRequest(DATE, Slot.DAY, null), longAgo);
        known.save(decided, host.userId(), space, new BlockRequest(DATE, Slot.NIGHT, null), longAgo);
        assertThat(host.get(blocks).json().at("/items").size()).isZero();
        // As if the process had died between the log's acknowledgement and its own update.
        api.publish(new SlotBlocked(decided, space, DATE, Slot.NIGHT, host.userId(), decided(1)));
        once(decided, "BLOCKED");

        api.bean(BlockSlots.class).sweep();

        assertThat(known.findRequested(lost)).isEmpty();
        assertThat(host.get(blocks).json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void occupiesItsHalvesUntilTheHostUnblocksThem() {
        Answer accepted = host.postOnce(blocks, request("NIGHT", ",\"reason\":\"plumber\""));
        UUID id = id(accepted);

        api.publish(new SlotBlocked(id, space, DATE, Slot.NIGHT, host.userId(), decided(1)));
        Answer blocked = once(id, "BLOCKED");
        assertThat(blocked.header("Retry-After")).isEmpty();
        assertThat(blocked.text("/reason")).isEqualTo("plumber");
        assertThat(blocked.text("/slot")).isEqualTo("NIGHT");
        assertThat(calendar("NIGHT/state")).isEqualTo("BLOCKED");
        assertThat(calendar("NIGHT/blockId")).isEqualTo(id.toString());
        assertThat(calendar("DAY/state")).isEqualTo("FREE");

        Answer unblocked = unblock(id);
        assertThat(unblocked.status()).isEqualTo(202);
        assertThat(unblocked.header("Location")).hasValue(blocks + "/" + id);
        api.publish(new SlotUnblocked(id, space, DATE, Slot.NIGHT, host.userId(), decided(2)));
        assertThat(once(id, "ENDED").text("/reason")).isEqualTo("plumber");
        assertThat(calendar("NIGHT/state")).isEqualTo("FREE");
    }

    @Test
    void unblockingTwiceIsUnblockingOnce() {
        UUID id = id(host.postOnce(blocks, request("DAY", "")));
        unblock(id);
        unblock(id);

        List<ConsumerRecord<String, String>> ends = TopicTail.of(Topic.RESERVATION_COMMANDS).about(id, 3).stream()
                .filter(record -> TopicTail.header(record, Envelope.TYPE).equals("unblock-slot.v1"))
                .toList();
        assertThat(ends).hasSize(2);
        assertThat(ends).extracting(ConsumerRecord::key).containsOnly(space + ":" + DATE);
        assertThat(ends.getFirst().value()).contains("\"hostId\":" + host.userId());
        assertThat(TopicTail.header(ends.getFirst(), Envelope.ID))
                .isEqualTo(TopicTail.header(ends.getLast(), Envelope.ID));
    }

    @Test
    void areListedByDateFromTodayOnOrBetweenTwoDates() {
        UUID later = id(host.postOnce(blocks, request(DATE.plusDays(2), "DAY", "")));
        UUID sooner = id(host.postOnce(blocks, request(DATE, "ALL", "")));
        UUID farAway = id(host.postOnce(blocks, request(DATE.plusDays(150), "DAY", "")));
        UUID yesterday = id(host.postOnce(blocks, request(TODAY, "DAY", "")));
        aDayLater(yesterday);

        assertThat(listed("")).containsExactly(sooner, later);
        assertThat(listed("?from=" + DATE.plusDays(1) + "&to=" + DATE.plusDays(150)))
                .containsExactly(later, farAway);
        assertThat(listed("?from=2020-01-01&to=" + DATE)).containsExactly(yesterday, sooner);
        assertThat(listed("?from=" + DATE.plusDays(300))).isEmpty();
        assertThat(host.get(blocks + "?from=soon").code()).isEqualTo("INVALID_PARAMETER");
    }

    private void aDayLater(UUID block) {
        api.bean(JdbcClient.class)
                .sql("UPDATE block_request SET use_date = ? WHERE block_id = ?")
                .params(TODAY.minusDays(1), SqlValues.bytes(block))
                .update();
    }

    @Test
    void dateInPastAndDateTooFarAreRefusedAtOnce() {
        long daysAhead = AnySpaces.ordinary().maxAdvanceDays();
        LocalDate last = TODAY.plusDays(daysAhead);

        Answer past = host.postOnce(blocks, request(TODAY.minusDays(1), "DAY", ""), "Accept-Language", "ko");
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.code()).isEqualTo("DATE_IN_PAST");
        assertThat(past.text("/today")).isEqualTo(TODAY.toString());
        assertThat(past.text("/title")).isEqualTo("지난 날짜입니다");
        Answer far = host.postOnce(blocks, request(last.plusDays(1), "DAY", ""));
        assertThat(far.status()).isEqualTo(422);
        assertThat(far.code()).isEqualTo("DATE_TOO_FAR");
        assertThat(far.text("/lastDate")).isEqualTo(last.toString());
        assertThat(host.postOnce(blocks, "{\"useDate\":\"0001-01-01\",\"slot\":\"DAY\"}")
                        .code())
                .isEqualTo("DATE_IN_PAST");
        assertThat(host.postOnce(blocks, "{\"useDate\":\"9999-12-31\",\"slot\":\"DAY\"}")
                        .code())
                .isEqualTo("DATE_TOO_FAR");
        assertThat(listed("?from=0001-01-01&to=9999-12-31")).isEmpty();

        assertThat(host.postOnce(blocks, request(TODAY, "DAY", "")).status()).isEqualTo(202);
        assertThat(host.postOnce(blocks, request(last, "DAY", "")).status()).isEqualTo(202);
    }

    @Test
    void dateInPastByTheProcessorIsShown() {
        UUID id = id(host.postOnce(blocks, request("ALL", "")));
        api.publish(new BlockRefused(
                id, space, DATE, host.userId(), new BlockRefusal.DateInPast(DATE.plusDays(1)), decided(2)));

        Answer refused = once(id, "REFUSED");
        assertThat(refused.text("/refusal/code")).isEqualTo("DATE_IN_PAST");
        assertThat(refused.text("/refusal/today")).isEqualTo(DATE.plusDays(1).toString());
    }

    @Test
    void blockConflictNamesTheOrdersItHitsAtOnce() {
        SampleOrder order = new SampleOrder(UUID.randomUUID(), space, DATE, Slot.DAY, 5, 1);
        api.publish(order.held());
        await().atMost(Duration.ofSeconds(20)).until(() -> calendar("DAY/state").equals("HELD"));

        Answer refused = host.postOnce(blocks, request("ALL", ""), "Accept-Language", "ko");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("BLOCK_CONFLICT");
        assertThat(refused.json().at("/orderIds").size()).isEqualTo(1);
        assertThat(refused.text("/orderIds/0")).isEqualTo(order.orderId().toString());
        assertThat(refused.text("/title")).isEqualTo("이미 차 있는 슬롯입니다");
        assertThat(listed("")).isEmpty();
        assertThat(host.postOnce(blocks, request("NIGHT", "")).status()).isEqualTo(202);

        api.publish(order.cancelled(OrderStatus.WAITING, 2));
        await().atMost(Duration.ofSeconds(20)).until(() -> calendar("DAY/state").equals("FREE"));
        assertThat(host.postOnce(blocks, request("DAY", "")).status()).isEqualTo(202);
    }

    /** The read model does not know an order that came just before in the log. */
    @Test
    void blockConflictByTheProcessorIsShownWithTheOrdersAndBlocksItHits() {
        UUID id = id(host.postOnce(blocks, request("ALL", "")));
        UUID order = UUID.randomUUID();
        UUID earlier = UUID.randomUUID();
        api.publish(new BlockRefused(
                id,
                space,
                DATE,
                host.userId(),
                new BlockRefusal.BlockConflict(List.of(order), List.of(earlier)),
                decided(2)));

        Answer refused = once(id, "REFUSED");
        assertThat(refused.text("/refusal/code")).isEqualTo("BLOCK_CONFLICT");
        assertThat(refused.text("/refusal/orderIds/0")).isEqualTo(order.toString());
        assertThat(refused.text("/refusal/blockIds/0")).isEqualTo(earlier.toString());
        assertThat(host.get(blocks + "/" + id, "Accept-Language", "ko").text("/refusal/title"))
                .isEqualTo("이미 차 있는 슬롯입니다");
    }

    @Test
    void notSpaceOwnerForEverybodyElseAndSpaceNotFoundWhereThereIsNone() {
        UUID id = id(host.postOnce(blocks, request("DAY", "")));
        Caller other = api.newUser();

        assertThat(List.of(
                        other.postOnce(blocks, request("DAY", "")),
                        other.get(blocks),
                        other.get(blocks + "/" + id),
                        other.send("DELETE", blocks + "/" + id, BodyPublishers.noBody())))
                .extracting(Answer::status, Answer::code)
                .containsOnly(tuple(403, "NOT_SPACE_OWNER"));
        assertThat(commands(id, 1)).hasSize(1);
        assertThat(api.anonymous().get(blocks).code()).isEqualTo("TOKEN_MISSING");
        assertThat(host.get("/v1/host/spaces/99999999/blocks").code()).isEqualTo("SPACE_NOT_FOUND");
        assertThat(host.get("/v1/host/spaces/mine/blocks").code()).isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void notBlockedIfTheSpaceHasNoSuchBlock() {
        UUID elsewhere = id(host.postOnce(blocks, request("DAY", "")));
        long another = SampleSpace.create().ofHost(host.userId()).listedIn(api).id();

        assertThat(host.get("/v1/host/spaces/" + another + "/blocks/" + elsewhere)
                        .code())
                .isEqualTo("NOT_BLOCKED");
        assertThat(unblock(UUID.randomUUID()).code()).isEqualTo("NOT_BLOCKED");
        assertThat(host.get(blocks + "/nonsense").code()).isEqualTo("NOT_BLOCKED");
    }

    @Test
    void validationFailedNamesAllFieldsAtOnce() {
        Answer nothing = host.postOnce(blocks, "{\"reason\":\"" + "x".repeat(101) + "\"}");

        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(nothing.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/pointer").asString()))
                .containsExactlyInAnyOrder("/useDate", "/slot", "/reason");
        assertThat(host.postOnce(blocks, request("DAY", ",\"reason\":\"" + "x".repeat(100) + "\""))
                        .status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"useDate\":\"tomorrow\",\"slot\":\"DAY\"} | VALIDATION_FAILED",
                "{\"useDate\":\"2030-01-01\",\"slot\":\"EVENING\"} | VALIDATION_FAILED",
                "{nonsense | MALFORMED_REQUEST"
            })
    void isRefusedIfItCannotBeRead(String json, String code) {
        assertThat(host.postOnce(blocks, json).code()).isEqualTo(code);
    }

    @Test
    void idempotencyKeyRequired() {
        assertThat(host.post(blocks, request("DAY", "")).code()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
    }

    @Test
    void theSameKeyIsTheSameBlockHoweverOftenAndParallel() throws Exception {
        Set<String> ids;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> attempt = () -> host.post(blocks, request("DAY", ""), "Idempotency-Key", "once");
            ids = threads.invokeAll(Collections.nCopies(10, attempt)).stream()
                    .map(Future::resultNow)
                    .map(answer -> answer.status() + " " + answer.text("/id"))
                    .collect(Collectors.toSet());
        }

        assertThat(ids).hasSize(1).allMatch(id -> id.startsWith("202 "));
        assertThat(listed("")).hasSize(1);
        assertThat(commands(listed("").getFirst(), 1))
                .extracting(command -> TopicTail.header(command, Envelope.ID))
                .containsOnly(listed("").getFirst().toString());
    }

    @Test
    void theSameKeyIsTheSameBlockAlsoOnceItIsMade() {
        UUID id = id(host.post(blocks, request("DAY", ""), "Idempotency-Key", "again"));
        api.publish(new SlotBlocked(id, space, DATE, Slot.DAY, host.userId(), decided(1)));
        once(id, "BLOCKED");

        Answer again = host.post(blocks, request("DAY", ""), "Idempotency-Key", "again");
        assertThat(again.status()).isEqualTo(202);
        assertThat(id(again)).isEqualTo(id);
        assertThat(again.text("/status")).isEqualTo("BLOCKED");
    }

    @Test
    void idempotencyKeyReusedForAnotherSlotNoteOrSpace() {
        host.post(blocks, request("DAY", ""), "Idempotency-Key", "other");
        String elsewhere = "/v1/host/spaces/"
                + SampleSpace.create().ofHost(host.userId()).listedIn(api).id() + "/blocks";

        assertThat(List.of(
                        host.post(blocks, request("NIGHT", ""), "Idempotency-Key", "other"),
                        host.post(blocks, request("DAY", ",\"reason\":\"x\""), "Idempotency-Key", "other"),
                        host.post(elsewhere, request("DAY", ""), "Idempotency-Key", "other")))
                .extracting(Answer::code)
                .containsOnly("IDEMPOTENCY_KEY_REUSED");
    }

    private static String request(String slot, String more) {
        return request(DATE, slot, more);
    }

    private static String request(LocalDate date, String slot, String more) {
        return "{\"useDate\":\"%s\",\"slot\":\"%s\"%s}".formatted(date, slot, more);
    }

    private Answer unblock(UUID block) {
        return host.send("DELETE", blocks + "/" + block, BodyPublishers.noBody());
    }

    private Answer once(UUID block, String status) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> host.get(blocks + "/" + block),
                        seen -> seen.text("/status").equals(status));
    }

    private List<UUID> listed(String query) {
        return host.get(blocks + query)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> UUID.fromString(item.at("/id").asString()))
                .toList();
    }

    private String calendar(String half) {
        return host.get("/v1/host/calendar?spaceId=%d&from=%s&to=%s".formatted(space, DATE, DATE))
                .text("/dates/0/halves/" + half);
    }

    private static List<ConsumerRecord<String, String>> commands(Answer accepted, int atLeast) {
        return commands(id(accepted), atLeast);
    }

    private static List<ConsumerRecord<String, String>> commands(UUID block, int atLeast) {
        return TopicTail.of(Topic.RESERVATION_COMMANDS).about(block, atLeast);
    }

    private static UUID id(Answer accepted) {
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        return UUID.fromString(accepted.text("/id"));
    }

    private static Decided decided(long seq) {
        return new Decided(seq, 3, 40 + seq, NOW.plusSeconds(seq));
    }
}
