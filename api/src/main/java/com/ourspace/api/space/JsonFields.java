package com.ourspace.api.space;

import com.ourspace.api.web.FieldError;
import com.ourspace.api.web.LocalizedMessage;
import com.ourspace.api.web.UserText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the members of one JSON object, and collects all violations instead of stopping at the first. An invalid member
 * reads as a placeholder, which is never used, for the object is refused.
 */
final class JsonFields {

    private static final String REQUIRED = "field.required";

    private final JsonNode object;
    private final String pointer;
    private final List<FieldError> violations;
    private final Set<String> known = new HashSet<>();

    JsonFields(JsonNode object, String pointer, List<FieldError> violations) {
        this.object = object;
        this.pointer = pointer;
        this.violations = violations;
    }

    /** A text of one line, from {@code min} to {@code max} characters. */
    String text(String name, int min, int max) {
        return text(name, min, max, false);
    }

    /** A text that may have line breaks, from {@code min} to {@code max} characters. */
    String paragraphs(String name, int min, int max) {
        return text(name, min, max, true);
    }

    private String text(String name, int min, int max, boolean multiline) {
        JsonNode node = member(name);
        if (node == null) {
            return min == 0 ? "" : invalid(name, REQUIRED, "");
        }
        if (!node.isString()) {
            return invalid(name, "field.text", "");
        }
        String text = UserText.normalized(node.stringValue());
        return UserText.violation(text, min, max, multiline)
                .map(violation -> invalid(name, violation, ""))
                .orElse(text);
    }

    int requiredNumber(String name, int min, int max) {
        return (int) wholeNumber(name, null, min, max);
    }

    int number(String name, int defaultValue, int min, int max) {
        return (int) wholeNumber(name, (long) defaultValue, min, max);
    }

    long requiredAmount(String name, long max) {
        return wholeNumber(name, null, 0, max);
    }

    @Nullable
    Double coordinate(String name, double max) {
        JsonNode node = member(name);
        if (node == null) {
            return null;
        }
        if (!node.isNumber()) {
            violation(name, "field.number");
            return null;
        }
        // NaN, which is out of every range, if an integer is too long for a double.
        double degrees = node.asDouble(Double.NaN);
        if (!(Math.abs(degrees) <= max)) {
            violation(
                    name, LocalizedMessage.of("field.range").with("least", -max).with("most", max));
            return null;
        }
        return degrees;
    }

    boolean flag(String name, boolean defaultValue) {
        JsonNode node = member(name);
        if (node == null) {
            return defaultValue;
        }
        return node.isBoolean() ? node.booleanValue() : invalid(name, "field.flag", defaultValue);
    }

    /** A constant of an enum, spelt exactly; empty, with a violation, if the member is defaultValue or none of them. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        JsonNode node = member(name);
        Optional<E> chosen = Stream.of(type.getEnumConstants())
                .filter(choice ->
                        node != null && node.isString() && choice.name().equals(node.stringValue()))
                .findFirst();
        if (chosen.isEmpty()) {
            violation(name, LocalizedMessage.of("field.choice").with("choices", names(type)));
        }
        return chosen;
    }

    String code(String name, List<String> codes) {
        JsonNode node = member(name);
        if (node == null) {
            return invalid(name, REQUIRED, "");
        }
        return knownCode(name, node, codes);
    }

    /** A list of known codes, without duplicates. */
    List<String> codes(String name, int max, List<String> codes) {
        List<String> named = new ArrayList<>();
        List<JsonNode> nodes = list(name, 0, max);
        for (int index = 0; index < nodes.size(); index++) {
            named.add(knownCode(name + "/" + index, nodes.get(index), codes));
        }
        return named.stream().distinct().toList();
    }

    /** The objects of a list. */
    List<JsonFields> objects(String name, int min, int max) {
        List<JsonFields> objects = new ArrayList<>();
        List<JsonNode> nodes = list(name, min, max);
        for (int index = 0; index < nodes.size(); index++) {
            if (nodes.get(index).isObject()) {
                objects.add(new JsonFields(nodes.get(index), pointer + "/" + name + "/" + index, violations));
            } else {
                violation(name + "/" + index, "field.object");
            }
        }
        return objects;
    }

    /** Adds a violation for each member that was not read, so call it last: no host should think it had been set. */
    void refuseUnknown() {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> violation(escaped(name), "field.notYours"));
    }

    /** Adds a violation with the text that {@code problems_en} and {@code problems_ko} have under this key. */
    void violation(String name, String key) {
        violation(name, LocalizedMessage.of(key));
    }

    void violation(String name, LocalizedMessage detail) {
        violations.add(FieldError.of(pointer + "/" + name, detail));
    }

    private <T> T invalid(String name, String key, T placeholder) {
        return invalid(name, LocalizedMessage.of(key), placeholder);
    }

    private <T> T invalid(String name, LocalizedMessage detail, T placeholder) {
        violation(name, detail);
        return placeholder;
    }

    private static LocalizedMessage between(String key, long min, long max) {
        return LocalizedMessage.of(key).with("least", min).with("most", max);
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private @Nullable JsonNode member(String name) {
        known.add(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private long wholeNumber(String name, @Nullable Long defaultValue, long min, long max) {
        JsonNode node = member(name);
        if (node == null) {
            return defaultValue == null ? invalid(name, REQUIRED, min) : defaultValue;
        }
        if (!node.isIntegralNumber()) {
            return invalid(name, "field.wholeNumber", min);
        }
        boolean fits = node.canConvertToLong() && node.longValue() >= min && node.longValue() <= max;
        return fits ? node.longValue() : invalid(name, between("field.range", min, max), min);
    }

    private String knownCode(String name, JsonNode node, List<String> codes) {
        if (!node.isString()) {
            return invalid(name, "field.text", "");
        }
        String code = node.stringValue();
        return codes.contains(code) ? code : invalid(name, "field.knownCode", "");
    }

    private List<JsonNode> list(String name, int min, int max) {
        JsonNode node = member(name);
        if (node == null) {
            return min == 0 ? List.of() : invalid(name, REQUIRED, List.<JsonNode>of());
        }
        if (!node.isArray()) {
            return invalid(name, "field.list", List.<JsonNode>of());
        }
        boolean fits = node.size() >= min && node.size() <= max;
        return fits ? List.copyOf(node.values()) : invalid(name, between("field.items", min, max), List.<JsonNode>of());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
