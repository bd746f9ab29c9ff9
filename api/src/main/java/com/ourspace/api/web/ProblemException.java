package com.ourspace.api.web;

import org.jspecify.annotations.Nullable;

/** Ends a request with a {@link Problem} as its answer. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        this(problem, null);
    }

    ProblemException(Problem problem, @Nullable Throwable cause) {
        // A refusal is no fault, so it has no stack trace; one with a cause has.
        super(problem.code() + ": " + problem.detail().in(Language.EN), cause, false, cause != null);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
