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

/** A space of its own for a test, as its host changes it and as guests find it. */
final class HostedSpace {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

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

    String path() {
        return path;
    }

    /** As everybody sees it. */
    Reply page() {
        return client.send(client.get(path));
    }

    JsonNode detail() {
        return page().expect(200).json();
    }

    /** What a change has to name. */
    String tag() {
        return page().expect(200).header("ETag").orElseThrow();
    }

    /** Waits until everybody sees it so. */
    void eventually(Predicate<JsonNode> wanted) {
        Awaitility.await().atMost(PATIENCE).until(() -> wanted.test(detail()));
    }

    List<String> pictures() {
        return detail().at("/images")
                .valueStream()
                .map(image -> image.at("/imageId").asString())
                .toList();
    }

    boolean isListed() {
        return client.spaces("sort=newest&limit=50").items().stream().anyMatch(card -> card.id() == id);
    }

    /** The answer to a change that names the version the host saw last. */
    Reply ask(Call change) {
        return ask(change, tag());
    }

    Reply ask(Call change, String tag) {
        return client.send(change.as(host).header("If-Match", tag));
    }

    /** What became of a change once it was accepted. */
    JsonNode change(Call change) {
        return settled(ask(change));
    }

    JsonNode settled(Reply accepted) {
        UUID change = accepted.expect(202).createdId();
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> client.send(client.get("/v1/space-changes/" + change)
                                        .as(host))
                                .expect(200)
                                .json(),
                        found -> !found.at("/status").asString().equals("PENDING"));
    }

    /** A guest's order once it is decided. */
    Order order(Session guest, LocalDate date, Slot slot) {
        UUID order =
                client.requestOrder(guest, id, date, slot, 2, UUID.randomUUID().toString());
        return client.awaitDecision(guest, order, PATIENCE);
    }

    /** The host takes a whole date off the market. */
    void block(LocalDate date) {
        client.send(client.post("/v1/host/spaces/" + id + "/blocks", Map.of("useDate", date.toString(), "slot", "ALL"))
                        .as(host)
                        .idempotencyKey(UUID.randomUUID().toString()))
                .expect(202);
    }

    /** The id of a guest's entry on the waitlist for what is taken, once the guest waits. */
    UUID waitFor(Session guest, LocalDate date, Slot slot) {
        Map<String, Object> wish = Map.of("useDate", date.toString(), "slot", slot.name(), "headCount", 2);
        UUID entry = client.send(client.post(path + "/waitlist", wish)
                        .as(guest)
                        .idempotencyKey(UUID.randomUUID().toString()))
                .expect(202)
                .createdId();
        entry(guest, entry, "WAITING");
        return entry;
    }

    /** A guest's entry on a waitlist once it has this status. */
    JsonNode entry(Session guest, UUID entry, String status) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> client.send(client.get("/v1/waitlist/" + entry).as(guest))
                                .expect(200)
                                .json(),
                        found -> found.at("/status").asString().equals(status));
    }

    /** Why a slot cannot be had: told at once, or by the decision if the API has not heard of it yet. */
    String refusal(LocalDate date, Slot slot) {
        Session guest = running.freshGuest();
        Reply reply = client.send(
                client.orderCall(guest, id, date, slot, 2, UUID.randomUUID().toString()));
        if (reply.status() != 202) {
            return reply.code().orElseThrow();
        }
        return client.awaitDecision(guest, reply.createdId(), PATIENCE)
                .requireRejection()
                .code();
    }
}
