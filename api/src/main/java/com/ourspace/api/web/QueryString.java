package com.ourspace.api.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query, parsed strictly: percent-encoded UTF-8, each with a name. Tomcat parses them lazily, and
 * would fail in whichever code asks first.
 *
 * @param parameters the decoded values by decoded name, in their order
 */
record QueryString(Map<String, List<String>> parameters) {

    /** Tomcat's own limit. */
    private static final int MAX_PARAMETERS = 1_000;

    private static final QueryString NONE = new QueryString(Map.of());

    /**
     * Parses a query.
     *
     * @param raw as it was sent, without the question mark; null if there is none
     * @throws ProblemException MALFORMED_REQUEST if it is malformed
     */
    static QueryString of(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return NONE;
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int count = 0;
        for (String pair : raw.split("&")) {
            // Empty pairs, as in "a=1&&b=2", are allowed.
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                if (name.isEmpty() || ++count > MAX_PARAMETERS) {
                    throw malformed();
                }
                parameters
                        .computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return new QueryString(parameters);
    }

    private static String decoded(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '%') {
                bytes.put(hex(text, at + 1));
                at += 2;
            } else if (letter < 0x80) {
                bytes.put((byte) (letter == '+' ? ' ' : letter));
            } else {
                throw malformed();
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException noUtf8) {
            throw malformed();
        }
    }

    private static byte hex(String text, int from) {
        if (from + 2 > text.length()
                || !HexFormat.isHexDigit(text.charAt(from))
                || !HexFormat.isHexDigit(text.charAt(from + 1))) {
            throw malformed();
        }
        return (byte) HexFormat.fromHexDigits(text, from, from + 2);
    }

    private static ProblemException malformed() {
        return Problem.of(ProblemCode.MALFORMED_REQUEST, "query")
                .withDetailValue("most", MAX_PARAMETERS)
                .exception();
    }
}
