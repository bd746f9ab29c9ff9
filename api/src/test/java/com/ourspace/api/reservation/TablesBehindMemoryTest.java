package com.ourspace.api.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.Happened;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** An order that was shown as it is now is never refused, or quoted, as the tables had it before. */
class TablesBehindMemoryTest {

    private final RunningApi api = RunningApi.shared();
    private final Caller host = api.newUser();
    private final long space =
            SampleSpace.create().ofHost(host.userId()).listedIn(api).id();
    private final GuestOrders orders = new GuestOrders(space);
    private final String date = "\"" + GuestOrders.TOMORROW + "\"";

    @Test
    void aHostBlocksASlotWhoseOrderIsShownAsCancelled() {
        Happened held = orders.held(Slot.NIGHT);
        String request = "{\"useDate\":%s,\"slot\":\"NIGHT\"}".formatted(date);
        assertThat(host.postOnce("/v1/host/spaces/" + space + "/blocks", request)
                        .code())
                .isEqualTo("BLOCK_CONFLICT");

        orders.whileTheTablesStandStill(() -> {
            cancel(held);

            Answer block = host.postOnce("/v1/host/spaces/" + space + "/blocks", request);
            assertThat(block.status()).as(block.body()).isEqualTo(202);
        });
    }

    @Test
    void aHostRemovesASpaceWhoseOrderIsShownAsCancelled() {
        Happened held = orders.held(Slot.NIGHT);
        assertThat(remove().code()).isEqualTo("SPACE_HAS_BOOKINGS");

        orders.whileTheTablesStandStill(() -> {
            cancel(held);

            Answer removal = remove();
            assertThat(removal.status()).as(removal.body()).isEqualTo(202);
        });
    }

    @Test
    void aQuoteKnowsTheGuestsOwnOrdersAsTheyAreShown() {
        Happened night = orders.held(Slot.NIGHT);
        assertThat(firstFailure(Slot.NIGHT)).isEqualTo("ALREADY_YOURS");

        orders.whileTheTablesStandStill(() -> {
            cancel(night);
            assertThat(bookable(Slot.NIGHT)).isTrue();

            Happened day = orders.requested(Slot.DAY, 3);
            orders.tell(day.held());
            orders.atOnce(day, shown -> shown.text("/status").equals("WAITING"));
            assertThat(firstFailure(Slot.DAY)).isEqualTo("ALREADY_YOURS");
            assertThat(firstFailure(Slot.ALL)).isEqualTo("ALREADY_YOURS");
        });
    }

    private void cancel(Happened held) {
        orders.tell(held.cancelled(OrderStatus.WAITING, 2));
        orders.atOnce(held, shown -> shown.text("/status").equals("CANCELLED"));
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
