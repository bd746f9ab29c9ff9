package com.ourspace.tools;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Hides personal data before it is shown. No message has any; but a record that could not be read may be anything, and
 * screens are shared.
 */
public final class Masking {

    private static final String MASK = "•••";
    private static final Set<String> PERSONAL = Set.of(
            "name", "nickname", "email", "phone", "phonenumber", "purpose", "request", "address", "token", "password");
    private static final Pattern EMAIL = Pattern.compile("[\\p{Alnum}._%+-]+@[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)+");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w-])(\\+\\d{8,15}|0\\d{1,2}-\\d{3,4}-\\d{4})(?![\\w-])");

    private Masking() {}

    /** The text without e-mail addresses and phone numbers. */
    public static String text(String text) {
        return PHONE.matcher(EMAIL.matcher(text).replaceAll(MASK)).replaceAll(MASK);
    }

    /** Hides the values of members with personal names, and e-mail addresses and phone numbers in all others. */
    public static JsonNode json(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode masked = object.objectNode();
                object.properties()
                        .forEach(member -> masked.set(
                                member.getKey(),
                                isPersonal(member.getKey())
                                                && !member.getValue().isNull()
                                        ? object.stringNode(MASK)
                                        : json(member.getValue())));
                yield masked;
            }
            case ArrayNode array -> {
                ArrayNode masked = array.arrayNode();
                array.forEach(element -> masked.add(json(element)));
                yield masked;
            }
            case StringNode string -> StringNode.valueOf(text(string.stringValue()));
            default -> node;
        };
    }

    private static boolean isPersonal(String member) {
        return PERSONAL.contains(member.toLowerCase(Locale.ROOT));
    }
}
