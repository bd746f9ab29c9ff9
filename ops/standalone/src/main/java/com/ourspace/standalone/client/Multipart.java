package com.ourspace.standalone.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.UUID;

/** A {@code multipart/form-data} body as a browser writes it. */
public final class Multipart {

    private final String boundary = "ourspace-" + UUID.randomUUID();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** Adds a JSON part. */
    public Multipart json(String name, String json) {
        return part("name=\"%s\"".formatted(name), "application/json", json.getBytes(UTF_8));
    }

    /** Adds a file part. */
    public Multipart file(String name, String fileName, String contentType, byte[] bytes) {
        return part("name=\"%s\"; filename=\"%s\"".formatted(name, fileName), contentType, bytes);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(body.size() + boundary.length() + 6);
        whole.writeBytes(body.toByteArray());
        whole.writeBytes("--%s--\r\n".formatted(boundary).getBytes(UTF_8));
        return whole.toByteArray();
    }

    private Multipart part(String disposition, String contentType, byte[] bytes) {
        String head = "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                .formatted(boundary, disposition, contentType);
        body.writeBytes(head.getBytes(UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(UTF_8));
        return this;
    }
}
