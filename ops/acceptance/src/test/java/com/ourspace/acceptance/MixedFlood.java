package com.ourspace.acceptance;

import com.ourspace.contracts.reservation.OrderStatus;
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
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.awaitility.Awaitility;

/**
 * Guests who reserve, pay, cancel and join waitlists on few dates of one space, and its host who blocks and unblocks,
 * all at once while a component fails. A request without a response, or with 503, is repeated with the same key.
 */
final class MixedFlood {

    /** The kinds of accepted commands. */
    enum Kind {
        RESERVE,
        PAY,
        CANCEL,
        WAIT,
        LEAVE,
        BLOCK,
        UNBLOCK
    }

    private static final Duration RETRY_INTERVAL = Duration.ofMillis(100);
    /** The pause before each command. */
    private static final Duration COMMAND_INTERVAL = Duration.ofMillis(100);
    /** The pause while a process starts, which takes all the processor time that it gets. */
    private static final Duration SPARSE_INTERVAL = Duration.ofMillis(500);

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final PlatformClient client;
    private final Session host;
    private final long space;
    private final List<LocalDate> dates;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Duration interval = COMMAND_INTERVAL;
    private final Map<Kind, Integer> accepted = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    MixedFlood(PlatformClient client, Session host, long space, List<LocalDate> dates, List<Session> guests) {
        this.client = client;
        this.host = host;
        this.space = space;
        this.dates = dates;
        threads.submit(() -> keepBlocking(new SplittableRandom(0)));
        for (int i = 0; i < guests.size(); i++) {
            Session guest = guests.get(i);
            RandomGenerator random = new SplittableRandom(i + 1);
            threads.submit(() -> keepAsking(guest, random));
        }
    }

    /** The number of accepted commands by kind. */
    Map<Kind, Integer> accepted() {
        return Map.copyOf(accepted);
    }

    /** Waits until this many more commands have been accepted. */
    void awaitMore(int count) {
        int goal = total() + count;
        Awaitility.await("further commands to be accepted")
                .atMost(Duration.ofMinutes(2))
                .until(() -> total() >= goal);
    }

    /** Runs an action, such as the start of a process, while everybody sends a fifth of their commands. */
    void sparselyDuring(Runnable action) {
        interval = SPARSE_INTERVAL;
        try {
            action.run();
        } finally {
            interval = COMMAND_INTERVAL;
        }
    }

    void stop() {
        over.set(true);
        threads.close();
    }

    private int total() {
        return accepted.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void keepAsking(Session guest, RandomGenerator random) {
        while (!over.get()) {
            LocalDate date = dates.get(random.nextInt(dates.size()));
            Slot slot = Slot.values()[random.nextInt(3)];
            ask(Kind.RESERVE, client.orderCall(guest, space, date, slot, 2, key()))
                    .flatMap(reply -> decided(guest, reply.createdId()))
                    .ifPresent(order -> continueWith(guest, order, date, slot, random));
        }
    }

    private void continueWith(Session guest, Order order, LocalDate date, Slot slot, RandomGenerator random) {
        if (order.status() == OrderStatus.REJECTED) {
            waitFor(guest, date, slot, random);
        } else if (random.nextInt(3) > 0) {
            Map<String, Object> payment = Map.of(
                    "amount",
                    Objects.requireNonNull(order.price()),
                    "booker",
                    Map.of("name", "A guest", "phone", "+821000000000", "email", "guest@example.com"));
            ask(Kind.PAY, orderCall(guest, order, "payment", payment));
            if (random.nextBoolean()) {
                ask(Kind.CANCEL, orderCall(guest, order, "cancellation", Map.of()));
            }
        } else {
            ask(Kind.CANCEL, orderCall(guest, order, "cancellation", Map.of()));
        }
    }

    private void waitFor(Session guest, LocalDate date, Slot slot, RandomGenerator random) {
        Map<String, Object> body = Map.of(
                "useDate", date.toString(), "slot", slot.name(), "headCount", 2, "autoPay", random.nextBoolean());
        Optional<Reply> recordPosition = ask(
                Kind.WAIT,
                client.post("/v1/spaces/" + space + "/waitlist", body).as(guest).idempotencyKey(key()));
        if (recordPosition.isPresent() && random.nextInt(4) == 0) {
            String entry = "/v1/waitlist/" + recordPosition.get().createdId();
            awaitDecisionAbout(guest, entry);
            ask(Kind.LEAVE, client.delete(entry).as(guest));
        }
    }

    /** Waits until it is decided that the guest is on the waitlist, because only then the guest can leave it. */
    private void awaitDecisionAbout(Session guest, String entry) {
        boolean pending = true;
        while (pending && !over.get()) {
            LockSupport.parkNanos(RETRY_INTERVAL.toNanos());
            try {
                Reply reply = client.send(client.get(entry).as(guest));
                pending = reply.status() != 200
                        || "PENDING".equals(reply.json().path("status").asString());
            } catch (RuntimeException lost) {
                // Asked again.
            }
        }
    }

    private void keepBlocking(RandomGenerator random) {
        String blocks = "/v1/host/spaces/" + space + "/blocks";
        while (!over.get()) {
            Map<String, Object> body = Map.of(
                    "useDate",
                    dates.get(random.nextInt(dates.size())).toString(),
                    "slot",
                    Slot.values()[random.nextInt(3)].name());
            ask(Kind.BLOCK, client.post(blocks, body).as(host).idempotencyKey(key()))
                    .ifPresent(block -> ask(
                            Kind.UNBLOCK,
                            client.delete(blocks + "/" + block.createdId()).as(host)));
        }
    }

    /** Sends the command until there is a response; empty if it was refused. */
    private Optional<Reply> ask(Kind kind, Call call) {
        while (!over.get()) {
            LockSupport.parkNanos(interval.toNanos());
            try {
                Reply reply = client.send(call);
                if (reply.status() == 202 || reply.status() == 200) {
                    accepted.merge(kind, 1, Integer::sum);
                    return Optional.of(reply);
                }
                if (reply.status() != 503) {
                    return Optional.empty();
                }
            } catch (RuntimeException lost) {
                // Asked again below, with the same key.
            }
            LockSupport.parkNanos(RETRY_INTERVAL.toNanos());
        }
        return Optional.empty();
    }

    private Optional<Order> decided(Session guest, UUID order) {
        try {
            return Optional.of(client.awaitDecision(guest, order, TIMEOUT));
        } catch (RuntimeException brokenMeanwhile) {
            return Optional.empty();
        }
    }

    private Call orderCall(Session guest, Order order, String what, Map<String, Object> body) {
        return client.post("/v1/orders/" + order.id() + "/" + what, body)
                .as(guest)
                .idempotencyKey(key());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
