package com.ourspace.api.classic;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemFormat;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The problems of the classic paths: one message, which is the code of the problem unless the classic contract has a
 * word of its own, and 400 for everything that is about the content of a request.
 */
@Component
class ClassicProblems implements ProblemFormat {

    static final String PREFIX = "/classic";

    /** Where the client reads the message in capitals: requests for a slot, and reviews. */
    private static final Pattern IN_CAPITALS = Pattern.compile(PREFIX + "/(orders|spaces/[^/]+/review)");

    private static final Pattern OF_ONE_SPACE = Pattern.compile(PREFIX + "/spaces/detail/.*");

    /** The problems of the HTTP request itself and of the platform, which keep their status. */
    private static final Set<ProblemCode> OF_HTTP = EnumSet.of(
            ProblemCode.ROUTE_NOT_FOUND,
            ProblemCode.METHOD_NOT_ALLOWED,
            ProblemCode.BODY_TOO_LARGE,
            ProblemCode.MEDIA_TYPE_UNSUPPORTED,
            ProblemCode.EXPECTATION_FAILED,
            ProblemCode.NOT_IMPLEMENTED,
            ProblemCode.HTTP_VERSION_UNSUPPORTED,
            ProblemCode.RATE_LIMITED,
            ProblemCode.DEPENDENCY_DOWN,
            ProblemCode.INTERNAL_ERROR);

    /** What the client calls a missing, a bad and an expired token, and a user who is not known any more. */
    private static final Map<ProblemCode, String> ABOUT_THE_USER = Map.of(
            ProblemCode.TOKEN_MISSING, "INVALID_TOKEN",
            ProblemCode.TOKEN_INVALID, "INVALID_TOKEN",
            ProblemCode.TOKEN_EXPIRED, "INVALID_TOKEN",
            ProblemCode.USER_NOT_FOUND, "INVALID_USER",
            ProblemCode.KAKAO_TOKEN_INVALID, "invalid_token");

    @Override
    public boolean appliesTo(String path) {
        return path.equals(PREFIX) || path.startsWith(PREFIX + "/");
    }

    @Override
    public Formatted format(String path, Problem problem) {
        ProblemCode code = problem.code();
        String aboutTheUser = ABOUT_THE_USER.get(code);
        if (aboutTheUser != null) {
            return new Formatted(HttpStatus.BAD_REQUEST, Map.of("message", aboutTheUser));
        }
        if (code == ProblemCode.SPACE_NOT_FOUND && OF_ONE_SPACE.matcher(path).matches()) {
            return new Formatted(HttpStatus.NOT_FOUND, Map.of("message", "No_Space"));
        }
        return new Formatted(
                OF_HTTP.contains(code) ? code.status() : HttpStatus.BAD_REQUEST, Map.of(memberOf(path), code.name()));
    }

    /** The name of the member with the message, which the contract spells in two ways. */
    static String memberOf(String path) {
        return IN_CAPITALS.matcher(path).matches() ? "MESSAGE" : "message";
    }
}
