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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A client of the platform's public REST API. Its calls block; use virtual threads for many calls at once. */
public final class PlatformClient implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);

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
     * Creates a client of one platform.
     *
     * @param api address of the API, e.g. {@code http://127.0.0.1:8080}
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
     * Creates a POST request.
     *
     * @param json the body: a string is sent as it is, another object as Jackson writes it, null means no body
     */
    public Call post(String path, @Nullable Object json) {
        return Call.of(api, "POST", path, json);
    }

    /** Creates a PUT request with a JSON body, as {@link #post(String, Object)} does. */
    public Call put(String path, @Nullable Object json) {
        return Call.of(api, "PUT", path, json);
    }

    /** Creates a PATCH request with a JSON merge patch, as {@link #post(String, Object)} does. */
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

    /** Sends the request and returns the response, whatever its status. */
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
     * Sends the request, and repeats it while the response is 503 with Retry-After. It is for requests that may be
     * repeated: all typed methods here send an Idempotency-Key or change nothing.
     */
    public Reply sendWithRetry(Call call) {
        Reply reply = send(call);
        for (int again = 1; again < ATTEMPTS && reply.status() == BUSY; again++) {
            pause(Duration.ofSeconds(
                    reply.header("Retry-After").map(Long::valueOf).orElse(1L)));
            reply = send(call);
        }
        return reply;
    }

    /**
     * Signs in with Kakao.
     *
     * @param kakaoToken the user's Kakao access token; {@code demo-123} for the local stand-in for Kakao
     */
    public Session signIn(String kakaoToken) {
        var json = sendWithRetry(post("/v1/auth/kakao", Map.of("accessToken", kakaoToken)))
                .expect(200)
                .json();
        var user = json.required("user");
        return new Session(
                user.required("id").asLong(),
                user.path("nickname").asString(""),
                json.required("accessToken").asString());
    }

    /** Registers a space and returns the id of the registration once the request is accepted. */
    public UUID registerSpace(Session host, SpaceListing listing, List<byte[]> jpegs, String idempotencyKey) {
        Multipart form = new Multipart().json("space", Json.MAPPER.writeValueAsString(listing));
        for (int i = 0; i < jpegs.size(); i++) {
            form.file("images", "photo-%d.jpg".formatted(i + 1), "image/jpeg", jpegs.get(i));
        }
        return sendWithRetry(post("/v1/spaces", form).as(host).idempotencyKey(idempotencyKey))
                .expect(202)
                .createdId();
    }

    public Registration registration(Session host, UUID registrationId) {
        return sendWithRetry(get("/v1/space-registrations/" + registrationId).as(host))
                .expect(200)
                .as(Registration.class);
    }

    /** Polls until the registration is final. */
    public Registration awaitRegistration(Session host, UUID registrationId, Duration timeout) {
        return poll(() -> registration(host, registrationId), Registration::isFinal, POLL_INTERVAL, timeout);
    }

    /** Requests a slot and returns the id of the order once the request is accepted, decided or not. */
    public UUID requestOrder(
            Session guest, long spaceId, LocalDate date, Slot slot, int headCount, String idempotencyKey) {
        return sendWithRetry(orderCall(guest, spaceId, date, slot, headCount, idempotencyKey))
                .expect(202)
                .createdId();
    }

    /** The request of {@link #requestOrder}, for callers that need the response. */
    public Call orderCall(
            Session guest, long spaceId, LocalDate date, Slot slot, int headCount, String idempotencyKey) {
        var body = Map.of("useDate", date.toString(), "slot", slot.name(), "headCount", headCount);
        return post("/v1/spaces/" + spaceId + "/orders", body).as(guest).idempotencyKey(idempotencyKey);
    }

    public Order order(Session guest, UUID orderId) {
        return sendWithRetry(get("/v1/orders/" + orderId).as(guest)).expect(200).as(Order.class);
    }

    /** Waits until the order is decided. */
    public Order awaitDecision(Session guest, UUID orderId, Duration timeout) {
        return awaitOrder(guest, orderId, Order::isDecided, timeout);
    }

    /** Long-polls until the order satisfies the condition. */
    public Order awaitOrder(Session guest, UUID orderId, Predicate<Order> wanted, Duration timeout) {
        Call call = get("/v1/orders/" + orderId).as(guest).waiting(LONGEST_WAIT);
        return poll(() -> sendWithRetry(call).expect(200).as(Order.class), wanted, Duration.ofMillis(20), timeout);
    }

    /** Pays an order; the status is 200 if the payment is decided in time, 202 if not. */
    public Reply pay(Session guest, UUID orderId, long amount, String idempotencyKey) {
        var booker = Map.of(
                "name", "Demo Guest",
                "phone", "+821000000000",
                "email", "guest@example.com",
                "purpose", "A quiet evening");
        return sendWithRetry(post("/v1/orders/" + orderId + "/payment", Map.of("booker", booker, "amount", amount))
                        .as(guest)
                        .idempotencyKey(idempotencyKey)
                        .waiting(LONGEST_WAIT))
                .expect(200, 202);
    }

    /** Cancels an order; the status is 200 if the cancellation is decided in time, 202 if not. */
    public Reply cancel(Session guest, UUID orderId, String idempotencyKey) {
        return sendWithRetry(post("/v1/orders/" + orderId + "/cancellation", Map.of())
                        .as(guest)
                        .idempotencyKey(idempotencyKey)
                        .waiting(LONGEST_WAIT))
                .expect(200, 202);
    }

    /**
     * Reads a page of spaces.
     *
     * @param query the query string without the question mark; may be empty
     */
    public SpacePage spaces(String query) {
        return sendWithRetry(get("/v1/spaces?" + query)).expect(200).as(SpacePage.class);
    }

    /**
     * Polls until the list has a space.
     *
     * @param query as for {@link #spaces}
     * @throws IllegalStateException if it still is empty after the timeout
     */
    public SpacePage awaitSpaces(String query, Duration timeout) {
        return poll(() -> spaces(query), page -> !page.items().isEmpty(), POLL_INTERVAL, timeout);
    }

    public Space space(long spaceId) {
        return sendWithRetry(get("/v1/spaces/" + spaceId)).expect(200).as(Space.class);
    }

    /** Reads the availability of a space, both dates included. */
    public Availability availability(long spaceId, LocalDate from, LocalDate to) {
        return sendWithRetry(get("/v1/spaces/%d/availability?from=%s&to=%s".formatted(spaceId, from, to)))
                .expect(200)
                .as(Availability.class);
    }

    @Override
    public void close() {
        http.close();
        threads.close();
    }

    private static <T> T poll(Supplier<T> question, Predicate<T> answered, Duration pause, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            T answer = question.get();
            if (answered.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("after %s the response still was %s".formatted(timeout, answer));
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
