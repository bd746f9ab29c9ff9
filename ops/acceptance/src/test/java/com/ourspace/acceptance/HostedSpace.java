package com.ourspace.acceptance;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.client.Call;
import com.ourspace.standalone.client.Order;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Reply;
import com.ourspace.standalone.client.Session;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A space for one test, with the operations of its host and its guests. */
final class HostedSpace {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final RunningPlatform running;
    private final PlatformClient client;
    private final Session host;
    private final long id;
    private final String path;

    private HostedSpace(RunningPlatform running) {
        this.running = running;
        client = running.client();
        host = running.host();
        id = running.openSpace();
        path = "/v1/spaces/" + id;
    }

    static HostedSpace open(RunningPlatform running) {
        return new HostedSpace(running);
    }

    long id() {
        return id;
    }

    String path() {
        return path;
    }

    /** The public page of the space. */
    Reply page() {
        return client.send(client.get(path));
    }

    JsonNode detail() {
        return page().expect(200).json();
    }

    /** The ETag that a change has to name. */
    String tag() {
        return page().expect(200).header("ETag").orElseThrow();
    }

    /** Waits until the public page satisfies the condition. */
    void eventually(Predicate<JsonNode> wanted) {
        Awaitility.await().atMost(TIMEOUT).until(() -> wanted.test(detail()));
    }

    List<String> images() {
        return detail().at("/images")
                .valueStream()
                .map(image -> image.at("/imageId").asString())
                .toList();
    }

    boolean isListed() {
        return client.spaces("sort=newest&limit=50").items().stream().anyMatch(card -> card.id() == id);
    }

    /** Sends a change with the version that the host saw last. */
    Reply ask(Call change) {
        return ask(change, tag());
    }

    Reply ask(Call change, String tag) {
        return client.send(change.as(host).header("If-Match", tag));
    }

    /** Sends a change and returns its outcome. */
    JsonNode change(Call change) {
        return settled(ask(change));
    }

    JsonNode settled(Reply accepted) {
        UUID change = accepted.expect(202).createdId();
        return Awaitility.await()
                .atMost(TIMEOUT)
                .until(
                        () -> client.send(client.get("/v1/space-changes/" + change)
                                        .as(host))
                                .expect(200)
                                .json(),
                        found -> !found.at("/status").asString().equals("PENDING"));
    }

    /** Requests a slot and returns the decided order. */
    Order order(Session guest, LocalDate date, Slot slot) {
        UUID order =
                client.requestOrder(guest, id, date, slot, 2, UUID.randomUUID().toString());
        return client.awaitDecision(guest, order, TIMEOUT);
    }

    /** Blocks a whole date. */
    void block(LocalDate date) {
        client.send(client.post("/v1/host/spaces/" + id + "/blocks", Map.of("useDate", date.toString(), "slot", "ALL"))
                        .as(host)
                        .idempotencyKey(UUID.randomUUID().toString()))
                .expect(202);
    }

    /** Joins the waitlist for a taken slot and returns the id of the entry. */
    UUID waitFor(Session guest, LocalDate date, Slot slot) {
        Map<String, Object> body = Map.of("useDate", date.toString(), "slot", slot.name(), "headCount", 2);
        UUID entry = client.send(client.post(path + "/waitlist", body)
                        .as(guest)
                        .idempotencyKey(UUID.randomUUID().toString()))
                .expect(202)
                .createdId();
        entry(guest, entry, "WAITING");
        return entry;
    }

    /** Waits until a waitlist entry has this status. */
    JsonNode entry(Session guest, UUID entry, String status) {
        return Awaitility.await()
                .atMost(TIMEOUT)
                .until(
                        () -> client.send(client.get("/v1/waitlist/" + entry).as(guest))
                                .expect(200)
                                .json(),
                        found -> found.at("/status").asString().equals(status));
    }

    /**
     * The reason for which a slot cannot be booked, from the API or, if its read model is behind, from the decision.
     */
    String refusal(LocalDate date, Slot slot) {
        Session guest = running.freshGuest();
        Reply reply = client.send(
                client.orderCall(guest, id, date, slot, 2, UUID.randomUUID().toString()));
        if (reply.status() != 202) {
            return reply.code().orElseThrow();
        }
        return client.awaitDecision(guest, reply.createdId(), TIMEOUT)
                .requireRejection()
                .code();
    }
}
