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
 * Reads the members of one JSON object and remembers everything that is wrong with them, instead of stopping at the
 * first. A member with a flaw reads as some harmless value, which nobody uses while there is a flaw.
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

    /** A text of one line, of {@code least} to {@code most} characters. */
    String text(String name, int least, int most) {
        return text(name, least, most, false);
    }

    /** A text that may have line breaks, of {@code least} to {@code most} characters. */
    String paragraphs(String name, int least, int most) {
        return text(name, least, most, true);
    }

    private String text(String name, int least, int most, boolean multiline) {
        JsonNode node = member(name);
        if (node == null) {
            return least == 0 ? "" : flawed(name, REQUIRED, "");
        }
        if (!node.isString()) {
            return flawed(name, "field.text", "");
        }
        String text = UserText.normalized(node.stringValue());
        return UserText.violation(text, least, most, multiline)
                .map(violation -> flawed(name, violation, ""))
                .orElse(text);
    }

    int requiredNumber(String name, int least, int most) {
        return (int) wholeNumber(name, null, least, most);
    }

    int number(String name, int absent, int least, int most) {
        return (int) wholeNumber(name, (long) absent, least, most);
    }

    long requiredAmount(String name, long most) {
        return wholeNumber(name, null, 0, most);
    }

    @Nullable
    Double coordinate(String name, double most) {
        JsonNode node = member(name);
        if (node == null) {
            return null;
        }
        if (!node.isNumber()) {
            violation(name, "field.number");
            return null;
        }
        // An integer may be too long for a double, which is then no degree of any place.
        double degrees = node.asDouble(Double.NaN);
        if (!(Math.abs(degrees) <= most)) {
            violation(
                    name,
                    LocalizedMessage.of("field.range").with("least", -most).with("most", most));
            return null;
        }
        return degrees;
    }

    boolean flag(String name, boolean absent) {
        JsonNode node = member(name);
        if (node == null) {
            return absent;
        }
        return node.isBoolean() ? node.booleanValue() : flawed(name, "field.flag", absent);
    }

    /** One of the names of an enum, in its exact spelling; empty if it is absent or none of them. */
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
            return flawed(name, REQUIRED, "");
        }
        return knownCode(name, node, codes);
    }

    /** A list of known codes; one that is named twice counts once. */
    List<String> codes(String name, int most, List<String> codes) {
        List<String> named = new ArrayList<>();
        List<JsonNode> nodes = list(name, 0, most);
        for (int index = 0; index < nodes.size(); index++) {
            named.add(knownCode(name + "/" + index, nodes.get(index), codes));
        }
        return named.stream().distinct().toList();
    }

    /** The objects of a list, each to be read on its own. */
    List<JsonFields> objects(String name, int least, int most) {
        List<JsonFields> objects = new ArrayList<>();
        List<JsonNode> nodes = list(name, least, most);
        for (int index = 0; index < nodes.size(); index++) {
            if (nodes.get(index).isObject()) {
                objects.add(new JsonFields(nodes.get(index), pointer + "/" + name + "/" + index, violations));
            } else {
                violation(name + "/" + index, "field.object");
            }
        }
        return objects;
    }

    /** Call it last: whatever was not asked for is a flaw, so that no host believes to have set what can't be set. */
    void refuseTheRest() {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> violation(escaped(name), "field.notYours"));
    }

    /** A flaw that {@code problems_en} and {@code problems_ko} have words for under this key. */
    void violation(String name, String key) {
        violation(name, LocalizedMessage.of(key));
    }

    void violation(String name, LocalizedMessage detail) {
        violations.add(FieldError.of(pointer + "/" + name, detail));
    }

    private <T> T flawed(String name, String key, T harmless) {
        return flawed(name, LocalizedMessage.of(key), harmless);
    }

    private <T> T flawed(String name, LocalizedMessage detail, T harmless) {
        violation(name, detail);
        return harmless;
    }

    private static LocalizedMessage between(String key, long least, long most) {
        return LocalizedMessage.of(key).with("least", least).with("most", most);
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private @Nullable JsonNode member(String name) {
        known.add(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private long wholeNumber(String name, @Nullable Long absent, long least, long most) {
        JsonNode node = member(name);
        if (node == null) {
            return absent == null ? flawed(name, REQUIRED, least) : absent;
        }
        if (!node.isIntegralNumber()) {
            return flawed(name, "field.wholeNumber", least);
        }
        boolean fits = node.canConvertToLong() && node.longValue() >= least && node.longValue() <= most;
        return fits ? node.longValue() : flawed(name, between("field.range", least, most), least);
    }

    private String knownCode(String name, JsonNode node, List<String> codes) {
        if (!node.isString()) {
            return flawed(name, "field.text", "");
        }
        String code = node.stringValue();
        return codes.contains(code) ? code : flawed(name, "field.knownCode", "");
    }

    private List<JsonNode> list(String name, int least, int most) {
        JsonNode node = member(name);
        if (node == null) {
            return least == 0 ? List.of() : flawed(name, REQUIRED, List.<JsonNode>of());
        }
        if (!node.isArray()) {
            return flawed(name, "field.list", List.<JsonNode>of());
        }
        boolean fits = node.size() >= least && node.size() <= most;
        return fits
                ? List.copyOf(node.values())
                : flawed(name, between("field.items", least, most), List.<JsonNode>of());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
