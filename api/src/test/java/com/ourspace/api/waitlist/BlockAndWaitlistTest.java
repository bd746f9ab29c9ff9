package com.ourspace.api.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.AnySpaces;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.WaitlistJoined;
import com.ourspace.contracts.reservation.WaitlistOffered;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BlockAndWaitlistTest {

    private static final LocalDate DATE = LocalDate.now(Half.ZONE).plusDays(3);
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final RunningApi api = RunningApi.shared();
    private final Caller guest = api.newUser();
    private final long space = api.bean(AnySpaces.class).add(AnySpaces.ordinary());

    @Test
    void aPlaceIsPendingThenWaitsWithItsPositionThenIsAnOrder() {
        Caller before = api.newUser();
        UUID first = join(before);
        UUID mine = join(guest);
        assertThat(show(mine).text("/status")).isEqualTo("PENDING");

        api.tell(joined(first, before, 1), joined(mine, guest, 2));
        Answer waiting = once(mine, "WAITING");
        assertThat(waiting.json().at("/position").asInt()).isEqualTo(2);
        assertThat(guest.get("/v1/waitlist").text("/items/0/id")).isEqualTo(mine.toString());

        UUID order = UUID.randomUUID();
        api.tell(new WaitlistOffered(
                mine, space, DATE, Slot.NIGHT, guest.userId(), order, NOW.plusSeconds(600), decided(3)));
        assertThat(once(mine, "OFFERED").text("/orderId")).isEqualTo(order.toString());
        assertThat(leave(mine).code()).isEqualTo("NOT_WAITING");
    }

    @Test
    void aPlaceIsLeftThroughTheLog() {
        UUID mine = join(guest);
        api.tell(joined(mine, guest, 1));
        once(mine, "WAITING");

        assertThat(leave(mine).status()).isEqualTo(202);
        assertThat(api.newUser().get("/v1/waitlist/" + mine).code()).isEqualTo("NOT_WAITING");
    }

    @Test
    void theSameKeyIsTheSamePlace() {
        String path = "/v1/spaces/" + space + "/waitlist";
        Answer first = guest.post(path, wish("NIGHT"), "Idempotency-Key", "wait");
        Answer again = guest.post(path, wish("NIGHT"), "Idempotency-Key", "wait");
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    }

    @Test
    void onlyTheHostBlocks() {
        assertThat(guest.postOnce(blocks(), "{\"useDate\":\"%s\",\"slot\":\"DAY\"}".formatted(DATE))
                        .code())
                .isEqualTo("NOT_SPACE_OWNER");
        assertThat(guest.get(blocks()).code()).isEqualTo("NOT_SPACE_OWNER");
    }

    private UUID join(Caller who) {
        Answer answer = who.postOnce("/v1/spaces/" + space + "/waitlist", wish("NIGHT"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return UUID.fromString(answer.text("/id"));
    }

    private static String wish(String slot) {
        return "{\"useDate\":\"%s\",\"slot\":\"%s\",\"headCount\":4,\"autoPay\":true}".formatted(DATE, slot);
    }

    private Answer show(UUID place) {
        return guest.get("/v1/waitlist/" + place);
    }

    private Answer leave(UUID place) {
        return guest.send("DELETE", "/v1/waitlist/" + place, BodyPublishers.noBody());
    }

    private Answer once(UUID place, String status) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> show(place), seen -> seen.text("/status").equals(status));
    }

    private String blocks() {
        return "/v1/host/spaces/" + space + "/blocks";
    }

    private ReservationEvent joined(UUID place, Caller who, long seq) {
        return new WaitlistJoined(
                place, UUID.randomUUID(), space, DATE, Slot.NIGHT, who.userId(), 4, null, true, "digest", decided(seq));
    }

    private static Decided decided(long seq) {
        return new Decided(seq, 3, 40 + seq, NOW.plusSeconds(seq));
    }
}
