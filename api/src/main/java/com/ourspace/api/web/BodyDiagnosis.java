package com.ourspace.api.web;

import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds every field of a body that is wrong, all at once: takes out what does not fit its type until the rest binds,
 * then asks bean validation about the rest.
 */
@Component
class BodyDiagnosis {

    private static final int MAX_ERRORS = 100;

    private final JsonMapper json;
    private final Validator validator;

    BodyDiagnosis(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    Problem of(byte[] body, Type type, Exception first) {
        Map<String, String> errors = new TreeMap<>();
        try {
            JsonNode tree = json.readTree(body);
            if (tree.isObject()) {
                collect(tree, type, errors);
            }
        } catch (JacksonException notJson) {
            return malformed();
        }
        return errors.isEmpty() ? malformed() : problem(json.constructType(type).getRawClass(), errors);
    }

    private void collect(JsonNode tree, Type type, Map<String, String> errors) {
        while (errors.size() < MAX_ERRORS) {
            try {
                Object bound = json.treeToValue(tree, json.constructType(type));
                validator.validate(bound).stream()
                        .map(FieldError::of)
                        .forEach(error -> errors.putIfAbsent(error.pointer(), error.detail()));
                return;
            } catch (DatabindException misfit) {
                String pointer = pointer(misfit);
                if (pointer.isEmpty() || errors.putIfAbsent(pointer, expected(misfit)) != null) {
                    return;
                }
                blank(tree, JsonPointer.compile(pointer));
            }
        }
    }

    private static void blank(JsonNode tree, JsonPointer at) {
        JsonNode parent = tree.at(at.head());
        if (parent instanceof ObjectNode object) {
            object.putNull(at.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.setNull(at.last().getMatchingIndex());
        }
    }

    private static String pointer(DatabindException misfit) {
        return misfit.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : escaped(step.getPropertyName())))
                .collect(Collectors.joining());
    }

    private static String escaped(String property) {
        return property.replace("~", "~0").replace("/", "~1");
    }

    private static String expected(DatabindException misfit) {
        Class<?> type = misfit instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return description(type).said();
    }

    private static Phrase description(@Nullable Class<?> type) {
        if (type == null) {
            return Phrase.of("field.otherType");
        }
        if (type.isEnum()) {
            String choices =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return Phrase.of("field.choice").with("choices", choices);
        }
        if (type == LocalDate.class) {
            return Phrase.of("field.date");
        }
        if (type == Boolean.class || type == boolean.class) {
            return Phrase.of("field.flag");
        }
        if (type == Double.class || type == double.class) {
            return Phrase.of("field.number");
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return Phrase.of("field.wholeNumber");
        }
        if (type == String.class) {
            return Phrase.of("field.text");
        }
        return Phrase.of(Iterable.class.isAssignableFrom(type) ? "field.list" : "field.object");
    }

    private static Problem problem(Class<?> type, Map<String, String> errors) {
        List<FieldError> fields = errors.entrySet().stream()
                .map(error -> new FieldError(error.getKey(), error.getValue()))
                .toList();
        return FieldError.problem(type, fields);
    }

    private static Problem malformed() {
        return Problem.of(ProblemCode.MALFORMED_REQUEST, "noObject");
    }
}
