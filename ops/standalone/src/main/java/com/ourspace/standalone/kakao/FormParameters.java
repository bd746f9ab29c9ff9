package com.ourspace.standalone.kakao;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a query or of an HTML form; of several with one name, the last. */
record FormParameters(Map<String, String> values) {

    /** More than every parameter of a sign-in together. */
    private static final int MAX_BYTES = 16 * 1024;

    static FormParameters ofQuery(HttpExchange exchange) {
        return parse(exchange.getRequestURI().getRawQuery());
    }

    static FormParameters ofBody(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BYTES);
        return parse(new String(body, StandardCharsets.UTF_8));
    }

    /** The value; empty if there is none. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    private static FormParameters parse(@Nullable String encoded) {
        Map<String, String> values = new HashMap<>();
        if (encoded != null) {
            for (String pair : encoded.split("&")) {
                String[] parts = pair.split("=", 2);
                values.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return new FormParameters(Map.copyOf(values));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
