package com.ourspace.api.space;

import com.ourspace.api.web.FieldError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the members of one JSON object and remembers everything that is wrong with them, instead of stopping at the
 * first. A member with a flaw reads as some harmless value, which nobody uses while there is a flaw.
 */
final class JsonFields {

    private static final String REQUIRED = "is required";

    private final JsonNode object;
    private final String pointer;
    private final List<FieldError> flaws;
    private final Set<String> known = new HashSet<>();

    JsonFields(JsonNode object, String pointer, List<FieldError> flaws) {
        this.object = object;
        this.pointer = pointer;
        this.flaws = flaws;
    }

    /** A text of {@code least} to {@code most} characters, without the space around it. */
    String text(String name, int least, int most) {
        JsonNode node = member(name);
        if (node == null) {
            return least == 0 ? "" : flawed(name, REQUIRED, "");
        }
        if (!node.isString()) {
            return flawed(name, "must be a string", "");
        }
        String text = node.stringValue().strip();
        int length = text.codePointCount(0, text.length());
        if (length < least || length > most) {
            return flawed(name, "must be %d to %d characters long".formatted(least, most), "");
        }
        return text.codePoints().allMatch(JsonFields::isPrintable) ? text : flawed(name, "must be readable text", "");
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
            flaw(name, "must be a number");
            return null;
        }
        double degrees = node.doubleValue();
        if (!(Math.abs(degrees) <= most)) {
            flaw(name, "must be %s to %s".formatted(-most, most));
            return null;
        }
        return degrees;
    }

    boolean flag(String name, boolean absent) {
        JsonNode node = member(name);
        if (node == null) {
            return absent;
        }
        return node.isBoolean() ? node.booleanValue() : flawed(name, "must be true or false", absent);
    }

    /** One of the names of an enum, in its exact spelling; empty if it is absent or none of them. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        JsonNode node = member(name);
        Optional<E> chosen = Stream.of(type.getEnumConstants())
                .filter(choice ->
                        node != null && node.isString() && choice.name().equals(node.stringValue()))
                .findFirst();
        if (chosen.isEmpty()) {
            flaw(name, "must be one of " + Arrays.toString(type.getEnumConstants()));
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
                objects.add(new JsonFields(nodes.get(index), pointer + "/" + name + "/" + index, flaws));
            } else {
                flaw(name + "/" + index, "must be an object");
            }
        }
        return objects;
    }

    /** Call it last: whatever was not asked for is a flaw, so that no host believes to have set what can't be set. */
    void refuseTheRest() {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> flaw(escaped(name), "is not known, or not yours to set"));
    }

    void flaw(String name, String detail) {
        flaws.add(new FieldError(pointer + "/" + name, detail));
    }

    private <T> T flawed(String name, String detail, T harmless) {
        flaw(name, detail);
        return harmless;
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
            return flawed(name, "must be a whole number", least);
        }
        boolean fits = node.canConvertToLong() && node.longValue() >= least && node.longValue() <= most;
        return fits ? node.longValue() : flawed(name, "must be %d to %d".formatted(least, most), least);
    }

    private String knownCode(String name, JsonNode node, List<String> codes) {
        if (!node.isString()) {
            return flawed(name, "must be a string", "");
        }
        String code = node.stringValue();
        return codes.contains(code) ? code : flawed(name, "is no known code", "");
    }

    private List<JsonNode> list(String name, int least, int most) {
        JsonNode node = member(name);
        if (node == null) {
            return least == 0 ? List.of() : flawed(name, REQUIRED, List.<JsonNode>of());
        }
        if (!node.isArray()) {
            return flawed(name, "must be a list", List.<JsonNode>of());
        }
        boolean fits = node.size() >= least && node.size() <= most;
        return fits
                ? List.copyOf(node.values())
                : flawed(name, "must have %d to %d items".formatted(least, most), List.<JsonNode>of());
    }

    /** Line breaks and tabs are part of a text; other control characters and halves of surrogate pairs are not. */
    private static boolean isPrintable(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint == '\n'
                || codePoint == '\r'
                || codePoint == '\t'
                || (type != Character.CONTROL && type != Character.SURROGATE);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
