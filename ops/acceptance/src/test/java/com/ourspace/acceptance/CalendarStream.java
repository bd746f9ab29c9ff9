package com.ourspace.acceptance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** A subscriber of one date of a space's calendar. */
final class CalendarStream implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private CalendarStream() {}

    static CalendarStream of(URI api, long space, LocalDate date) {
        CalendarStream stream = new CalendarStream();
        URI address = api.resolve("/v1/spaces/%d/availability/stream?from=%s&to=%s".formatted(space, date, date));
        stream.http
                .sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofLines())
                .thenAcceptAsync(response -> response.body().forEach(stream.lines::add), Thread::startVirtualThread);
        return stream;
    }

    /** The ids of the events of this name that have come. */
    List<String> ids(String event) {
        List<String> come = List.copyOf(lines);
        return IntStream.range(1, come.size())
                .filter(line -> come.get(line).equals("event: " + event))
                .mapToObj(line -> come.get(line - 1).substring("id: ".length()))
                .toList();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
