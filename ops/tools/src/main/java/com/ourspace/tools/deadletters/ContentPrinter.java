package com.ourspace.tools.deadletters;

import com.ourspace.tools.Masking;
import java.io.PrintWriter;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints records for people: JSON over several lines, other text as it is, bytes that are no text in hexadecimal. */
final class ContentPrinter {

    private static final int SHOWN_BYTES = 2_048;

    private final PrintWriter out;
    private final boolean isRaw;

    /** @param isRaw whether personal data is shown */
    ContentPrinter(PrintWriter out, boolean isRaw) {
        this.out = out;
        this.isRaw = isRaw;
    }

    void print(Content content) {
        out.println("key      " + inLine(content.key()));
        content.headers().forEach(header -> out.printf("header   %-24s %s%n", header.name(), inLine(header.value())));
        out.println("value    " + size(content.value()));
        value(content.value()).lines().forEach(line -> out.println("  " + line));
    }

    private static String size(byte @Nullable [] value) {
        return value == null ? "none" : value.length + " bytes";
    }

    private String inLine(byte @Nullable [] bytes) {
        return bytes == null ? "none" : Content.text(bytes).map(this::masked).orElseGet(() -> hex(bytes));
    }

    /** The value for people. */
    String value(byte @Nullable [] value) {
        if (value == null) {
            return "";
        }
        return json(value)
                .map(json -> (isRaw ? json : Masking.json(json)).toPrettyString())
                .or(() -> Content.text(value).map(this::masked))
                .orElseGet(() -> hex(value));
    }

    /** The value as JSON, if it is an object or an array. */
    static Optional<JsonNode> json(byte @Nullable [] value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JsonMapper.shared().readTree(value)).filter(JsonNode::isContainer);
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private String masked(String text) {
        return isRaw ? text : Masking.text(text);
    }

    private String hex(byte[] bytes) {
        int shown = Math.min(bytes.length, isRaw ? bytes.length : SHOWN_BYTES);
        String hex = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, shown);
        return "0x " + hex + (shown < bytes.length ? " … (--raw shows all)" : "");
    }
}
