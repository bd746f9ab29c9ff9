package com.ourspace.api.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Turns all exceptions into answers. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemResponses answers;

    ProblemAdvice(ProblemResponses answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> problem(ProblemException exception) {
        Throwable cause = exception.getCause();
        if (exception.problem().code() == ProblemCode.DEPENDENCY_DOWN) {
            // One line without a stack trace: a dependency that is down fails many requests at once.
            LOG.warn("{} {}", exception.getMessage(), String.valueOf(cause));
        } else if (cause != null) {
            LOG.warn("{}", exception.getMessage(), cause);
        }
        return answers.answer(exception.problem());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException exception) {
        return answers.answer(Problem.of(ProblemCode.MALFORMED_REQUEST, "body"));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> invalid(MethodArgumentNotValidException exception) {
        List<FieldError> errors = exception.getBindingResult().getFieldErrors().stream()
                .map(error -> FieldError.of(error.unwrap(ConstraintViolation.class)))
                .sorted((one, other) -> one.pointer().compareTo(other.pointer()))
                .toList();
        return answers.answer(FieldError.problem(exception.getParameter().getParameterType(), errors));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> wrongType(MethodArgumentTypeMismatchException exception) {
        return answers.answer(
                Problem.of(ProblemCode.INVALID_PARAMETER, "value").with("parameter", exception.getName()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> outOfRange(HandlerMethodValidationException exception) {
        return exception.getParameterValidationResults().stream()
                .map(result -> result.getMethodParameter().getParameterName())
                .filter(Objects::nonNull)
                .findFirst()
                .map(parameter -> answers.answer(
                        Problem.of(ProblemCode.INVALID_PARAMETER, "value").with("parameter", parameter)))
                .orElseGet(() -> answer(ProblemCode.INVALID_PARAMETER));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> missing(MissingServletRequestParameterException exception) {
        return answers.answer(
                Problem.of(ProblemCode.INVALID_PARAMETER, "missing").with("parameter", exception.getParameterName()));
    }

    /** Adds HEAD, which Spring maps with GET, and OPTIONS, which every path has. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> otherMethod(HttpRequestMethodNotSupportedException exception) {
        ResponseEntity<Map<String, Object>> answer = answer(ProblemCode.METHOD_NOT_ALLOWED);
        Set<HttpMethod> allowed = new TreeSet<>(Comparator.comparing(HttpMethod::name));
        allowed.addAll(Objects.requireNonNullElse(exception.getSupportedHttpMethods(), Set.of()));
        if (allowed.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        allowed.add(HttpMethod.OPTIONS);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers -> headers.putAll(answer.getHeaders()))
                .allow(allowed.toArray(HttpMethod[]::new))
                .body(answer.getBody());
    }

    @ExceptionHandler({ServletRequestBindingException.class, BindException.class, ConstraintViolationException.class})
    ResponseEntity<Map<String, Object>> badParameter(Exception exception) {
        return answer(ProblemCode.INVALID_PARAMETER);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> missingPart(MissingServletRequestPartException exception) {
        return answers.answer(Problem.of(ProblemCode.MALFORMED_REQUEST, "partMissing")
                .withDetailValue("part", exception.getRequestPartName()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> tooLarge(MaxUploadSizeExceededException exception) {
        return answer(ProblemCode.BODY_TOO_LARGE);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> noMultipart(MultipartException exception) {
        return answers.answer(Problem.of(ProblemCode.MALFORMED_REQUEST, "multipart"));
    }

    /** The caller has closed the connection during the answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException exception) {
        LOG.debug("The connection was closed by the caller");
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> anythingElse(Exception exception) {
        if (exception instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return byStatus(known);
        }
        if (DependencyFailure.is(exception)) {
            LOG.warn("A dependency has failed: {}", exception.toString());
            return answer(ProblemCode.DEPENDENCY_DOWN);
        }
        LOG.error("Unexpected", exception);
        return answer(ProblemCode.INTERNAL_ERROR);
    }

    private ResponseEntity<Map<String, Object>> byStatus(ErrorResponse known) {
        ProblemCode code = switch (known.getStatusCode().value()) {
            case 404 -> ProblemCode.ROUTE_NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 413 -> ProblemCode.BODY_TOO_LARGE;
            case 415 -> ProblemCode.MEDIA_TYPE_UNSUPPORTED;
            default -> ProblemCode.MALFORMED_REQUEST;
        };
        ResponseEntity<Map<String, Object>> answer = answer(code);
        // These statuses require Allow or Accept.
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers -> {
                    headers.addAll(known.getHeaders());
                    headers.putAll(answer.getHeaders());
                })
                .body(answer.getBody());
    }

    private ResponseEntity<Map<String, Object>> answer(ProblemCode code) {
        return answers.answer(Problem.of(code));
    }
}
