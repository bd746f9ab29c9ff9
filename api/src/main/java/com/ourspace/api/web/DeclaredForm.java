package com.ourspace.api.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The declaration of an endpoint's requests: the variables of its path, its query parameters, taken from the method and
 * from its description, and its body.
 *
 * @param variables variables of the path, with their types
 * @param parameters by name
 * @param readsJson whether it reads a JSON body
 * @param readsBody whether it reads any body
 */
record DeclaredForm(
        Map<String, Class<?>> variables,
        Map<String, DeclaredParameter> parameters,
        boolean readsJson,
        boolean readsBody) {

    /**
     * A query parameter.
     *
     * @param repeats whether it may be given more than once
     * @param type type of its value
     */
    record DeclaredParameter(boolean repeats, Class<?> type) {}

    static DeclaredForm of(HandlerMethod endpoint) {
        Map<String, DeclaredParameter> parameters = new HashMap<>();
        described(endpoint.getMethod())
                .forEach(parameter -> parameters.put(
                        parameter.name(),
                        new DeclaredParameter(!parameter.array().equals(noArray()), String.class)));
        Stream.of(endpoint.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .filter(parameter -> !Map.class.isAssignableFrom(parameter.getParameterType()))
                .forEach(parameter -> parameters.put(name(parameter), read(parameter)));
        Map<String, Class<?>> variables = new HashMap<>();
        Stream.of(endpoint.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class))
                .forEach(variable -> variables.put(variable(variable), variable.getParameterType()));
        boolean readsJson = Stream.of(endpoint.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), RequestMapping.class);
        boolean consumes = mapping != null && mapping.consumes().length > 0;
        return new DeclaredForm(Map.copyOf(variables), Map.copyOf(parameters), readsJson, readsJson || consumes);
    }

    /**
     * Refuses a query with undeclared or wrongly repeated parameters, or with values of a wrong type.
     *
     * @throws ProblemException INVALID_PARAMETER
     */
    void requireParameters(QueryString query) {
        query.parameters().forEach((name, values) -> {
            DeclaredParameter declared = parameters.get(name);
            if (declared == null) {
                throw invalid("unknown", name);
            }
            if (values.size() > 1 && !declared.repeats()) {
                throw invalid("once", name);
            }
            values.forEach(value -> requireOf(declared.type(), name, value));
        });
    }

    /**
     * Refuses a path whose variables are not of their declared types.
     *
     * @param sent the variables of the path by name
     * @throws ProblemException INVALID_PARAMETER
     */
    void requireVariables(Map<?, ?> sent) {
        variables.forEach((name, type) -> requireOf(type, name, String.valueOf(sent.get(name))));
    }

    /** Checked before Spring converts it, for Spring trims values and accepts digits of all scripts. */
    private static void requireOf(Class<?> type, String name, String text) {
        if (!StrictText.isOf(type, text)) {
            throw invalid("value", name);
        }
    }

    /** Whether a body of this type can be JSON; true without a type, which the reader of the body decides about. */
    static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            return type.isConcrete()
                    && type.getType().equals("application")
                    && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
        } catch (InvalidMediaTypeException noType) {
            return false;
        }
    }

    private static ProblemException invalid(String which, String parameter) {
        return Problem.of(ProblemCode.INVALID_PARAMETER, which)
                .with("parameter", parameter)
                .exception();
    }

    private static List<Parameter> described(Method method) {
        return AnnotatedElementUtils.findMergedRepeatableAnnotations(method, Parameter.class, Parameters.class).stream()
                .filter(parameter -> parameter.in() == ParameterIn.QUERY)
                .toList();
    }

    private static DeclaredParameter read(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        boolean repeats = Collection.class.isAssignableFrom(type) || type.isArray();
        return new DeclaredParameter(repeats, repeats ? String.class : type);
    }

    private static String name(MethodParameter parameter) {
        RequestParam declared = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class));
        return named(declared.name(), parameter);
    }

    private static String variable(MethodParameter parameter) {
        PathVariable declared = Objects.requireNonNull(parameter.getParameterAnnotation(PathVariable.class));
        return named(declared.name(), parameter);
    }

    private static String named(String declared, MethodParameter parameter) {
        return declared.isEmpty() ? parameter.getParameter().getName() : declared;
    }

    private static ArraySchema noArray() {
        try {
            return (ArraySchema) Parameter.class.getMethod("array").getDefaultValue();
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
