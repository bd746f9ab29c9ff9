package com.ourspace.api.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as HTTP answers, in and outside of controllers. */
@Component
public class ProblemResponses {

    private static final String RETRY_AFTER_SECONDS = "2";

    private final JsonMapper json;

    ProblemResponses(JsonMapper json) {
        this.json = json;
    }

    /** Writes the answer from a filter, outside of any controller. */
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.code().status().value());
        headers(problem).forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = json.writeValueAsBytes(problem.asBody(Trace.currentTraceId()));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    ResponseEntity<Map<String, Object>> answer(Problem problem) {
        return ResponseEntity.status(problem.code().status())
                .headers(headers(problem))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.asBody(Trace.currentTraceId()));
    }

    private static HttpHeaders headers(Problem problem) {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl("no-store");
        Language.addHeaders(headers);
        switch (problem.code().status()) {
            case UNAUTHORIZED -> headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge(problem.code()));
            case SERVICE_UNAVAILABLE -> headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            case TOO_MANY_REQUESTS -> {
                Object seconds = problem.detail().values().get("seconds");
                headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds == null ? RETRY_AFTER_SECONDS : seconds));
            }
            default -> {}
        }
        return headers;
    }

    /** The challenge; without an error if the request had no token (RFC 6750, section 3). */
    private static String challenge(ProblemCode code) {
        return code == ProblemCode.TOKEN_MISSING
                ? "Bearer realm=\"ourspace\""
                : "Bearer realm=\"ourspace\", error=\"invalid_token\", error_description=\"" + code.title() + "\"";
    }
}
