package com.ourspace.api.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.Description;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.fixture.SchemaCheck;
import com.ourspace.api.log.SignedIds;
import com.ourspace.api.log.SignedIds.Purpose;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Sends generated requests, among them some that Tomcat refuses before any code of ours runs. Each answer is one that
 * the OpenAPI document describes: no 5xx, no HTML, no undeclared status, header or member.
 *
 * <p>{@code -Dourspace.fuzz.requests=20000} makes it longer, {@code -Dourspace.fuzz.seed=7} makes it another run.
 */
class FuzzTest {

    private static final long SEED = Long.getLong("ourspace.fuzz.seed", 1);
    private static final int REQUESTS = Integer.getInteger("ourspace.fuzz.requests", 1500);
    private static final int MAX_FLAWS = 40;

    /** What HTTP says to a method that nobody here knows. */
    private static final Set<Integer> NOT_OURS = Set.of(501, 505);

    /** Without the limit on orders, which one guest would meet soon. */
    private static final RunningApi API = RunningApi.start("--ourspace.limits.orders=1000000/1m");

    private final JsonNode document = API.anonymous().get("/v3/api-docs").json();
    private final SchemaCheck schemas = new SchemaCheck(document);
    private final Description description = Description.of(API.url());
    private final Random random = new Random(SEED);
    private final SeenValues seen = new SeenValues(random);
    private final Map<String, Integer> violations = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @AfterAll
    static void stop() {
        API.context().close();
    }

    @Test
    void everyAnswerIsAsDescribed() {
        RequestGenerator generator = new RequestGenerator(document, tokens(), seen, random);
        Wire wire = new Wire(API.url());

        for (int number = 0; number < REQUESTS && violations.size() < MAX_FLAWS; number++) {
            GeneratedRequest request = generator.next();
            try {
                Answer answer = wire.send(request);
                statuses.merge(answer.status(), 1, Integer::sum);
                check(request, answer);
                updateFrom(request, answer);
            } catch (IOException | RuntimeException | AssertionError violation) {
                note(request, violation);
            }
        }

        System.out.println("fuzz: seed " + SEED + ", " + REQUESTS + " requests, answers by status " + statuses);
        assertThat(examples.entrySet().stream()
                        .map(violation -> violations.get(violation.getKey()) + "x " + violation.getKey() + "\n    "
                                + violation.getValue()))
                .as("seed " + SEED)
                .isEmpty();
    }

    private void check(GeneratedRequest request, Answer answer) {
        String type = answer.header("Content-Type").orElse("");
        assertThat(answer.status() < 500 || NOT_OURS.contains(answer.status()))
                .as(answer.status() + " " + answer.body())
                .isTrue();
        assertThat(type).as(answer.status() + " as HTML").doesNotStartWith("text/html");
        if (answer.status() >= 400 && !request.method().equals("HEAD")) {
            assertThat(type).as("type of a " + answer.status()).startsWith("application/problem+json");
            assertThat(schemas.violations(document.at("/components/schemas/Problem"), answer.json()))
                    .as(answer.body())
                    .isEmpty();
            assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        }
        if (request.isAsDescribed()) {
            checkRequired(request, answer, "Idempotency-Key", "IDEMPOTENCY_KEY_REQUIRED");
            checkRequired(request, answer, "If-Match", "PRECONDITION_REQUIRED");
            description.hold(request.method(), request.template(), answer);
        }
    }

    /** What the document says may be left out is not demanded, and what it says may not be is. */
    private void checkRequired(GeneratedRequest request, Answer answer, String header, String code) {
        boolean isSent =
                request.headers().stream().anyMatch(sent -> sent.getKey().equals(header));
        boolean isRequired = document.path("paths")
                .path(request.template())
                .path(request.method().toLowerCase(Locale.ROOT))
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asString().equals(header)
                        && parameter.path("required").asBoolean(false));
        if (!isSent) {
            assertThat(answer.status() >= 400 || !isRequired)
                    .as(header + " is required")
                    .isTrue();
            assertThat(isRequired || answer.status() < 400 || !answer.code().equals(code))
                    .as(header + " may be left out")
                    .isTrue();
        }
    }

    private void updateFrom(GeneratedRequest request, Answer answer) {
        answer.header("Location").ifPresent(seen::addLocation);
        answer.header("ETag").ifPresent(tag -> seen.add("etag", tag));
        if (answer.status() < 300 && !answer.body().isEmpty()) {
            try {
                seen.addAll(request.template(), answer.json());
            } catch (JacksonException noJson) {
                // A stream; there is nothing to learn from it.
            }
        }
    }

    private void note(GeneratedRequest request, Throwable violation) {
        String text = String.valueOf(violation.getMessage()).strip();
        String kind = text.lines().findFirst().orElse("").replaceAll("[0-9a-f-]{8,}|\\d+(?=:)", "#");
        kind = kind.substring(0, Math.min(160, kind.length()));
        violations.merge(kind, 1, Integer::sum);
        examples.putIfAbsent(kind, request + "\n    " + text.substring(0, Math.min(900, text.length())));
    }

    /** Some people, a space, orders in all states: enough to get somewhere. */
    private Map<String, String> tokens() {
        Caller guest = API.newUser();
        Caller host = API.newUser();
        Caller other = API.newUser();
        for (int number = 0; number < 3; number++) {
            SampleSpace space =
                    SampleSpace.create().ofHost(host.userId()).withImages(2).listedIn(API);
            seen.add("spaces", space.id());
            seen.add("images", space.imageId(0));
            for (int day = 1; day <= 3; day++) {
                order(space.id(), LocalDate.now(Half.ZONE).minusDays(day), guest, true);
                order(space.id(), LocalDate.now(Half.ZONE).plusDays(20 + day), guest, true);
                order(space.id(), LocalDate.now(Half.ZONE).plusDays(30 + day), guest, false);
            }
        }
        seen.add("users", other.userId());
        return Map.of(
                "guest", guest.token(),
                "host", host.token(),
                "other", other.token(),
                "operator", API.admin().token());
    }

    private void order(long space, LocalDate date, Caller guest, boolean isPaid) {
        var id = API.bean(SignedIds.class).fresh(Purpose.ORDER, guest.userId());
        SampleOrder order = new SampleOrder(id, space, date, Slot.ALL, guest.userId(), 1);
        if (isPaid) {
            API.publish(order.held(), order.completed());
        } else {
            API.publish(order.heldUntil(Instant.now().plus(Duration.ofHours(2))));
        }
        seen.add("orders", id);
    }
}
