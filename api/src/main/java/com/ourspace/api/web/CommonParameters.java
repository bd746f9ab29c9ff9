package com.ourspace.api.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the parameters that mean the same at all endpoints, unless an endpoint describes them itself. */
@Component
class CommonParameters implements OperationCustomizer {

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            IdempotencyKey.HEADER,
            "1 to 64 printable ASCII characters, new for each request: the same key with the same method, path and body"
                    + " is the same request and has the same outcome; with any other it is refused",
            "Prefer",
            "wait=SECONDS, up to 10: answer as soon as it is decided, or after that time",
            "If-None-Match",
            "The ETag of what you have: 304 if nothing has changed",
            "If-Match",
            "The ETag of what you change, as you saw it: 412 if it has changed since",
            "id",
            "As in Location",
            "spaceId",
            "Number of the space",
            "status",
            "Only those in this state",
            "phase",
            "Only paid ones that are, by the clock, UPCOMING, IN_USE or FINISHED",
            "cursor",
            "The nextCursor of the page before, with the same other parameters",
            "limit",
            "Largest number of items on the page");

    /** The operations that require a key: without it, a retry would create a second entity. */
    private static final Set<String> NEED_A_KEY =
            Set.of("requestReservation", "payOrder", "joinWaitlist", "blockSlot", "grantPoints", "registerSpace");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())
                .forEach(parameter -> describe(operation, parameter));
        return operation;
    }

    private static void describe(Operation operation, Parameter parameter) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(DESCRIPTIONS.get(parameter.getName()));
        }
        // Handlers accept their absence, to answer it with a problem of our own; callers must send them.
        switch (parameter.getName()) {
            case IdempotencyKey.HEADER -> {
                parameter.setRequired(NEED_A_KEY.contains(operation.getOperationId()));
                parameter.getSchema().minLength(1).maxLength(64).pattern("^[ -~]*[!-~][ -~]*$");
            }
            case HttpHeaders.IF_MATCH -> parameter.setRequired(true);
            default -> {
                // All text ids in paths are UUIDs, also where a handler takes a String.
                if (parameter.getIn().equals("path")
                        && parameter.getSchema().getTypes().contains("string")) {
                    parameter.getSchema().format("uuid");
                }
            }
        }
    }
}
