package com.ourspace.standalone.client;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A response of the platform, whatever its status. */
public record Reply(String request, int status, HttpHeaders headers, String body) {

    /** Returns this response if its status is one of these; throws {@link UnexpectedReply} otherwise. */
    public Reply expect(Integer... statuses) {
        if (!Set.of(statuses).contains(status)) {
            throw new UnexpectedReply(this);
        }
        return this;
    }

    public JsonNode json() {
        return Json.MAPPER.readTree(body);
    }

    public <T> T as(Class<T> type) {
        return Json.MAPPER.readValue(body, type);
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The code of a problem, e.g. {@code SLOT_NOT_OFFERED}; empty if the response is no problem. */
    public Optional<String> code() {
        boolean problem = header("Content-Type").orElse("").startsWith("application/problem+json");
        return problem ? json().path("code").asStringOpt() : Optional.empty();
    }

    /** The id at the end of the {@code Location} header. */
    public UUID createdId() {
        String path = header("Location")
                .map(location -> URI.create(location).getPath())
                .orElseThrow(() -> new UnexpectedReply(this));
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
