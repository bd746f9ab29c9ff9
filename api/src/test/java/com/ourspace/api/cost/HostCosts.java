package com.ourspace.api.cost;

import com.ourspace.api.fixture.Caller;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** The costs of hosts' endpoints. */
final class HostCosts {

    private HostCosts() {}

    static List<Cost> all() {
        return List.of(
                new Cost("GET /v1/host/spaces", 3, HostCosts::host, (host, _) -> host.get("/v1/host/spaces?limit=50")),
                new Cost("GET /v1/host/orders", 1, HostCosts::host, (host, _) -> host.get("/v1/host/orders?limit=50")),
                new Cost(
                        "GET /v1/host/orders/{id}",
                        1,
                        HostCosts::host,
                        (host, world) -> host.get("/v1/host/orders/" + world.paid.getLast())),
                new Cost(
                        "GET /v1/host/calendar",
                        2,
                        HostCosts::host,
                        (host, world) -> host.get("/v1/host/calendar?spaceId="
                                + world.spaces.getFirst().id())),
                new Cost(
                        "POST /v1/host/orders/{id}/cancellation",
                        1,
                        HostCosts::host,
                        (host, world) -> host.send(
                                "POST",
                                "/v1/host/orders/" + world.paid.getLast() + "/cancellation",
                                BodyPublishers.noBody())),
                new Cost(
                        "POST /v1/host/spaces/{spaceId}/blocks",
                        8,
                        HostCosts::host,
                        (host, world) -> host.postOnce(blocks(world), World.block(World.FREE, "NIGHT"))),
                new Cost(
                        "GET /v1/host/spaces/{spaceId}/blocks",
                        2,
                        HostCosts::host,
                        (host, world) -> host.get(blocks(world))),
                new Cost(
                        "GET /v1/host/spaces/{spaceId}/blocks/{id}",
                        2,
                        HostCosts::host,
                        (host, world) -> host.get(blocks(world) + "/" + world.blocks.getFirst())),
                new Cost(
                        "DELETE /v1/host/spaces/{spaceId}/blocks/{id}",
                        5,
                        HostCosts::host,
                        (host, world) -> host.send(
                                "DELETE", blocks(world) + "/" + world.blocks.getFirst(), BodyPublishers.noBody())));
    }

    private static Caller host(World world) {
        return world.host;
    }

    private static String blocks(World world) {
        return "/v1/host/spaces/" + world.spaces.get(1).id() + "/blocks";
    }
}
