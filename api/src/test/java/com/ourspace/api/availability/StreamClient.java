package com.ourspace.api.availability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of a stream, on a connection of its own that can be closed at any time. */
final class StreamClient implements AutoCloseable {

    private final Socket socket;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile boolean hasEnded;

    /** An event of the stream. */
    record Event(long id, String name, JsonNode data) {

        String state(String slot) {
            return data.at("/slots/" + slot + "/state").asString();
        }
    }

    private StreamClient(Socket socket) {
        this.socket = socket;
    }

    /** Connects and reads events; with HTTP/1.0, whose answers are not chunked and end with the connection. */
    static StreamClient of(URI api, String path, String... headers) throws IOException {
        StreamClient watcher = connected(api, path, headers);
        Thread.ofVirtual().start(watcher::read);
        return watcher;
    }

    /** Connects and never reads, with the smallest possible receive buffer. */
    static StreamClient thatNeverReads(URI api, String path) throws IOException {
        return connected(api, path);
    }

    private static StreamClient connected(URI api, String path, String... headers) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new java.net.InetSocketAddress(api.getHost(), api.getPort()));
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.0\r\nHost: test\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return new StreamClient(socket);
    }

    private void read() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            long id = 0;
            String name = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(4));
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(id, name, JsonMapper.shared().readTree(line.substring(6))));
                }
            }
        } catch (IOException brokenOff) {
            // The connection was closed.
        }
        hasEnded = true;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    /** Waits until this many events have come. */
    List<Event> await(int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> events.size() >= count);
        return events();
    }

    Optional<Event> last() {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
    }

    boolean hasEnded() {
        return hasEnded;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
