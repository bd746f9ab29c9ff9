package com.ourspace.api.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Ids, tags, cursors and tokens from earlier answers, by kind, so that requests get further than a 404. */
final class SeenValues {

    private static final int MAX_OF_A_KIND = 60;
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /** The kind of a member, by its name. */
    private static final Map<String, String> MEMBERS = Map.of(
            "orderId", "orders",
            "existingOrderId", "orders",
            "blockId", "blocks",
            "imageId", "images",
            "spaceId", "spaces",
            "refreshToken", "refreshToken",
            "nextCursor", "cursor");

    /** The kind of an answer's id, by the last word of the path. */
    private static final Map<String, String> PATHS = Map.of(
            "orders", "orders",
            "payment", "orders",
            "cancellation", "orders",
            "waitlist", "waitlist",
            "blocks", "blocks",
            "spaces", "spaces",
            "reviews", "reviews",
            "review", "reviews",
            "space-registrations", "space-registrations",
            "space-changes", "space-changes");

    private final Map<String, List<String>> values = new HashMap<>();
    private final Random random;

    SeenValues(Random random) {
        this.random = random;
    }

    void add(String kind, Object value) {
        String text = value.toString();
        boolean isNumbered = kind.equals("spaces") || kind.equals("reviews") || kind.equals("users");
        boolean isText = kind.equals("cursor") || kind.equals("etag") || kind.equals("refreshToken");
        if (!isText && !(isNumbered ? NUMBER : UUID_TEXT).matcher(text).matches()) {
            return;
        }
        List<String> known = values.computeIfAbsent(kind, _ -> new ArrayList<>());
        if (known.contains(text)) {
            return;
        }
        if (known.size() < MAX_OF_A_KIND) {
            known.add(text);
        } else {
            known.set(random.nextInt(MAX_OF_A_KIND), text);
        }
    }

    /** A value of this kind, or {@code otherwise} if none was seen yet. */
    String any(String kind, String otherwise) {
        List<String> known = values.getOrDefault(kind, List.of());
        return known.isEmpty() ? otherwise : known.get(random.nextInt(known.size()));
    }

    void addAll(String pathTemplate, JsonNode answer) {
        List<String> words = List.of(pathTemplate.split("/")).stream()
                .filter(word -> !word.startsWith("{"))
                .toList();
        collect(PATHS.getOrDefault(words.getLast(), ""), answer);
    }

    /** {@code /v1/orders/ID} is the id of an order. */
    void addLocation(String location) {
        String[] words = location.split("/");
        if (words.length > 2) {
            add(words[words.length - 2], words[words.length - 1]);
        }
    }

    private void collect(String kindOfId, JsonNode node) {
        node.propertyStream().forEach(member -> {
            String kind = member.getKey().equals("id") ? kindOfId : MEMBERS.getOrDefault(member.getKey(), "");
            JsonNode value = member.getValue();
            if (!kind.isEmpty() && (value.isString() || value.isIntegralNumber())) {
                add(kind, value.asString());
            } else if (member.getKey().equals("items")) {
                value.forEach(item -> collect(kindOfId, item));
            } else if (value.isContainer()) {
                collect("", value);
            }
        });
        if (node.isArray()) {
            node.forEach(item -> collect(kindOfId, item));
        }
    }
}
