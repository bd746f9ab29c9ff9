package com.ourspace.api.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with placeholders like {@code {date}}, taken apart once, because every refusal fills some. */
final class MessageTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final List<Part> parts;

    private MessageTemplate(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * @param literal what is copied
     * @param name of the placeholder after it; empty at the end of the text
     */
    private record Part(String literal, String name) {}

    static MessageTemplate of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher placeholders = PLACEHOLDER.matcher(text);
        int end = 0;
        while (placeholders.find()) {
            parts.add(new Part(text.substring(end, placeholders.start()), placeholders.group(1)));
            end = placeholders.end();
        }
        parts.add(new Part(text.substring(end), ""));
        return new MessageTemplate(parts);
    }

    /** The text, with what the function returns for the name of each placeholder in its place. */
    String fill(UnaryOperator<String> values) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            filled.append(part.literal());
            if (!part.name().isEmpty()) {
                filled.append(values.apply(part.name()));
            }
        }
        return filled.toString();
    }
}
