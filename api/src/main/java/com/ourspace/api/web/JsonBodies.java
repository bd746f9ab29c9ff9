package com.ourspace.api.web;

import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads every JSON object of a request, as its body or as a part, by the same rules: UTF-8, whatever charset the media
 * type names; no duplicate or unknown members; nothing after the object.
 *
 * <p>If an object does not bind to its type, it reports all errors at once: it removes members that do not bind until
 * the rest does, and then runs bean validation on the rest.
 */
@Component
class JsonBodies {

    private static final int MAX_ERRORS = 100;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final JsonMapper json;
    private final Validator validator;

    JsonBodies(JsonMapper json, Validator validator) {
        this.json = json.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.validator = validator;
    }

    /**
     * Reads the object, without bean validation.
     *
     * @throws ProblemException MALFORMED_REQUEST if it is no such object, otherwise the problem of its fields
     */
    Object read(byte[] body, Type type) {
        String text = text(body);
        JavaType bound = json.constructType(type);
        try {
            Object object = json.readValue(text, bound);
            if (object != null) {
                return object;
            }
        } catch (JacksonException unreadable) {
            throw problemOf(text, bound).exception();
        }
        throw malformed("noObject").exception();
    }

    /** Decodes strictly: malformed UTF-8 is refused. */
    private static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw malformed("json").exception();
        }
    }

    private Problem problemOf(String text, JavaType type) {
        Map<String, String> errors = new TreeMap<>();
        JsonNode tree;
        try {
            tree = json.readTree(text);
        } catch (JacksonException notJson) {
            return malformed("json");
        }
        if (tree.isObject()) {
            collect(tree, type, errors);
        }
        return errors.isEmpty() ? malformed("noObject") : problem(type.getRawClass(), errors);
    }

    private void collect(JsonNode tree, JavaType type, Map<String, String> errors) {
        while (errors.size() < MAX_ERRORS) {
            try {
                Object bound = json.treeToValue(tree, type);
                validator.validate(bound).stream()
                        .map(FieldError::of)
                        .forEach(error -> errors.putIfAbsent(error.pointer(), error.detail()));
                return;
            } catch (JacksonException failure) {
                String pointer = pointer(failure);
                if (pointer.isEmpty() || errors.putIfAbsent(pointer, expected(failure)) != null) {
                    return;
                }
                remove(tree, JsonPointer.compile(pointer), failure instanceof UnrecognizedPropertyException);
            }
        }
    }

    private static void remove(JsonNode tree, JsonPointer at, boolean isUnknown) {
        JsonNode parent = tree.at(at.head());
        if (parent instanceof ObjectNode object && isUnknown) {
            object.remove(at.last().getMatchingProperty());
        } else if (parent instanceof ObjectNode object) {
            object.putNull(at.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.setNull(at.last().getMatchingIndex());
        }
    }

    private static String pointer(JacksonException failure) {
        return failure.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : escaped(step.getPropertyName())))
                .collect(Collectors.joining());
    }

    private static String escaped(String property) {
        return property.replace("~", "~0").replace("/", "~1");
    }

    private static String expected(JacksonException failure) {
        LocalizedMessage detail = switch (failure) {
            case UnrecognizedPropertyException _ -> LocalizedMessage.of("field.notYours");
            case MismatchedInputException mismatch -> description(mismatch.getTargetType());
            case InputCoercionException tooBig -> description(tooBig.getTargetType());
            default -> description(null);
        };
        return detail.text();
    }

    private static LocalizedMessage description(@Nullable Class<?> type) {
        if (type == null) {
            return LocalizedMessage.of("field.otherType");
        }
        if (type.isEnum()) {
            String choices =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return LocalizedMessage.of("field.choice").with("choices", choices);
        }
        if (type == LocalDate.class) {
            return LocalizedMessage.of("field.date");
        }
        if (type == Boolean.class || type == boolean.class) {
            return LocalizedMessage.of("field.flag");
        }
        if (type == Double.class || type == double.class) {
            return LocalizedMessage.of("field.number");
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return LocalizedMessage.of("field.wholeNumber");
        }
        if (type == String.class) {
            return LocalizedMessage.of("field.text");
        }
        return LocalizedMessage.of(Iterable.class.isAssignableFrom(type) ? "field.list" : "field.object");
    }

    private static Problem problem(Class<?> type, Map<String, String> errors) {
        List<FieldError> fields = errors.entrySet().stream()
                .map(error -> new FieldError(error.getKey(), error.getValue()))
                .toList();
        return FieldError.problem(type, fields);
    }

    private static Problem malformed(String which) {
        return Problem.of(ProblemCode.MALFORMED_REQUEST, which);
    }
}
