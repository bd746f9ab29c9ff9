package com.ourspace.api.web;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.ArraySchema;
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
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes what every endpoint can fail with: one response per status, one example per code. */
@Component
public class ProblemDescriptions implements OperationCustomizer {

    /** Name of the schema that all problems share. */
    public static final String SCHEMA = "Problem";

    private static final String EXAMPLE_TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        new TreeMap<>(codes(handler).stream()
                        .collect(Collectors.groupingBy(code -> code.status().value())))
                .forEach((status, codes) -> operation.getResponses().addApiResponse(status.toString(), answer(codes)));
        return operation;
    }

    /** What the schema of all problems says. */
    public static Schema<?> schema() {
        Schema<?> schema = object("An RFC 9457 problem; some codes add members of their own.");
        schema.addProperty("type", text("The page that explains the code"));
        schema.addProperty("title", text("The code in words"));
        schema.addProperty("status", new Schema<>().type("integer"));
        schema.addProperty("detail", text("What is wrong this time"));
        schema.addProperty("code", text("For programs: never translated, never renamed"));
        schema.addProperty("traceId", text("To be told to whoever operates the service"));
        schema.addProperty("errors", new ArraySchema().items(fieldError()));
        schema.setRequired(List.of("type", "title", "status", "detail", "code", "traceId"));
        return schema;
    }

    private static Set<ProblemCode> codes(HandlerMethod handler) {
        Set<ProblemCode> codes =
                EnumSet.of(ProblemCode.RATE_LIMITED, ProblemCode.DEPENDENCY_DOWN, ProblemCode.INTERNAL_ERROR);
        AnnotatedElementUtils.getAllMergedAnnotations(handler.getMethod(), CanFailWith.class)
                .forEach(own -> codes.addAll(List.of(own.value())));
        if (!isForStrangers(handler)) {
            codes.addAll(List.of(ProblemCode.TOKEN_MISSING, ProblemCode.TOKEN_INVALID, ProblemCode.TOKEN_EXPIRED));
        }
        return codes;
    }

    private static boolean isForStrangers(HandlerMethod handler) {
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
        return new Example()
                .summary(code.title())
                .value(Problem.of(code, code.title() + ".").asBody(EXAMPLE_TRACE));
    }

    private static Schema<?> text(String description) {
        return new Schema<>().type("string").description(description);
    }

    private static Schema<?> fieldError() {
        Schema<?> schema = object("What is wrong with one field");
        schema.addProperty("pointer", text("JSON pointer to the field, e.g. /offers/0/price"));
        schema.addProperty("detail", text("What the field must be"));
        return schema;
    }

    private static Schema<?> object(String description) {
        return new Schema<>().type("object").description(description);
    }
}
