package com.ourspace.api.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A request as it is sent.
 *
 * @param template path of the intended operation
 * @param path the path with its parameters, valid for that operation
 * @param target the request target, which may differ
 * @param headers each on its own line; bytes outside of ASCII as ISO 8859-1
 * @param isAsDescribed whether method and path are the operation's, so that it answers
 */
record GeneratedRequest(
        String method,
        String template,
        String path,
        String target,
        List<Map.Entry<String, String>> headers,
        byte[] body,
        boolean isAsDescribed) {

    byte[] bytes(String host) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\n");
        headers.forEach(header -> head.append(header.getKey())
                .append(": ")
                .append(header.getValue())
                .append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** The request in a form that can be sent again by hand; without the token. */
    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return method + " " + target.substring(0, Math.min(300, target.length())) + " "
                + headers.stream()
                        .filter(header -> !header.getKey().equals("Authorization"))
                        .toList()
                + " " + text.substring(0, Math.min(600, text.length()));
    }
}
