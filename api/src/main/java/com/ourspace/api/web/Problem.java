package com.ourspace.api.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done: the members of an RFC 9457 problem.
 *
 * @param detail one sentence for the person who asked
 * @param members what the code adds, e.g. {@code price} with PRICE_CHANGED
 */
public record Problem(ProblemCode code, String detail, Map<String, Object> members) {

    public Problem {
        // In the order in which they were added: answers read the same every time.
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public static Problem of(ProblemCode code, String detail) {
        return new Problem(code, detail, Map.of());
    }

    /** The same problem with one more member. */
    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Problem(code, detail, more);
    }

    /** To be thrown: it ends the request with this problem as the answer. */
    public ProblemException exception() {
        return new ProblemException(this);
    }

    public ProblemException exception(@Nullable Throwable cause) {
        return new ProblemException(this, cause);
    }

    /**
     * What is shown where the problem belongs to a thing, not to the request: all but the HTTP status and the trace.
     */
    public Map<String, Object> asMember() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", code.page());
        json.put("title", code.title());
        json.put("detail", detail);
        json.put("code", code);
        json.putAll(members);
        return json;
    }

    /** The whole body of an {@code application/problem+json} answer. */
    public Map<String, Object> asBody(String traceId) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", code.page());
        json.put("title", code.title());
        json.put("status", code.status().value());
        json.put("detail", detail);
        json.put("code", code);
        json.put("traceId", traceId);
        json.putAll(members);
        return json;
    }
}
