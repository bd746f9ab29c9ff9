package com.ourspace.api.fuzz;

import com.ourspace.api.fixture.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A minimal HTTP/1.1 client that sends requests unchanged, one per connection. */
final class Wire {

    private static final int TIMEOUT_MS = 20_000;
    private static final String EVENTS = "text/event-stream";

    private final URI api;

    Wire(URI api) {
        this.api = api;
    }

    Answer send(GeneratedRequest request) throws IOException {
        try (Socket socket = new Socket(api.getHost(), api.getPort())) {
            socket.setSoTimeout(TIMEOUT_MS);
            socket.getOutputStream().write(request.bytes(api.getAuthority()));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            int status = status(in);
            HttpHeaders headers = headers(in);
            // An interim 100 Continue is not the answer.
            while (status < 200) {
                status = status(in);
                headers = headers(in);
            }
            // A stream has no end to wait for.
            boolean isStream = headers.firstValue("Content-Type")
                    .filter(type -> type.startsWith(EVENTS))
                    .isPresent();
            byte[] body = isStream ? EVENTS.getBytes(StandardCharsets.UTF_8) : body(in, headers);
            return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
        }
    }

    private static int status(InputStream in) throws IOException {
        String line = line(in);
        if (line.length() < "HTTP/1.1 200".length()) {
            throw new IOException("no answer but <" + line + ">");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private static HttpHeaders headers(InputStream in) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return HttpHeaders.of(headers, (_, _) -> true);
    }

    private static byte[] body(InputStream in, HttpHeaders headers) throws IOException {
        boolean isChunked = headers.firstValue("Transfer-Encoding")
                .filter(encoding -> encoding.toLowerCase(Locale.ROOT).contains("chunked"))
                .isPresent();
        if (!isChunked) {
            return in.readAllBytes();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (String size = line(in); !size.isEmpty(); size = line(in)) {
            int bytes = Integer.parseInt(size.strip(), 16);
            if (bytes == 0) {
                break;
            }
            whole.writeBytes(in.readNBytes(bytes));
            line(in);
        }
        return whole.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
