package com.ourspace.api.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Describes the headers of answers: most follow from the status, some from what is returned. */
@Component
@Order(1)
class ResponseHeaders implements GlobalOpenApiCustomizer {

    private static final String PENDING = "PENDING";

    /** Answers 202, but has no resource to poll. */
    private static final Set<String> UNPOLLED = Set.of("grantPoints");

    /** These return the order as GET does, so with its ETag. */
    private static final Set<String> RETURN_AN_ORDER = Set.of("requestReservation", "payOrder", "cancelOrder");

    /** These answer a page with a cookie. */
    private static final Set<String> SET_A_COOKIE = Set.of("signInWithKakao", "refreshSession", "signOut");

    @Override
    public void customise(OpenAPI document) {
        for (ResponseHeader header : ResponseHeader.values()) {
            document.getComponents().addHeaders(header.name(), header.describe());
        }
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation
                        .getResponses()
                        .forEach(
                                (status, response) -> describe(operation, status, response, document.getComponents())));
    }

    private static void describe(Operation operation, String status, ApiResponse response, Components components) {
        add(response, ResponseHeader.RATE_LIMIT, ResponseHeader.RATE_LIMIT_POLICY);
        if (response.getContent() != null) {
            boolean isProblem = response.getContent().containsKey(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            add(response, isProblem ? ResponseHeader.LANGUAGE : ResponseHeader.LANGUAGE_OF_TEXTS);
        }
        if (!status.startsWith("4") && !status.startsWith("5") && acceptsPrefer(operation)) {
            add(response, ResponseHeader.PREFERENCE);
        }
        if (status.startsWith("2") && SET_A_COOKIE.contains(operation.getOperationId())) {
            add(response, ResponseHeader.COOKIE);
        }
        switch (status) {
            case "200" -> describeShown(operation, response, components);
            case "201" -> add(response, ResponseHeader.LOCATION);
            case "202" -> describeAccepted(operation, response);
            case "304" -> describeUnchanged(operation, response, components);
            case "401" -> add(response, ResponseHeader.CHALLENGE);
            case "415" ->
                add(response, ResponseHeader.ACCEPT, ResponseHeader.ACCEPT_ENCODING, ResponseHeader.ACCEPT_PATCH);
            case "429", "503" -> add(response, ResponseHeader.RETRY_AFTER);
            default -> {
                // Only the headers of every answer.
            }
        }
    }

    private static void describeShown(Operation operation, ApiResponse response, Components components) {
        if (returnsAnOrder(operation) || operation.getResponses().containsKey("304")) {
            add(response, ResponseHeader.ETAG);
        }
        if (canBePending(response, components)) {
            add(response, ResponseHeader.RETRY_WHILE_PENDING);
        }
    }

    private static void describeAccepted(Operation operation, ApiResponse response) {
        if (!UNPOLLED.contains(operation.getOperationId())) {
            add(response, ResponseHeader.LOCATION, ResponseHeader.RETRY_AFTER);
        }
        if (returnsAnOrder(operation)) {
            add(response, ResponseHeader.ETAG);
        }
    }

    private static void describeUnchanged(Operation operation, ApiResponse response, Components components) {
        add(response, ResponseHeader.ETAG, ResponseHeader.LANGUAGE_OF_TEXTS);
        ApiResponse shown = operation.getResponses().get("200");
        if (shown != null && canBePending(shown, components)) {
            add(response, ResponseHeader.RETRY_WHILE_PENDING);
        }
    }

    private static boolean returnsAnOrder(Operation operation) {
        return RETURN_AN_ORDER.contains(operation.getOperationId());
    }

    private static boolean acceptsPrefer(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "Prefer".equals(parameter.getName()));
    }

    /** Whether the resource can be PENDING; then the answer has Retry-After. */
    private static boolean canBePending(ApiResponse response, Components components) {
        return response.getContent() != null
                && response.getContent().values().stream()
                        .map(content -> SchemaNames.resolved(content.getSchema(), components))
                        .map(schema -> RecordMembers.properties(schema).get("status"))
                        .anyMatch(status -> status != null
                                && SchemaNames.resolved(status, components).getEnum() instanceof List<?> choices
                                && choices.contains(PENDING));
    }

    private static void add(ApiResponse response, ResponseHeader... headers) {
        for (ResponseHeader header : headers) {
            response.addHeaderObject(header.header, new Header().$ref("#/components/headers/" + header.name()));
        }
    }

    /** The headers of answers. */
    private enum ResponseHeader {
        RATE_LIMIT("RateLimit", false, "What is left of the limit that applies to this request"),
        RATE_LIMIT_POLICY("RateLimit-Policy", false, "The limit: number of requests, and seconds"),
        LANGUAGE(HttpHeaders.CONTENT_LANGUAGE, true, "The language of the texts: ko or en"),
        LANGUAGE_OF_TEXTS(HttpHeaders.CONTENT_LANGUAGE, false, "The language of the texts, if there are any: ko or en"),
        ETAG(HttpHeaders.ETAG, true, "Version of the resource, for If-None-Match and If-Match"),
        LOCATION(HttpHeaders.LOCATION, true, "URL of the resource, or where to poll the result"),
        RETRY_AFTER(HttpHeaders.RETRY_AFTER, true, "Seconds to wait before asking again"),
        RETRY_WHILE_PENDING(
                HttpHeaders.RETRY_AFTER, false, "Seconds to wait before polling again; absent once it is final"),
        ACCEPT(HttpHeaders.ACCEPT, false, "The media types that this endpoint accepts"),
        ACCEPT_PATCH(HttpHeaders.ACCEPT_PATCH, false, "The media types that a patch may have (RFC 5789)"),
        ACCEPT_ENCODING(HttpHeaders.ACCEPT_ENCODING, false, "If the body was encoded: identity, the only one accepted"),
        PREFERENCE("Preference-Applied", false, "The part of Prefer (RFC 7240) that was applied: the longest wait"),
        COOKIE(HttpHeaders.SET_COOKIE, false, "With X-Session: cookie, the refresh token, or its removal"),
        CHALLENGE(HttpHeaders.WWW_AUTHENTICATE, true, "RFC 6750: what is wrong with the token");

        private final String header;
        private final boolean isRequired;
        private final String description;

        ResponseHeader(String header, boolean isRequired, String description) {
            this.header = header;
            this.isRequired = isRequired;
            this.description = description;
        }

        private Header describe() {
            String type = header.equals(HttpHeaders.RETRY_AFTER) ? "integer" : "string";
            return new Header()
                    .required(isRequired)
                    .description(description)
                    .schema(new JsonSchema().types(Set.of(type)));
        }
    }
}
