package com.ourspace.api.cost;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** The costs of operators' endpoints. */
final class OperatorCosts {

    private OperatorCosts() {}

    static List<Cost> all() {
        return List.of(
                new Cost(
                        "GET /v1/admin/users/{id}/status",
                        1,
                        OperatorCosts::operator,
                        (operator, world) -> operator.get(userStatus(world))),
                // The locked row, all suspended users, the unpublished changes, and the answer.
                new Cost(
                        "PUT /v1/admin/users/{id}/status",
                        4,
                        OperatorCosts::operator,
                        (operator, world) -> put(operator, userStatus(world), "ACTIVE")),
                new Cost(
                        "GET /v1/admin/users",
                        1,
                        OperatorCosts::operator,
                        (operator, _) -> operator.get("/v1/admin/users")),
                new Cost(
                        "GET /v1/admin/reviews",
                        1,
                        OperatorCosts::operator,
                        (operator, _) -> operator.get("/v1/admin/reviews")),
                // The checks send theirs outside of the request.
                new Cost(
                        "GET /v1/admin/status",
                        0,
                        OperatorCosts::operator,
                        (operator, _) -> operator.get("/v1/admin/status")),
                new Cost(
                        "GET /v1/admin/dead-letters",
                        0,
                        OperatorCosts::operator,
                        (operator, _) -> operator.get("/v1/admin/dead-letters")),
                new Cost(
                        "GET /v1/admin/orders/{id}/decisions",
                        2,
                        OperatorCosts::operator,
                        (operator, world) -> operator.get("/v1/admin/orders/" + world.lost + "/decisions")),
                new Cost(
                        "GET /v1/admin/orders/{id}",
                        1,
                        OperatorCosts::operator,
                        (operator, world) -> operator.get("/v1/admin/orders/" + world.held.getLast())),
                new Cost(
                        "POST /v1/admin/orders/{id}/cancellation",
                        1,
                        OperatorCosts::operator,
                        (operator, world) -> operator.send(
                                "POST",
                                "/v1/admin/orders/" + world.held.getLast() + "/cancellation",
                                BodyPublishers.noBody())),
                new Cost(
                        "GET /v1/admin/rebuilds/latest",
                        1,
                        OperatorCosts::operator,
                        (operator, _) -> operator.get("/v1/admin/rebuilds/latest")),
                new Cost(
                        "GET /v1/admin/reviews/{id}",
                        1,
                        OperatorCosts::operator,
                        (operator, world) -> operator.get("/v1/admin/reviews/" + world.reviews.getFirst())),
                new Cost(
                        "PUT /v1/admin/reviews/{id}/status",
                        6,
                        OperatorCosts::operator,
                        (operator, world) ->
                                put(operator, "/v1/admin/reviews/" + world.reviews.get(2) + "/status", "HIDDEN")));
    }

    private static Caller operator(World world) {
        return world.operator;
    }

    private static String userStatus(World world) {
        return "/v1/admin/users/" + world.guest.userId() + "/status";
    }

    private static Answer put(Caller operator, String path, String status) {
        return operator.send(
                "PUT",
                path,
                BodyPublishers.ofString("{\"status\":\"%s\"}".formatted(status)),
                "Content-Type",
                "application/json");
    }
}
