package com.ourspace.api.cost;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** The costs of accounts, points, and operators' endpoints for users. */
final class AccountCosts {

    private AccountCosts() {}

    static List<Cost> all() {
        return List.of(
                // Finds the user, inserts one, marks its event as published, and inserts a refresh token.
                new Cost("POST /v1/auth/kakao", 4, world -> world.anonymous, (anonymous, _) -> World.signIn(anonymous)),
                new Cost(
                        "POST /v1/auth/refresh",
                        4,
                        world -> world.anonymous,
                        (anonymous, world) -> send(anonymous, "/v1/auth/refresh", world.refreshTokens.getFirst())),
                new Cost(
                        "POST /v1/auth/logout",
                        2,
                        world -> world.anonymous,
                        (anonymous, world) -> send(anonymous, "/v1/auth/logout", world.refreshTokens.getLast())),
                new Cost(
                        "GET /v1/auth/settings",
                        0,
                        world -> world.anonymous,
                        (anonymous, _) -> anonymous.get("/v1/auth/settings")),
                new Cost("GET /v1/me", 1, world -> world.guest, (guest, _) -> guest.get("/v1/me")),
                // Three checks of what blocks the erasure, made twice; two reads of waitlist entries;
                // likes, file names, bookers, reasons, tokens and the user.
                new Cost(
                        "DELETE /v1/me",
                        18,
                        world -> world.leaver,
                        (leaver, _) -> leaver.send("DELETE", "/v1/me", BodyPublishers.noBody())),
                new Cost("GET /v1/me/points", 2, world -> world.guest, (guest, _) -> guest.get("/v1/me/points")),
                new Cost("POST /v1/admin/points/grants", 3, world -> world.operator, AccountCosts::grant),
                new Cost(
                        "GET /v1/admin/decisions",
                        1,
                        world -> world.operator,
                        (operator, world) -> operator.get("/v1/admin/decisions?spaceId=%d&useDate=%s"
                                .formatted(world.spaces.getFirst().id(), World.REJECTED))));
    }

    private static Answer send(Caller anonymous, String path, String refreshToken) {
        return anonymous.post(path, "{\"refreshToken\":\"%s\"}".formatted(refreshToken));
    }

    private static Answer grant(Caller operator, World world) {
        return operator.postOnce(
                "/v1/admin/points/grants",
                "{\"userId\":%d,\"amount\":10,\"reason\":\"GOODWILL\"}".formatted(world.guest.userId()));
    }
}
