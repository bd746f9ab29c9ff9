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
        // A "no" is no fault of the program: no stack is worth walking, unless something is behind it.
        super(problem.code() + ": " + problem.detail().in(Language.EN), cause, false, cause != null);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
