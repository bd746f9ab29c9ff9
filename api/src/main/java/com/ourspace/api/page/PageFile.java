package com.ourspace.api.page;

import com.ourspace.api.web.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the page.
 *
 * @param contentType its media type, by the end of its name
 * @param isImmutable whether its name contains a hash of its content, so that it never changes
 * @param plain its content
 * @param compressed the compressed forms that the build has made, the best first
 */
record PageFile(String contentType, boolean isImmutable, Content plain, List<Content> compressed) {

    private static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=UTF-8"),
            Map.entry("js", "text/javascript;charset=UTF-8"),
            Map.entry("mjs", "text/javascript;charset=UTF-8"),
            Map.entry("css", "text/css;charset=UTF-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain;charset=UTF-8"),
            Map.entry("xml", "application/xml"));

    /** The form to send to a caller who accepts these encodings. */
    Content contentFor(ContentEncodings accepted) {
        return compressed.stream()
                .filter(content -> accepted.accept(content.encoding()))
                .findFirst()
                .orElse(plain);
    }

    /** Its content as text. */
    String text() {
        return new String(plain.bytes(), StandardCharsets.UTF_8);
    }

    /** A document that no build has compressed. */
    static PageFile document(byte[] html) {
        return new PageFile(typeOf("html"), false, new Content("", html), List.of(new Content("gzip", gzip(html))));
    }

    /** The media type of a file of this name. */
    static String typeOf(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(end, UNKNOWN);
    }

    private static byte[] gzip(byte[] content) {
        var compressed = new ByteArrayOutputStream(content.length);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    /** One form of a file; its bytes are never changed. */
    static final class Content {

        private static final int TAG_BYTES = 12;

        private final String encoding;
        private final byte[] bytes;
        private final String tag;

        /** @param encoding its content encoding, such as {@code br}; empty if there is none */
        Content(String encoding, byte[] bytes) {
            this.encoding = encoding;
            this.bytes = bytes;
            this.tag = "\"" + HexFormat.of().formatHex(Sha256.of(bytes), 0, TAG_BYTES) + "\"";
        }

        String encoding() {
            return encoding;
        }

        byte[] bytes() {
            return bytes;
        }

        /** Its strong entity tag, quoted: a digest of its bytes, so each form has its own. */
        String tag() {
            return tag;
        }
    }
}
