package com.ourspace.standalone.client;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.SpaceListing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The platform through its public REST API. Calls block; make many at once from virtual threads. */
public final class PlatformClient implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration BETWEEN_POLLS = Duration.ofMillis(200);

    private static final int BUSY = 503;
    private static final int ATTEMPTS = 8;

    private final URI api;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .executor(threads)
            .build();

    /**
     * A client of one platform.
     *
     * @param api where it listens, e.g. {@code http://127.0.0.1:8080}
     */
    public PlatformClient(URI api) {
        this.api = api;
    }

    public URI api() {
        return api;
    }

    public Call get(String path) {
        return Call.of(api, "GET", path, (Object) null);
    }

    /**
     * A POST.
     *
     * @param json what to send: a JSON text as it is, anything else as Jackson writes it, null for no body
     */
    public Call post(String path, @Nullable Object json) {
        return Call.of(api, "POST", path, json);
    }

    /** A PUT of JSON, as with {@link #post(String, Object)}. */
    public Call put(String path, @Nullable Object json) {
        return Call.of(api, "PUT", path, json);
    }

    /** A PATCH by a JSON merge patch, as with {@link #post(String, Object)}. */
    public Call patch(String path, Object json) {
        return Call.of(api, "PATCH", path, json).header("Content-Type", "application/merge-patch+json");
    }

    public Call delete(String path) {
        return Call.of(api, "DELETE", path, (Object) null);
    }

    public Call post(String path, Multipart form) {
        return Call.of(api, "POST", path, BodyPublishers.ofByteArray(form.bytes()))
                .header("Content-Type", form.contentType());
    }

    /** Makes the call and gives its answer, whatever it is. */
    public Reply send(Call call) {
        try {
            var response = http.send(call.request(), HttpResponse.BodyHandlers.ofString());
            return new Reply(call.name(), response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(call.name() + " failed: " + failed, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + call.name(), stopped);
        }
    }

    /**
     * Makes the call, and makes it again as long as the answer is 503 and the platform says when to come back. Only for
     * calls that may be repeated: all typed calls here carry an Idempotency-Key or change nothing.
     */
    public Reply sendPatiently(Call call) {
        Reply reply = send(call);
        for (int again = 1; again < ATTEMPTS && reply.status() == BUSY; again++) {
            pause(Duration.ofSeconds(
                    reply.header("Retry-After").map(Long::valueOf).orElse(1L)));
            reply = send(call);
        }
        return reply;
    }

    /** Makes the call on a thread of its own. */
    public CompletableFuture<Reply> sendAsync(Call call) {
        return CompletableFuture.supplyAsync(() -> send(call), threads);
    }

    /**
     * Signs in by Kakao.
     *
     * @param kakaoToken what Kakao gave the user; {@code demo-123} with the stand-in for Kakao that runs locally
     */
    public Session signIn(String kakaoToken) {
        var json = sendPatiently(post("/v1/auth/kakao", Map.of("accessToken", kakaoToken)))
                .expect(200)
                .json();
        var user = json.required("user");
        return new Session(
                user.required("id").asLong(),
                user.path("nickname").asString(""),
                json.required("accessToken").asString());
    }

    /** Registers a space; its registration's id comes back as soon as the request is safe. */
    public UUID registerSpace(Session host, SpaceListing listing, List<byte[]> jpegs, String idempotencyKey) {
        Multipart form = new Multipart().json("space", Json.MAPPER.writeValueAsString(listing));
        for (int i = 0; i < jpegs.size(); i++) {
            form.file("images", "photo-%d.jpg".formatted(i + 1), "image/jpeg", jpegs.get(i));
        }
        return sendPatiently(post("/v1/spaces", form).as(host).idempotencyKey(idempotencyKey))
                .expect(202)
                .createdId();
    }

    public Registration registration(Session host, UUID registrationId) {
        return sendPatiently(get("/v1/space-registrations/" + registrationId).as(host))
                .expect(200)
                .as(Registration.class);
    }

    /** Polls until all of the registration's pictures are done, or it was refused. */
    public Registration awaitRegistration(Session host, UUID registrationId, Duration patience) {
        return poll(() -> registration(host, registrationId), Registration::isSettled, BETWEEN_POLLS, patience);
    }

    /** Asks for a slot; the order's id comes back as soon as the request is safe, decided or not. */
    public UUID requestOrder(
            Session guest, long spaceId, LocalDate date, Slot slot, int headCount, String idempotencyKey) {
        return sendPatiently(orderCall(guest, spaceId, date, slot, headCount, idempotencyKey))
                .expect(202)
                .createdId();
    }

    /** The call behind {@link #requestOrder}, for whoever wants to see its answer. */
    public Call orderCall(
            Session guest, long spaceId, LocalDate date, Slot slot, int headCount, String idempotencyKey) {
        var body = Map.of("useDate", date.toString(), "slot", slot.name(), "headCount", headCount);
        return post("/v1/spaces/" + spaceId + "/orders", body).as(guest).idempotencyKey(idempotencyKey);
    }

    public Order order(Session guest, UUID orderId) {
        return sendPatiently(get("/v1/orders/" + orderId).as(guest)).expect(200).as(Order.class);
    }

    /** Waits until the order is no longer PENDING. */
    public Order awaitDecision(Session guest, UUID orderId, Duration patience) {
        return awaitOrder(guest, orderId, Order::isDecided, patience);
    }

    /** Long-polls until the order is as it should be. */
    public Order awaitOrder(Session guest, UUID orderId, Predicate<Order> wanted, Duration patience) {
        Call call = get("/v1/orders/" + orderId).as(guest).waiting(LONGEST_WAIT);
        return poll(() -> sendPatiently(call).expect(200).as(Order.class), wanted, Duration.ofMillis(20), patience);
    }

    /** Pays; 200 if it is decided by then, 202 if not. */
    public Reply pay(Session guest, UUID orderId, long amount, String idempotencyKey) {
        var booker = Map.of(
                "name", "Demo Guest",
                "phone", "+821000000000",
                "email", "guest@example.com",
                "purpose", "A quiet evening");
        return sendPatiently(post("/v1/orders/" + orderId + "/payment", Map.of("booker", booker, "amount", amount))
                        .as(guest)
                        .idempotencyKey(idempotencyKey)
                        .waiting(LONGEST_WAIT))
                .expect(200, 202);
    }

    /** Cancels; 200 if it is decided by then, 202 if not. */
    public Reply cancel(Session guest, UUID orderId, String idempotencyKey) {
        return sendPatiently(post("/v1/orders/" + orderId + "/cancellation", Map.of())
                        .as(guest)
                        .idempotencyKey(idempotencyKey)
                        .waiting(LONGEST_WAIT))
                .expect(200, 202);
    }

    /**
     * A page of spaces.
     *
     * @param query what comes after the question mark; may be empty
     */
    public SpacePage spaces(String query) {
        return sendPatiently(get("/v1/spaces?" + query)).expect(200).as(SpacePage.class);
    }

    public Space space(long spaceId) {
        return sendPatiently(get("/v1/spaces/" + spaceId)).expect(200).as(Space.class);
    }

    /** The answer about a space's dates, both ends included. */
    public Availability availability(long spaceId, LocalDate from, LocalDate to) {
        return sendPatiently(get("/v1/spaces/%d/availability?from=%s&to=%s".formatted(spaceId, from, to)))
                .expect(200)
                .as(Availability.class);
    }

    @Override
    public void close() {
        http.close();
        threads.close();
    }

    private static <T> T poll(Supplier<T> question, Predicate<T> answered, Duration pause, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            T answer = question.get();
            if (answered.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("after %s it still was %s".formatted(patience, answer));
            }
            pause(pause);
        }
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while polling", stopped);
        }
    }
}
