package com.ourspace.api.space;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A multipart body built by hand, so that invalid ones can be sent. */
public final class Multipart {

    private final String boundary = "----" + UUID.randomUUID();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** A text part without a file name. */
    public Multipart field(String name, String text) {
        return field(name, bytes(text));
    }

    /** A part without a file name, whose bytes may be invalid text. */
    public Multipart field(String name, byte[] content) {
        return part("Content-Disposition: form-data; name=\"%s\"".formatted(name), content);
    }

    /** A part declared as a JPEG with this file name. */
    public Multipart file(String name, String fileName, byte[] content) {
        return part(
                "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: image/jpeg"
                        .formatted(name, fileName),
                content);
    }

    public Answer postTo(Caller caller, String path, String idempotencyKey) {
        return sendTo(caller, path, "Idempotency-Key", idempotencyKey);
    }

    /** Sends a POST with the content type and one more header. */
    public Answer sendTo(Caller caller, String path, String header, String value) {
        byte[] end = bytes("--" + boundary + "--\r\n");
        byte[] parts = body.toByteArray();
        byte[] whole = new byte[parts.length + end.length];
        System.arraycopy(parts, 0, whole, 0, parts.length);
        System.arraycopy(end, 0, whole, parts.length, end.length);
        return caller.send(
                "POST",
                path,
                BodyPublishers.ofByteArray(whole),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary,
                header,
                value);
    }

    private Multipart part(String headers, byte[] content) {
        body.writeBytes(bytes("--" + boundary + "\r\n" + headers + "\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(bytes("\r\n"));
        return this;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
