package com.ourspace.api.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** An order that was shown in its present state is never refused, or quoted, by an older state of the tables. */
class TablesBehindMemoryTest {

    private final RunningApi api = RunningApi.shared();
    private final Caller host = api.newUser();
    private final long space =
            SampleSpace.create().ofHost(host.userId()).listedIn(api).id();
    private final GuestOrders orders = new GuestOrders(space);
    private final String date = "\"" + GuestOrders.TOMORROW + "\"";

    @Test
    void aHostBlocksASlotWhoseOrderIsShownAsCancelled() {
        SampleOrder held = orders.held(Slot.NIGHT);
        String request = "{\"useDate\":%s,\"slot\":\"NIGHT\"}".formatted(date);
        assertThat(host.postOnce("/v1/host/spaces/" + space + "/blocks", request)
                        .code())
                .isEqualTo("BLOCK_CONFLICT");

        orders.whileProjectionIsStopped(() -> {
            cancel(held);

            Answer block = host.postOnce("/v1/host/spaces/" + space + "/blocks", request);
            assertThat(block.status()).as(block.body()).isEqualTo(202);
        });
    }

    @Test
    void aHostRemovesASpaceWhoseOrderIsShownAsCancelled() {
        SampleOrder held = orders.held(Slot.NIGHT);
        assertThat(remove().code()).isEqualTo("SPACE_HAS_BOOKINGS");

        orders.whileProjectionIsStopped(() -> {
            cancel(held);

            Answer removal = remove();
            assertThat(removal.status()).as(removal.body()).isEqualTo(202);
        });
    }

    @Test
    void aQuoteKnowsTheGuestsOwnOrdersAsTheyAreShown() {
        SampleOrder night = orders.held(Slot.NIGHT);
        assertThat(firstFailure(Slot.NIGHT)).isEqualTo("ALREADY_YOURS");

        orders.whileProjectionIsStopped(() -> {
            cancel(night);
            assertThat(bookable(Slot.NIGHT)).isTrue();

            SampleOrder day = orders.requested(Slot.DAY, 3);
            orders.publish(day.held());
            orders.awaitShown(day, shown -> shown.text("/status").equals("WAITING"));
            assertThat(firstFailure(Slot.DAY)).isEqualTo("ALREADY_YOURS");
            assertThat(firstFailure(Slot.ALL)).isEqualTo("ALREADY_YOURS");
        });
    }

    private void cancel(SampleOrder held) {
        orders.publish(held.cancelled(OrderStatus.WAITING, 2));
        orders.awaitShown(held, shown -> shown.text("/status").equals("CANCELLED"));
    }

    private Answer remove() {
        String tag = host.get("/v1/spaces/" + space).header("ETag").orElseThrow();
        return host.send("DELETE", "/v1/spaces/" + space, BodyPublishers.noBody(), "If-Match", tag);
    }

    private boolean bookable(Slot slot) {
        return quote(slot).json().at("/bookable").asBoolean();
    }

    private String firstFailure(Slot slot) {
        return quote(slot)
                .json()
                .at("/rules")
                .valueStream()
                .filter(rule -> !rule.path("passed").asBoolean())
                .findFirst()
                .orElseThrow()
                .at("/problem/code")
                .asString();
    }

    private Answer quote(Slot slot) {
        return orders.guest.post(
                "/v1/spaces/" + space + "/quotes",
                "{\"useDate\":%s,\"slot\":\"%s\",\"headCount\":4}".formatted(date, slot));
    }
}
