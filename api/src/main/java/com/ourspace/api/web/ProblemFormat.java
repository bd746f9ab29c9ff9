package com.ourspace.api.web;

import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Another form of problems than {@code application/problem+json}, for the paths of clients that do not know it. The
 * package of these paths implements it.
 */
public interface ProblemFormat {

    /** Whether the answers to requests for this path have this form. */
    boolean appliesTo(String path);

    /** The answer to a request for this path that ended with this problem. */
    Formatted format(String path, Problem problem);

    /**
     * A problem in this form.
     *
     * @param body sent as {@code application/json}
     */
    record Formatted(HttpStatus status, Map<String, Object> body) {}
}
