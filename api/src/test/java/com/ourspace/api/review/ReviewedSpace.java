package com.ourspace.api.review;

import static org.awaitility.Awaitility.await;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.reservation.Stays;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A space with its host, a guest, and the guest's stays, published as the booking processor would. */
abstract class ReviewedSpace {

    static final LocalDate TODAY = LocalDate.now(Half.ZONE);
    private static final AtomicInteger NEXT_CROWD = new AtomicInteger(301);

    final RunningApi api = RunningApi.shared();
    final int people = NEXT_CROWD.incrementAndGet();
    final Caller host = api.newUser();
    final Caller guest = api.newUser();
    final SampleSpace space =
            SampleSpace.create().forPeople(people, people).ofHost(host.userId()).listedIn(api);

    {
        SampleSpace.create().forPeople(people, people).listedIn(api);
    }

    /** An order whose stay ended yesterday. */
    UUID stayed(Caller whose) {
        return stay(whose, TODAY.minusDays(1), Slot.ALL);
    }

    UUID stay(Caller whose, LocalDate date, Slot slot) {
        SampleOrder order = new SampleOrder(UUID.randomUUID(), space.id(), date, slot, whose.userId(), 1);
        api.publish(order.held(), order.completed());
        return once(order, OrderStatus.COMPLETED);
    }

    UUID cancelled(Caller whose, OrderStatus was) {
        SampleOrder order =
                new SampleOrder(UUID.randomUUID(), space.id(), TODAY.minusDays(1), Slot.DAY, whose.userId(), 1);
        api.publish(order.held(), order.completed(), order.cancelled(was, 3));
        return once(order, OrderStatus.CANCELLED);
    }

    Answer write(Caller author, UUID order, int rating, String content) {
        return send(author, "POST", "/v1/orders/" + order + "/review", json(rating, content));
    }

    Answer own(Caller author, UUID order) {
        return author.get("/v1/orders/" + order + "/review");
    }

    Answer list(String query) {
        return api.anonymous().get("/v1/spaces/" + space.id() + "/reviews?" + query);
    }

    static String json(int rating, String content) {
        return "{\"rating\":%d,\"content\":\"%s\"}".formatted(rating, content);
    }

    static Answer send(Caller caller, String method, String path, String json) {
        return json.isEmpty()
                ? caller.send(method, path, BodyPublishers.noBody())
                : caller.send(method, path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    private UUID once(SampleOrder order, OrderStatus status) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> api.bean(Stays.class)
                        .find(order.orderId())
                        .filter(stay -> stay.status() == status)
                        .isPresent());
        return order.orderId();
    }
}
