package com.ourspace.api.cost;

import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.SampleOrder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** The costs of guests' endpoints for orders. */
final class OrderCosts {

    private OrderCosts() {}

    static List<Cost> all() {
        return List.of(
                new Cost(
                        "POST /v1/spaces/{spaceId}/quotes",
                        3,
                        OrderCosts::guest,
                        (guest, world) -> guest.post(world.path(0, "/quotes"), World.request(World.HELD, "DAY"))),
                // The check for another request under this key.
                new Cost("POST /v1/spaces/{spaceId}/orders", 1, OrderCosts::guest, (guest, world) -> {
                    // A recently requested space is cached and costs no statement.
                    world.guest.postOnce(world.path(1, "/orders"), World.request(World.FREE.plusDays(51), "DAY"));
                    return guest.postOnce(world.path(1, "/orders"), World.request(World.FREE, "DAY"));
                }),
                new Cost(
                        "GET /v1/orders/{id}",
                        1,
                        OrderCosts::guest,
                        (guest, world) -> guest.get("/v1/orders/" + world.held.getFirst())),
                // The order, its row, the time of the decision that was first, the offsets, the space, its halves,
                // those of similar spaces, which come from the search index, and the cards.
                new Cost(
                        "GET /v1/orders/{id}/alternatives",
                        8,
                        OrderCosts::guest,
                        (guest, world) -> guest.get("/v1/orders/" + world.lost + "/alternatives")),
                new Cost(
                        "GET /v1/orders/{id}/decisions",
                        2,
                        OrderCosts::guest,
                        (guest, world) -> guest.get("/v1/orders/" + world.lost + "/decisions")),
                new Cost("GET /v1/orders", 1, OrderCosts::guest, (guest, _) -> guest.get("/v1/orders?limit=50")),
                new Cost(
                        "POST /v1/orders/{id}/payment",
                        5,
                        OrderCosts::guest,
                        (guest, world) -> guest.postOnce(
                                "/v1/orders/" + world.held.getFirst() + "/payment", """
                        {"booker":{"name":"Kim Minji","phone":"+821012345678","email":"minji@example.com"},
                         "amount":%d}""".formatted(SampleOrder.PRICE))),
                new Cost(
                        "GET /v1/orders/{id}/cancellation-quote",
                        1,
                        OrderCosts::guest,
                        (guest, world) -> guest.get("/v1/orders/" + world.paid.getFirst() + "/cancellation-quote")),
                new Cost(
                        "POST /v1/orders/{id}/cancellation",
                        2,
                        OrderCosts::guest,
                        (guest, world) -> guest.send(
                                "POST",
                                "/v1/orders/" + world.paid.getFirst() + "/cancellation",
                                BodyPublishers.noBody())));
    }

    private static Caller guest(World world) {
        return world.guest;
    }
}
