package com.ourspace.api.idempotency;

import com.ourspace.api.web.ReceivedBody;
import com.ourspace.api.web.Sha256;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Canonical text of a request: method, decoded path, and body. JSON is compared by value: the order of members, white
 * space and the spelling of numbers and texts do not matter. Of a multipart request every part counts, files by their
 * bytes and names.
 */
@Component
class RequestDigests {

    private static final long MAX_JSON_PART_BYTES = 128L * 1024;

    private final JsonMapper json;

    RequestDigests(JsonMapper json) {
        // Decimals are read exactly: 0.1 equals 0.10, and no two different numbers become equal.
        this.json = json.rebuild()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    String text(HttpServletRequest request) {
        return request.getMethod() + "\n" + path(request) + "\n" + body(request);
    }

    /** Each segment is preceded by its length, so that an encoded slash cannot make two paths equal. */
    private static String path(HttpServletRequest request) {
        return ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(segment -> ((PathContainer.PathSegment) segment).valueToMatch())
                .map(segment -> segment.length() + ":" + segment)
                .collect(Collectors.joining("/"));
    }

    private String body(HttpServletRequest request) {
        String type = request.getContentType();
        boolean isMultipart = type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
        return isMultipart ? parts(request) : canonical(ReceivedBody.of(request));
    }

    private String parts(HttpServletRequest request) {
        try {
            return request.getParts().stream()
                    .sorted(Comparator.comparing(Part::getName))
                    .map(this::part)
                    .collect(Collectors.joining("\n"));
        } catch (ServletException | IOException unreadable) {
            throw new UncheckedIOException(new IOException("the parts were read before", unreadable));
        }
    }

    private String part(Part part) {
        return part.getName() + "\n" + (isJson(part) ? canonical(bytes(part)) : file(part));
    }

    /** A JSON part has no file name, unless a browser sends it as a JSON blob. */
    private static boolean isJson(Part part) {
        String type = part.getContentType();
        return part.getSize() <= MAX_JSON_PART_BYTES
                && (part.getSubmittedFileName() == null
                        || type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE));
    }

    private static byte[] bytes(Part part) {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static String file(Part part) {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(part.getInputStream(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        return part.getSubmittedFileName() + "\n" + HexFormat.of().formatHex(digest.digest());
    }

    private String canonical(byte[] body) {
        if (body.length == 0) {
            return "";
        }
        try {
            StringBuilder text = new StringBuilder();
            write(json.readTree(body), text);
            return text.toString();
        } catch (JacksonException noJson) {
            return HexFormat.of().formatHex(Sha256.of(body));
        }
    }

    private void write(JsonNode node, StringBuilder text) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                text.append('{');
                node.propertyStream().sorted(Map.Entry.comparingByKey()).forEach(member -> {
                    text.append(string(member.getKey())).append(':');
                    write(member.getValue(), text);
                    text.append(',');
                });
                text.append('}');
            }
            case ARRAY -> {
                text.append('[');
                node.forEach(element -> {
                    write(element, text);
                    text.append(',');
                });
                text.append(']');
            }
            case NUMBER -> text.append(number(node.decimalValue()));
            case STRING -> text.append(string(node.stringValue()));
            case BOOLEAN -> text.append(node.booleanValue());
            case NULL, MISSING, BINARY, POJO -> text.append("null");
        }
    }

    /** Texts are compared in normal form C, as they are when a body is read. */
    String string(String value) {
        return isPlain(value) ? '"' + value + '"' : escaped(value);
    }

    /** Whether the text is its own JSON and its own normal form, as most are. */
    private static boolean isPlain(String value) {
        return value.chars().allMatch(letter -> letter >= ' ' && letter < 0x7f && letter != '"' && letter != '\\');
    }

    private String escaped(String value) {
        return json.writeValueAsString(Normalizer.normalize(value, Normalizer.Form.NFC));
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
    }
}
