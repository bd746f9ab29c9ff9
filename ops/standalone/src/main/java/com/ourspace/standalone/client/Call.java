package com.ourspace.standalone.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request to the platform, built step by step. Tests use it for requests that the typed methods never send. */
public final class Call {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpRequest.Builder builder;
    private final String name;

    private Call(HttpRequest.Builder builder, String name) {
        this.builder = builder.timeout(TIMEOUT);
        this.name = name;
    }

    static Call of(URI api, String method, String path, BodyPublisher body) {
        return new Call(HttpRequest.newBuilder(api.resolve(path)).method(method, body), method + " " + path);
    }

    static Call of(URI api, String method, String path, @Nullable Object json) {
        if (json == null) {
            return of(api, method, path, BodyPublishers.noBody());
        }
        String text = json instanceof String written ? written : Json.MAPPER.writeValueAsString(json);
        return of(api, method, path, BodyPublishers.ofString(text)).header("Content-Type", "application/json");
    }

    public Call as(Session session) {
        return header("Authorization", "Bearer " + session.token());
    }

    public Call idempotencyKey(String key) {
        return header("Idempotency-Key", key);
    }

    /** Asks the platform to delay the response until there is news, up to this time. */
    public Call waiting(Duration atMost) {
        return header("Prefer", "wait=" + atMost.toSeconds());
    }

    public Call header(String header, String value) {
        builder.setHeader(header, value);
        return this;
    }

    public Call timeout(Duration timeout) {
        builder.timeout(timeout);
        return this;
    }

    HttpRequest request() {
        return builder.build();
    }

    String name() {
        return name;
    }
}
