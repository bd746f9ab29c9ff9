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
public record Problem(ProblemCode code, LocalizedMessage detail, Map<String, Object> members) {

    public Problem {
        // In the order in which they were added: answers read the same every time.
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** With the detail that {@code problems_en} and {@code problems_ko} have under {@code CODE.detail}. */
    public static Problem of(ProblemCode code) {
        return new Problem(code, LocalizedMessage.of(code + ".detail"), Map.of());
    }

    /** With one of several details of the code: the one under {@code CODE.detail.which}. */
    public static Problem of(ProblemCode code, String which) {
        String key = code + ".detail." + which;
        boolean isKnown = Language.EN.text(key).isPresent();
        return new Problem(code, LocalizedMessage.of(isKnown ? key : which), Map.of());
    }

    /** The same problem with one more member, which its detail can name, too. */
    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Problem(code, detail.with(name, value), more);
    }

    /** The same problem with one more value for its detail to name, which is no member. */
    public Problem saying(String name, Object value) {
        return new Problem(code, detail.with(name, value), members);
    }

    /** To be thrown: it ends the request with this problem as the answer. */
    public ProblemException exception() {
        return new ProblemException(this);
    }

    public ProblemException exception(@Nullable Throwable cause) {
        return new ProblemException(this, cause);
    }

    /**
     * What is shown where the problem belongs to a thing, not to the request: all but the HTTP status and the trace, in
     * the language of who looks at it.
     */
    public Map<String, Object> asMember() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", code.page());
        json.put("title", code.title(Language.current()));
        json.put("detail", detail.said());
        json.put("code", code);
        json.putAll(members);
        return json;
    }

    /** The whole body of an {@code application/problem+json} answer. */
    public Map<String, Object> asBody(String traceId) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", code.page());
        json.put("title", code.title(Language.current()));
        json.put("status", code.status().value());
        json.put("detail", detail.said());
        json.put("code", code);
        json.put("traceId", traceId);
        json.putAll(members);
        return json;
    }
}
