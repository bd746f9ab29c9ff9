package com.ourspace.api.cost;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** The costs of endpoints for spaces. */
final class SpaceCosts {

    private static final String VERSION = "\"2\"";

    private SpaceCosts() {}

    static List<Cost> all() {
        return List.of(
                // Read at the start.
                seen("GET /v1/districts", 0, "/v1/districts"),
                seen("GET /v1/categories", 0, "/v1/categories"),
                seen("GET /v1/facilities", 0, "/v1/facilities"),
                seen("GET /problems/{code}", 0, "/problems/SLOT_HELD"),
                // Answered from the search index.
                seen("GET /v1/spaces", 0, "/v1/spaces?limit=50"),
                seen("GET /v1/spaces/suggestions", 0, "/v1/spaces/suggestions?q=sample"),
                new Cost(
                        "GET /v1/spaces/{id}/similar",
                        1,
                        world -> world.anonymous,
                        (anonymous, world) -> anonymous.get(world.path(0, "/similar?date=" + World.HELD))),
                new Cost(
                        "GET /v1/spaces/{id}", 4, world -> world.guest, (guest, world) -> guest.get(world.path(0, ""))),
                new Cost(
                        "GET /v1/spaces/{id}/availability",
                        3,
                        world -> world.anonymous,
                        (anonymous, world) -> anonymous.get(world.path(
                                0, "/availability?from=%s&to=%s".formatted(World.HELD, World.HELD.plusDays(91))))),
                new Cost(
                        "GET /v1/spaces/{id}/availability/stream",
                        5,
                        world -> world.anonymous,
                        (anonymous, world) -> anonymous.firstEvent(world.path(0, "/availability/stream"))),
                new Cost(
                        "PUT /v1/spaces/{spaceId}/like",
                        5,
                        world -> world.operator,
                        (fan, world) -> bare(fan, "PUT", world.path(0, "/like"))),
                new Cost(
                        "DELETE /v1/spaces/{spaceId}/like",
                        5,
                        world -> world.guest,
                        (fan, world) -> bare(fan, "DELETE", world.path(0, "/like"))),
                new Cost("GET /v1/me/likes", 2, world -> world.guest, (guest, _) -> guest.get("/v1/me/likes?limit=50")),
                new Cost(
                        "POST /v1/spaces multipart",
                        4,
                        world -> world.host,
                        (host, world) -> world.register(host, "k")),
                new Cost(
                        "GET /v1/space-registrations/{id}",
                        3,
                        world -> world.host,
                        (host, world) -> host.get("/v1/space-registrations/" + world.registration)),
                new Cost(
                        "PATCH /v1/spaces/{id}",
                        3,
                        world -> world.host,
                        (host, world) -> json(host, "PATCH", world.path(1, ""), "{\"title\":\"Another name\"}")),
                new Cost(
                        "DELETE /v1/spaces/{id}",
                        4,
                        world -> world.host,
                        (host, world) -> bare(host, "DELETE", world.path(1, ""))),
                new Cost(
                        "POST /v1/spaces/{id}/images multipart",
                        6,
                        world -> world.host,
                        (host, world) -> world.addImages(host)),
                new Cost(
                        "DELETE /v1/spaces/{id}/images/{imageId}",
                        4,
                        world -> world.host,
                        (host, world) -> bare(
                                host,
                                "DELETE",
                                world.path(1, "/images/" + world.spaces.get(1).imageId(0)))),
                new Cost(
                        "PUT /v1/spaces/{id}/images/order",
                        4,
                        world -> world.host,
                        (host, world) -> json(
                                host,
                                "PUT",
                                world.path(1, "/images/order"),
                                "{\"imageIds\":%s}".formatted(world.images(1)))),
                new Cost(
                        "GET /v1/space-changes/{id}",
                        2,
                        world -> world.host,
                        (host, world) -> host.get("/v1/space-changes/" + world.change)));
    }

    private static Cost seen(String endpoint, int statements, String path) {
        return new Cost(endpoint, statements, world -> world.anonymous, (anonymous, _) -> anonymous.get(path));
    }

    private static Answer bare(Caller who, String method, String path) {
        return who.send(method, path, BodyPublishers.noBody(), "If-Match", VERSION);
    }

    private static Answer json(Caller who, String method, String path, String json) {
        return who.send(
                method, path, BodyPublishers.ofString(json), "If-Match", VERSION, "Content-Type", "application/json");
    }
}
