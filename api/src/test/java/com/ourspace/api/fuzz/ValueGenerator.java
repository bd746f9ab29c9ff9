package com.ourspace.api.fuzz;

import com.ourspace.api.fixture.SchemaCheck;
import com.ourspace.contracts.reservation.Half;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Generates values for schemas: mostly valid ones, some at the limits, some beyond them, some of another type. */
final class ValueGenerator {

    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "null",
            "true",
            "1e9",
            "0001",
            "١٢",
            "' OR 1=1 --",
            "<b>bold</b>",
            "../../etc/passwd",
            "\u0000",
            "a\r\nX-Odd: 1",
            "\u202Eabc",
            "\u200B",
            "e\u0301",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uD800",
            "가나다라",
            "99999999999999999999",
            "x".repeat(5000));

    private static final List<Object> ODD_VALUES = List.of(
            true,
            0,
            -1,
            1.5,
            Integer.MAX_VALUE,
            Long.MAX_VALUE,
            new BigInteger("9".repeat(40)),
            List.of(),
            Map.of(),
            List.of(1, "a"),
            Map.of("a", Map.of("b", 1)));

    private final SchemaCheck schemas;
    private final SeenValues seen;
    private final Random random;

    ValueGenerator(JsonNode document, SeenValues seen, Random random) {
        this.schemas = new SchemaCheck(document);
        this.seen = seen;
        this.random = random;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String oddText() {
        return any(ODD_TEXTS);
    }

    /** A parameter as text. */
    String parameter(String name, JsonNode schema) {
        Object value = chance(12) ? oddText() : value(name, schema);
        return value instanceof List<?> list ? (list.isEmpty() ? "" : list.getFirst() + "") : String.valueOf(value);
    }

    /** A value of JSON: text, number, list, map, or null. */
    @Nullable
    Object value(String name, JsonNode reference) {
        JsonNode schema = schemas.resolved(reference);
        if (schema.has("anyOf")) {
            return chance(15) ? null : value(name, schema.path("anyOf").path(0));
        }
        if (schema.has("enum")) {
            return schema.path("enum")
                    .path(random.nextInt(schema.path("enum").size()))
                    .asString();
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "integer" -> number(name, schema);
            case "number" -> random.nextInt(-180, 181) + 0.5;
            case "boolean" -> random.nextBoolean();
            case "null" -> null;
            default -> text(name, schema);
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asString("object");
        }
        List<String> names = type.valueStream().map(JsonNode::asString).toList();
        return chance(10)
                ? "null"
                : names.stream()
                        .filter(name -> !name.equals("null"))
                        .findFirst()
                        .orElse("null");
    }

    private Map<String, Object> object(JsonNode schema) {
        Map<String, Object> object = new LinkedHashMap<>();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").propertyStream().forEach(member -> {
            boolean isThere = required.contains(member.getKey()) ? !chance(2) : chance(40);
            if (isThere) {
                object.put(member.getKey(), value(member.getKey(), member.getValue()));
            }
        });
        return object;
    }

    private List<Object> array(String name, JsonNode schema) {
        int most = Math.min(schema.path("maxItems").asInt(3), 4) + (chance(3) ? 1 : 0);
        int least = Math.min(schema.path("minItems").asInt(0), most);
        List<Object> items = new ArrayList<>();
        int count = random.nextInt(least, most + 1);
        for (int index = 0; index < count; index++) {
            items.add(value(name, schema.path("items")));
        }
        return items;
    }

    private Object number(String name, JsonNode schema) {
        switch (name) {
            case "spaceId", "id" -> {
                if (!chance(10)) {
                    return Long.valueOf(seen.any("spaces", "1"));
                }
            }
            case "userId" -> {
                return Long.valueOf(seen.any("users", "1"));
            }
            case "headCount", "count" -> {
                return random.nextInt(1, 10);
            }
            case "amount", "expectedPrice", "price", "maxPrice" -> {
                return any(List.of(50_000, 30_000, 70_000, 0, 1));
            }
            default -> {
                // As the schema says.
            }
        }
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(1000);
        return switch (random.nextInt(10)) {
            case 0 -> least - 1;
            case 1 -> most + 1;
            case 2 -> least;
            case 3 -> most;
            case 4 -> any(List.of(0L, -1L, (long) Integer.MAX_VALUE, Integer.MAX_VALUE + 1L, Long.MAX_VALUE));
            default -> random.nextLong(least, Math.max(most, least) + 1);
        };
    }

    private String text(String name, JsonNode schema) {
        if (chance(4)) {
            return oddText();
        }
        String format = schema.path("format").asString("");
        switch (format.isEmpty() ? name : format) {
            case "uuid" -> {
                return seen.any(
                        name.startsWith("image") ? "images" : "orders",
                        UUID.randomUUID().toString());
            }
            case "date" -> {
                return LocalDate.now(Half.ZONE)
                        .plusDays(chance(90) ? random.nextInt(1, 100) : random.nextInt(-400, 800))
                        .toString();
            }
            case "date-time" -> {
                return "2030-01-01T00:00:00Z";
            }
            case "email" -> {
                return any(List.of("guest@example.com", "a@b", "김@example.com", "nobody"));
            }
            case "phone" -> {
                return any(List.of("+821012345678", "010-1234-5678", "+1", "+821098765432"));
            }
            case "accessToken" -> {
                return "demo-" + (2_000_000 + random.nextInt(20));
            }
            case "refreshToken" -> {
                return seen.any("refreshToken", "none");
            }
            case "cursor" -> {
                return seen.any("cursor", "bm9uZQ");
            }
            case "category" -> {
                return any(List.of("party-room", "studio", "nothing"));
            }
            case "district" -> {
                return any(List.of("gangnam", "gangbuk", "nowhere"));
            }
            case "facilities", "facility" -> {
                return any(List.of("wifi", "tv", "pets", "pool"));
            }
            case "bbox" -> {
                return any(List.of("126.9,37.4,127.2,37.6", "0,0,0,0", "10,10,0,0", "1,2,3"));
            }
            default -> {
                int least = schema.path("minLength").asInt(0);
                int most = schema.path("maxLength").asInt(60);
                int length = switch (random.nextInt(8)) {
                    case 0 -> least;
                    case 1 -> most;
                    case 2 -> most + 1;
                    case 3 -> Math.max(0, least - 1);
                    default -> Math.min(most, least + random.nextInt(20));
                };
                return any(List.of("a", "가", "b c ")).repeat(length).substring(0, length);
            }
        }
    }

    /** A copy of the object with one error. */
    Map<String, Object> mutated(Map<String, Object> object) {
        Map<String, Object> other = new LinkedHashMap<>(object);
        List<String> names = List.copyOf(object.keySet());
        String name = names.isEmpty() ? "odd" : any(names);
        switch (random.nextInt(5)) {
            case 0 -> other.remove(name);
            case 1 -> other.put(name, null);
            case 2 -> other.put(name, any(ODD_VALUES));
            case 3 -> other.put(name, oddText());
            default -> other.put("unheardOf", 1);
        }
        return other;
    }
}
