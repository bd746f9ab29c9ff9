package com.ourspace.api.web;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;

/** Describes the problems of every endpoint: one response per status, one example per code. */
@Component
public class ProblemDescriptions implements OperationCustomizer {

    /** Name of the shared schema of problems. */
    public static final String SCHEMA = "Problem";

    private static final String EXAMPLES = "#/components/examples/";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        new TreeMap<>(codes(handler).stream()
                        .collect(Collectors.groupingBy(code -> code.status().value())))
                .forEach((status, codes) -> operation.getResponses().addApiResponse(status.toString(), answer(codes)));
        return operation;
    }

    private static Set<ProblemCode> codes(HandlerMethod handler) {
        Set<ProblemCode> codes = EnumSet.of(
                // Any request can have a malformed target, header or parameter.
                ProblemCode.MALFORMED_REQUEST,
                ProblemCode.INVALID_PARAMETER,
                ProblemCode.EXPECTATION_FAILED,
                ProblemCode.RATE_LIMITED,
                ProblemCode.DEPENDENCY_DOWN,
                ProblemCode.INTERNAL_ERROR);
        AnnotatedElementUtils.getAllMergedAnnotations(handler.getMethod(), ApiErrors.class)
                .forEach(own -> codes.addAll(List.of(own.value())));
        for (MethodParameter parameter : handler.getMethodParameters()) {
            codes.addAll(codes(parameter));
        }
        if (!isPublic(handler)) {
            codes.addAll(List.of(ProblemCode.TOKEN_MISSING, ProblemCode.TOKEN_INVALID, ProblemCode.TOKEN_EXPIRED));
        }
        return codes;
    }

    private static List<ProblemCode> codes(MethodParameter parameter) {
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null && header.name().equals(IdempotencyKey.HEADER)) {
            return List.of(ProblemCode.IDEMPOTENCY_KEY_REQUIRED, ProblemCode.IDEMPOTENCY_KEY_REUSED);
        }
        return parameter.hasParameterAnnotation(RequestBody.class)
                ? List.of(ProblemCode.VALIDATION_FAILED, ProblemCode.BODY_TOO_LARGE, ProblemCode.MEDIA_TYPE_UNSUPPORTED)
                : List.of();
    }

    private static boolean isPublic(HandlerMethod handler) {
        return handler.hasMethodAnnotation(SecurityRequirements.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), SecurityRequirements.class);
    }

    private static ApiResponse answer(List<ProblemCode> codes) {
        MediaType problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + SCHEMA));
        codes.forEach(code -> problem.addExamples(code.name(), example(code)));
        String names = codes.stream().map(ProblemCode::name).collect(Collectors.joining(", "));
        return new ApiResponse()
                .description(names)
                .content(new Content()
                        .addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE, problem));
    }

    private static Example example(ProblemCode code) {
        return new Example().$ref(EXAMPLES + code.name());
    }
}
