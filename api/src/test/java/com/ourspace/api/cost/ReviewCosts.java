package com.ourspace.api.cost;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.space.Pictures;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

/** The costs of endpoints for reviews. */
final class ReviewCosts {

    private ReviewCosts() {}

    static List<Cost> all() {
        return List.of(
                new Cost(
                        "GET /v1/spaces/{spaceId}/reviews",
                        4,
                        world -> world.anonymous,
                        (anonymous, world) -> anonymous.get(world.path(0, "/reviews?limit=50"))),
                new Cost(
                        "POST /v1/orders/{orderId}/review",
                        7,
                        ReviewCosts::guest,
                        (guest, world) -> guest.post(
                                path(world.stayed.getFirst()),
                                "{\"rating\":5,\"content\":\"A place to come back to.\"}")),
                new Cost(
                        "POST /v1/orders/{orderId}/review multipart",
                        8,
                        ReviewCosts::guest,
                        (guest, world) -> World.review()
                                .file("images", "a.jpg", Pictures.jpeg(400, 300, 61))
                                .sendTo(guest, path(world.stayed.getLast()), "Accept-Language", "en")),
                new Cost(
                        "GET /v1/orders/{orderId}/review",
                        2,
                        ReviewCosts::guest,
                        (guest, world) -> guest.get(path(world.reviewed.getFirst()))),
                new Cost(
                        "PATCH /v1/reviews/{id}",
                        10,
                        ReviewCosts::guest,
                        (guest, world) ->
                                json(guest, "PATCH", "/v1/reviews/" + world.reviews.getFirst(), "{\"rating\":3}")),
                new Cost(
                        "DELETE /v1/reviews/{id}",
                        5,
                        ReviewCosts::guest,
                        (guest, world) ->
                                guest.send("DELETE", "/v1/reviews/" + world.reviews.get(1), BodyPublishers.noBody())),
                new Cost(
                        "PUT /v1/reviews/{id}/reply",
                        5,
                        world -> world.host,
                        (host, world) -> json(
                                host,
                                "PUT",
                                "/v1/reviews/" + world.reviews.getLast() + "/reply",
                                "{\"content\":\"Thank you.\"}")));
    }

    private static Caller guest(World world) {
        return world.guest;
    }

    private static String path(UUID order) {
        return "/v1/orders/" + order + "/review";
    }

    private static Answer json(Caller who, String method, String path, String json) {
        return who.send(method, path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }
}
