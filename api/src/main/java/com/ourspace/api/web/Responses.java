package com.ourspace.api.web;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The parts that responses about accepted commands have in common. */
public final class Responses {

    private static final String SECONDS_BETWEEN_POLLS = "1";

    private Responses() {}

    /** A 202 response; the client polls the location for the outcome. */
    public static ResponseEntity.BodyBuilder accepted(String location) {
        return polled(ResponseEntity.accepted().location(URI.create(location)), true);
    }

    /** Adds Retry-After to a response while its outcome is pending. */
    public static ResponseEntity.BodyBuilder polled(ResponseEntity.BodyBuilder response, boolean isPending) {
        return isPending ? response.header(HttpHeaders.RETRY_AFTER, SECONDS_BETWEEN_POLLS) : response;
    }

    /** A response that no cache keeps, with texts in the caller's language. */
    public static <T> ResponseEntity<T> localized(ResponseEntity.BodyBuilder response, T body) {
        return response.cacheControl(CacheControl.noStore())
                .headers(Language::addHeaders)
                .body(body);
    }
}
