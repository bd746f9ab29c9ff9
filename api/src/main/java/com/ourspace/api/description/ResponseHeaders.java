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

/** Says which headers come with an answer: most follow from its status, some from what it shows. */
@Component
@Order(1)
class ResponseHeaders implements GlobalOpenApiCustomizer {

    private static final String PENDING = "PENDING";

    /** Accepted, and with nothing of its own to be polled. */
    private static final Set<String> UNPOLLED = Set.of("grantPoints");

    /** These show the guest's order as GET does, and so with its tag. */
    private static final Set<String> SHOW_AN_ORDER = Set.of("payOrder", "cancelOrder");

    @Override
    public void customise(OpenAPI document) {
        for (Described header : Described.values()) {
            document.getComponents().addHeaders(header.name(), header.described());
        }
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation
                        .getResponses()
                        .forEach(
                                (status, response) -> describe(operation, status, response, document.getComponents())));
    }

    private static void describe(Operation operation, String status, ApiResponse response, Components components) {
        add(response, Described.RATE_LIMIT, Described.RATE_LIMIT_POLICY);
        if (response.getContent() != null) {
            boolean isProblem = response.getContent().containsKey(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            add(response, isProblem ? Described.LANGUAGE : Described.LANGUAGE_OF_WORDS);
        }
        if (!status.startsWith("4") && !status.startsWith("5") && canBeToldToWait(operation)) {
            add(response, Described.PREFERENCE);
        }
        boolean showsAnOrder = SHOW_AN_ORDER.contains(operation.getOperationId());
        switch (status) {
            case "200" -> {
                if (showsAnOrder || operation.getResponses().containsKey("304")) {
                    add(response, Described.ETAG);
                }
                if (canBePending(response, components)) {
                    add(response, Described.RETRY_WHILE_PENDING);
                }
            }
            case "201" -> add(response, Described.LOCATION);
            case "202" -> {
                if (!UNPOLLED.contains(operation.getOperationId())) {
                    add(response, Described.LOCATION, Described.RETRY_AFTER);
                }
                if (showsAnOrder) {
                    add(response, Described.ETAG);
                }
            }
            case "304" -> {
                add(response, Described.ETAG, Described.LANGUAGE_OF_WORDS);
                ApiResponse unchanged = operation.getResponses().get("200");
                if (unchanged != null && canBePending(unchanged, components)) {
                    add(response, Described.RETRY_WHILE_PENDING);
                }
            }
            case "401" -> add(response, Described.CHALLENGE);
            case "415" -> add(response, Described.ACCEPT, Described.ACCEPT_ENCODING, Described.ACCEPT_PATCH);
            case "429", "503" -> add(response, Described.RETRY_AFTER);
            default -> {
                // Nothing but what every answer has.
            }
        }
    }

    private static boolean canBeToldToWait(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "Prefer".equals(parameter.getName()));
    }

    /** Whether asking again may give another answer: then it says when. */
    private static boolean canBePending(ApiResponse response, Components components) {
        return response.getContent() != null
                && response.getContent().values().stream()
                        .map(content -> SchemaNames.resolved(content.getSchema(), components))
                        .map(schema -> RecordMembers.properties(schema).get("status"))
                        .anyMatch(status -> status != null
                                && SchemaNames.resolved(status, components).getEnum() instanceof List<?> choices
                                && choices.contains(PENDING));
    }

    private static void add(ApiResponse response, Described... headers) {
        for (Described header : headers) {
            response.addHeaderObject(header.header, new Header().$ref("#/components/headers/" + header.name()));
        }
    }

    /** The headers of answers, each with its place among the components. */
    private enum Described {
        RATE_LIMIT("RateLimit", false, "What is left of the limit that this request counts for"),
        RATE_LIMIT_POLICY("RateLimit-Policy", false, "That limit: how many requests in how many seconds"),
        LANGUAGE(HttpHeaders.CONTENT_LANGUAGE, true, "The language of its words: ko or en"),
        LANGUAGE_OF_WORDS(HttpHeaders.CONTENT_LANGUAGE, false, "The language of its words, if it has any: ko or en"),
        ETAG(HttpHeaders.ETAG, true, "Names this state of it, for If-None-Match and If-Match"),
        LOCATION(HttpHeaders.LOCATION, true, "Where it is, or where to see what becomes of it"),
        RETRY_AFTER(HttpHeaders.RETRY_AFTER, true, "Seconds to wait before asking again"),
        RETRY_WHILE_PENDING(HttpHeaders.RETRY_AFTER, false, "As long as it may change by itself: seconds to wait"),
        ACCEPT(HttpHeaders.ACCEPT, false, "The media types that a body may have here"),
        ACCEPT_PATCH(HttpHeaders.ACCEPT_PATCH, false, "The media types that a patch may have here (RFC 5789)"),
        ACCEPT_ENCODING(HttpHeaders.ACCEPT_ENCODING, false, "Where the body was encoded: identity, which is none"),
        PREFERENCE(
                "Preference-Applied", false, "What was heard of Prefer (RFC 7240): for how long it was waited at most"),
        CHALLENGE(HttpHeaders.WWW_AUTHENTICATE, true, "RFC 6750: what was wrong with the token");

        private final String header;
        private final boolean isRequired;
        private final String description;

        Described(String header, boolean isRequired, String description) {
            this.header = header;
            this.isRequired = isRequired;
            this.description = description;
        }

        private Header described() {
            String type = header.equals(HttpHeaders.RETRY_AFTER) ? "integer" : "string";
            return new Header()
                    .required(isRequired)
                    .description(description)
                    .schema(new JsonSchema().types(Set.of(type)));
        }
    }
}
