package com.ourspace.api.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem: the members of an RFC 9457 answer.
 *
 * @param detail one sentence for the caller
 * @param members further members of the code, e.g. {@code price} with PRICE_CHANGED
 */
public record Problem(ProblemCode code, LocalizedMessage detail, Map<String, Object> members) {

    public Problem {
        // Keeps the order of addition, so that answers are the same every time.
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** A problem with the text of {@code problems_en} and {@code problems_ko} under {@code CODE.detail}. */
    public static Problem of(ProblemCode code) {
        return new Problem(code, LocalizedMessage.of(code + ".detail"), Map.of());
    }

    /** A problem with one of several details of the code: {@code CODE.detail.which}. */
    public static Problem of(ProblemCode code, String which) {
        String key = code + ".detail." + which;
        boolean isKnown = Language.EN.text(key).isPresent();
        return new Problem(code, LocalizedMessage.of(isKnown ? key : which), Map.of());
    }

    /** A copy with one more member, which the detail can use as a value. */
    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Problem(code, detail.with(name, value), more);
    }

    /** A copy with one more value for the detail, which is no member. */
    public Problem withDetailValue(String name, Object value) {
        return new Problem(code, detail.with(name, value), members);
    }

    /** An exception that ends the request with this problem as the answer. */
    public ProblemException exception() {
        return new ProblemException(this);
    }

    public ProblemException exception(@Nullable Throwable cause) {
        return new ProblemException(this, cause);
    }

    /** The form as a member of a resource: without HTTP status and trace, in the reader's language. */
    public Map<String, Object> asMember() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", code.page());
        json.put("title", code.title(Language.current()));
        json.put("detail", detail.text());
        json.put("code", code);
        json.putAll(members);
        return json;
    }

    /** The body of an {@code application/problem+json} answer. */
    public Map<String, Object> asBody(String traceId) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", code.page());
        json.put("title", code.title(Language.current()));
        json.put("status", code.status().value());
        json.put("detail", detail.text());
        json.put("code", code);
        json.put("traceId", traceId);
        json.putAll(members);
        return json;
    }
}
