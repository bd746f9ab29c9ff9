package com.ourspace.api.cost;

import com.ourspace.api.fixture.Caller;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** The costs of endpoints for waitlists. */
final class WaitlistCosts {

    private WaitlistCosts() {}

    static List<Cost> all() {
        return List.of(
                // The check for another request under this key, the space, and the key.
                new Cost(
                        "POST /v1/spaces/{spaceId}/waitlist",
                        3,
                        WaitlistCosts::guest,
                        (guest, world) -> guest.postOnce(world.path(0, "/waitlist"), World.request(World.HELD, "DAY"))),
                new Cost("GET /v1/waitlist", 1, WaitlistCosts::guest, (guest, _) -> guest.get("/v1/waitlist")),
                new Cost(
                        "GET /v1/waitlist/{id}",
                        1,
                        WaitlistCosts::guest,
                        (guest, world) -> guest.get("/v1/waitlist/" + world.waitlistEntries.getLast())),
                new Cost(
                        "DELETE /v1/waitlist/{id}",
                        3,
                        WaitlistCosts::guest,
                        (guest, world) -> guest.send(
                                "DELETE",
                                "/v1/waitlist/" + world.waitlistEntries.getFirst(),
                                BodyPublishers.noBody())));
    }

    private static Caller guest(World world) {
        return world.guest;
    }
}
