package com.ourspace.api.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers requests that failed before they reached a controller, as a problem like all others. */
@Hidden
@RestController
class FallbackErrorController implements ErrorController {

    private final ProblemResponses answers;

    FallbackErrorController(ProblemResponses answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return answers.answer(Problem.of(code(request, status)));
    }

    private static ProblemCode code(HttpServletRequest request, @Nullable Object status) {
        if (!RequestFormFilter.METHODS.contains(request.getMethod())) {
            return ProblemCode.NOT_IMPLEMENTED;
        }
        return status instanceof Integer number ? code(number) : ProblemCode.ROUTE_NOT_FOUND;
    }

    /** The code for an HTTP status without further information. */
    static ProblemCode code(int status) {
        return switch (status) {
            case 401 -> ProblemCode.TOKEN_MISSING;
            case 403 -> ProblemCode.FORBIDDEN;
            case 404 -> ProblemCode.ROUTE_NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 413 -> ProblemCode.BODY_TOO_LARGE;
            case 415 -> ProblemCode.MEDIA_TYPE_UNSUPPORTED;
            case 417 -> ProblemCode.EXPECTATION_FAILED;
            case 501 -> ProblemCode.NOT_IMPLEMENTED;
            case 503 -> ProblemCode.DEPENDENCY_DOWN;
            case 505 -> ProblemCode.HTTP_VERSION_UNSUPPORTED;
            default -> status < 500 ? ProblemCode.MALFORMED_REQUEST : ProblemCode.INTERNAL_ERROR;
        };
    }
}
