package com.ourspace.api.fuzz;

import com.ourspace.api.fixture.SchemaCheck;
import com.ourspace.api.space.Pictures;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests out of an OpenAPI document: of every operation alike, most of them good, the others wrong in one or two
 * places. The same document, seed and answers give the same requests.
 */
final class RequestGenerator {

    /** These would take away what the rest of the run needs; they are asked for by those who may not. */
    private static final List<String> DESTRUCTIVE = List.of("startRebuild", "startComparison", "eraseMe");

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final String JSON = "application/json";
    private static final String BOUNDARY = "----fuzz";

    private static final List<String> OTHER_METHODS =
            List.of("HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "POST", "FROB", "get");

    private static final List<String> OTHER_TYPES = List.of(
            "application/json; charset=utf-16",
            "application/json;charset=iso-8859-1",
            "text/plain",
            "*/*",
            "application/*",
            "application/xml",
            "multipart/form-data",
            "multipart/form-data; boundary=" + BOUNDARY,
            "application/merge-patch+json",
            "application/x-www-form-urlencoded",
            "nonsense",
            "");

    private static final Map<String, List<String>> ODD_HEADERS = Map.ofEntries(
            Map.entry("Accept", List.of("*/*", "text/html", "application/xml", "nonsense", "\u00e9", "a/b;q=x")),
            Map.entry("Accept-Language", List.of("ko", "en", "fr", "*", "ko;q=0", "\u00ff\u00fe", "x".repeat(300))),
            Map.entry("If-None-Match", List.of("*", "\"1\"", "W/\"1\"", "1", "\u00e9", "\"", "\"a\", \"b\"")),
            Map.entry("If-Match", List.of("*", "\"1\"", "W/\"1\"", "1", "\u00e9", "\"", "")),
            Map.entry("Prefer", List.of("wait=0", "respond-async, wait=1", "wait=\"0\"", "wait=-1", "wait", "\u00e9")),
            Map.entry("Last-Event-ID", List.of("0", "99999999999999999999", "x", "\u00e9")),
            Map.entry("Idempotency-Key", List.of("", " ", "x".repeat(65), "\u00e9", "a\tb", "k-1", "k-2")),
            Map.entry("Expect", List.of("100-continue", "200-maybe")),
            Map.entry("traceparent", List.of("nonsense", "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01")),
            Map.entry("Origin", List.of("https://example.com", "null", "nonsense")),
            Map.entry("Content-Encoding", List.of("gzip", "br", "identity")),
            Map.entry("X-Forwarded-For", List.of("1.2.3.4", "nonsense")),
            Map.entry("Range", List.of("bytes=0-1")),
            Map.entry("X-Long", List.of("x".repeat(9000))));

    private static final List<String> ODD_QUERIES = List.of(
            "?q=%ED%95%9C",
            "?q=%FF%FE",
            "?q=%",
            "?q=%zz",
            "?=1",
            "?&&",
            "?limit=1&limit=2",
            "?unheardOf=1",
            "?limit=%00",
            "?from=2026-02-30",
            "?" + "a=1&".repeat(1200),
            "?q=" + "x".repeat(3000));

    private final JsonNode document;
    private final SchemaCheck schemas;
    private final List<String[]> operations = new ArrayList<>();
    private final Map<String, String> tokens;
    private final SeenValues seen;
    private final Random random;
    private final ValueGenerator values;

    /**
     * A generator.
     *
     * @param tokens of those who ask, by what they are
     */
    RequestGenerator(JsonNode document, Map<String, String> tokens, SeenValues seen, Random random) {
        this.document = document;
        this.schemas = new SchemaCheck(document);
        this.tokens = tokens;
        this.seen = seen;
        this.random = random;
        this.values = new ValueGenerator(document, seen, random);
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> operations.add(new String[] {path.getKey(), method})));
    }

    GeneratedRequest next() {
        String[] chosen = values.any(operations);
        JsonNode operation = document.path("paths").path(chosen[0]).path(chosen[1]);
        String method = chosen[1].toUpperCase(Locale.ROOT);
        String path = path(chosen[0], operation);
        List<Map.Entry<String, String>> headers = new ArrayList<>(headers(operation));
        String query = query(operation);
        byte[] body = {};
        if (operation.has("requestBody") && !values.chance(3)) {
            body = body(operation, headers);
        } else if (values.chance(2)) {
            body = "{}".getBytes(StandardCharsets.UTF_8);
        }
        token(operation).ifPresent(token -> headers.add(Map.entry("Authorization", token)));
        addOddHeaders(headers);
        if (values.chance(3)) {
            query = values.any(ODD_QUERIES);
        }
        boolean isAsDescribed = true;
        String target = path;
        if (values.chance(3)) {
            target = odd(path);
            isAsDescribed = false;
        }
        if (values.chance(4)) {
            method = values.any(OTHER_METHODS);
            isAsDescribed = false;
        }
        return new GeneratedRequest(method, chosen[0], path, target + query, List.copyOf(headers), body, isAsDescribed);
    }

    private String path(String template, JsonNode operation) {
        Matcher parameter = PARAMETER.matcher(template);
        StringBuilder path = new StringBuilder();
        while (parameter.find()) {
            String before = template.substring(0, parameter.start() - 1);
            String kind = before.substring(before.lastIndexOf('/') + 1);
            String value = values.chance(90)
                    ? seen.any(
                            kind,
                            kind.equals("spaces") ? "1" : UUID.randomUUID().toString())
                    : values.oddText();
            parameter.appendReplacement(path, Matcher.quoteReplacement(encoded(value.isEmpty() ? "x" : value)));
        }
        return parameter.appendTail(path).toString();
    }

    private String query(JsonNode operation) {
        StringBuilder query = new StringBuilder();
        operation.path("parameters").valueStream().filter(in("query")).forEach(parameter -> {
            boolean isSent = parameter.path("required").asBoolean(false) ? !values.chance(3) : values.chance(25);
            if (isSent) {
                String name = parameter.path("name").asString();
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(encoded(values.parameter(name, parameter.path("schema"))));
            }
        });
        return query.toString();
    }

    private List<Map.Entry<String, String>> headers(JsonNode operation) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        operation.path("parameters").valueStream().filter(in("header")).forEach(parameter -> {
            String name = parameter.path("name").asString();
            boolean isSent = parameter.path("required").asBoolean(false) ? !values.chance(3) : values.chance(40);
            if (isSent) {
                headers.add(Map.entry(
                        name,
                        switch (name) {
                            case "Idempotency-Key" ->
                                values.chance(80) ? UUID.randomUUID().toString() : "k-" + random.nextInt(30);
                            case "If-Match", "If-None-Match" -> seen.any("etag", "\"1\"");
                            case "Prefer" -> "wait=0";
                            case "Accept-Language" -> values.any(List.of("ko", "en"));
                            default -> values.any(ODD_HEADERS.getOrDefault(name, List.of("1")));
                        }));
            }
        });
        return headers;
    }

    private void addOddHeaders(List<Map.Entry<String, String>> headers) {
        while (values.chance(12)) {
            String name = values.any(ODD_HEADERS.keySet().stream().sorted().toList());
            if (!values.chance(10)) {
                headers.removeIf(header -> header.getKey().equals(name));
            }
            headers.add(Map.entry(name, values.any(ODD_HEADERS.get(name))));
        }
    }

    private Optional<String> token(JsonNode operation) {
        boolean isDestructive =
                DESTRUCTIVE.contains(operation.path("operationId").asString());
        int dice = isDestructive ? 95 + random.nextInt(5) : random.nextInt(100);
        List<String> tags = List.of(operation.path("tags").path(0).asString());
        String likely = tags.contains("Operators") ? "operator" : tags.contains("Hosts") ? "host" : "guest";
        if (dice < 60) {
            return Optional.of("Bearer " + tokens.get(likely));
        }
        if (dice < 90) {
            return Optional.of("Bearer " + tokens.get(values.any(List.of("guest", "host", "operator", "other"))));
        }
        return dice < 96
                ? Optional.empty()
                : Optional.of(values.any(
                        List.of("Bearer x", "Bearer ", "Basic YTpi", "\u00e9", "Bearer " + tokens.get("guest") + "x")));
    }

    private byte[] body(JsonNode operation, List<Map.Entry<String, String>> headers) {
        JsonNode content = operation.path("requestBody").path("content");
        String type = values.any(List.copyOf(content.propertyNames()));
        JsonNode schema = schemas.resolved(content.path(type).path("schema"));
        boolean isMultipart = type.startsWith("multipart/");
        String sentType = isMultipart ? type + "; boundary=" + BOUNDARY : type;
        headers.add(Map.entry("Content-Type", values.chance(94) ? sentType : otherType()));
        return isMultipart ? multipart(schema) : json(schema);
    }

    private String otherType() {
        return values.any(OTHER_TYPES);
    }

    private byte[] json(JsonNode schema) {
        Object value = values.value("", schema);
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> members = new HashMap<>();
            object.forEach((name, member) -> members.put(name.toString(), member));
            value = values.chance(25) ? values.mutated(members) : members;
        }
        byte[] text = JsonMapper.shared().writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(40)) {
            case 0 -> Arrays.copyOf(text, random.nextInt(text.length + 1));
            case 1 -> ("[" + new String(text, StandardCharsets.UTF_8) + "]").getBytes(StandardCharsets.UTF_8);
            case 2 -> new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0};
            case 3 -> "null".getBytes(StandardCharsets.UTF_8);
            case 4 ->
                ("{\"a\":1,\"a\":2," + new String(text, StandardCharsets.UTF_8).substring(1))
                        .getBytes(StandardCharsets.UTF_8);
            default -> text;
        };
    }

    private byte[] multipart(JsonNode schema) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        schema.path("properties").propertyStream().forEach(part -> {
            if (schemas.resolved(part.getValue()).path("type").asString("").equals("array")) {
                int most = part.getValue().path("maxItems").asInt(3);
                int count = values.chance(90) ? random.nextInt(1, 3) : random.nextInt(0, most + 2);
                for (int index = 0; index < count; index++) {
                    part(body, part.getKey() + "\"; filename=\"" + index + ".jpg", "image/jpeg", picture());
                }
            } else if (!values.chance(3)) {
                part(body, part.getKey(), JSON, json(part.getValue()));
            }
        });
        if (!values.chance(3)) {
            body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String name, String type, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\nContent-Type: "
                        + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private byte[] picture() {
        return switch (random.nextInt(12)) {
            case 0 -> Pictures.png(100, 100);
            case 1 -> "no picture".getBytes(StandardCharsets.UTF_8);
            case 2 -> new byte[0];
            default -> Pictures.jpeg(320, 180, random.nextInt(8));
        };
    }

    private String odd(String path) {
        return switch (random.nextInt(9)) {
            case 0 -> path.replaceFirst("v1", "%761");
            case 1 -> path + "/";
            case 2 -> "/" + path;
            case 3 -> path + ";a=b";
            case 4 -> path + "/%00";
            case 5 -> path + "%";
            case 6 -> path.toUpperCase(Locale.ROOT);
            case 7 -> path + "/../me";
            default -> path + "/\u00e9";
        };
    }

    private static Predicate<JsonNode> in(String location) {
        return parameter -> parameter.path("in").asString().equals(location);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
