package com.ourspace.api.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as HTTP answers, in and outside of controllers, each in the {@link ProblemFormat} of its path. */
@Component
public class ProblemResponses {

    private static final String RETRY_AFTER_SECONDS = "2";

    private final JsonMapper json;
    private final List<ProblemFormat> formats;

    ProblemResponses(JsonMapper json, List<ProblemFormat> formats) {
        this.json = json;
        this.formats = formats;
    }

    /** Writes the answer from a filter, outside of any controller. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        ResponseEntity<Map<String, Object>> answer = answer(request, problem);
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        byte[] body = json.writeValueAsBytes(answer.getBody());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The answer to the current request, which has reached the dispatcher servlet. */
    ResponseEntity<Map<String, Object>> answer(Problem problem) {
        return answer(
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest(), problem);
    }

    private ResponseEntity<Map<String, Object>> answer(HttpServletRequest request, Problem problem) {
        String path = path(request);
        return formats.stream()
                .filter(format -> format.appliesTo(path))
                .map(format -> format.format(path, problem))
                .findFirst()
                .map(formatted -> ResponseEntity.status(formatted.status())
                        .headers(headers(problem, formatted.status()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(formatted.body()))
                .orElseGet(() -> ResponseEntity.status(problem.code().status())
                        .headers(headers(problem, problem.code().status()))
                        .headers(Language::addHeaders)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem.asBody(Trace.currentTraceId())));
    }

    /** The path that was asked for, which an error page and a request that Tomcat refuses do not have as their own. */
    private static String path(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
            return failed;
        }
        String path = DecodedPath.of(request);
        return path.isEmpty() ? String.valueOf(request.getRequestURI()) : path;
    }

    private static HttpHeaders headers(Problem problem, HttpStatus status) {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl("no-store");
        switch (status) {
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
