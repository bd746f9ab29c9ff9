package com.ourspace.api.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One key is one request at every endpoint that changes something: at those of {@link EveryEndpointTest}, which fails
 * if one is missing.
 */
class EveryCommandTest {

    private static final RunningApi API = RunningApi.shared();

    /** Endpoints without a signed-in user, without an effect, or whose key is erased with the user. */
    private static final Set<String> WITHOUT_KEYS = Set.of(
            "POST /v1/auth/kakao",
            "POST /v1/auth/refresh",
            "POST /v1/auth/logout",
            "POST /v1/spaces/{spaceId}/quotes",
            "DELETE /v1/me");

    private static RunningApi otherReplica;
    private static World world;

    @BeforeAll
    static void start() {
        world = new World(API, 3);
        otherReplica = RunningApi.start();
    }

    @AfterAll
    static void stop() {
        otherReplica.context().close();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theSameRequestHasTheSameAnswerAtOnceLaterAndElsewhereAndAnotherOneIsRefused(Cost command) throws Exception {
        Caller who = command.who().apply(world).keyed(UUID.randomUUID().toString());
        List<Answer> answers = atOnce(() -> command.ask().apply(who, world));
        Answer first = answers.getFirst();
        Answer later = command.ask().apply(who, world);
        Answer elsewhere = command.ask().apply(who.at(otherReplica.url()), world);

        assertThat(first.status()).as(first.body()).isBetween(200, 299);
        for (Answer again : List.of(answers.getLast(), later, elsewhere)) {
            assertThat(again.status()).as(again.body()).isEqualTo(first.status());
            assertThat(again.header("Location")).isEqualTo(first.header("Location"));
            assertThat(again.body().isEmpty() ? "" : again.text("/id"))
                    .isEqualTo(first.body().isEmpty() ? "" : first.text("/id"));
        }
        for (Caller anywhere : List.of(who, who.at(otherReplica.url()))) {
            Answer other = anywhere.send("PUT", world.path(1, "/like"), BodyPublishers.noBody());
            assertThat(other.status()).as(other.body()).isEqualTo(422);
            assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        }
    }

    static Stream<Cost> commands() {
        return EveryEndpointTest.costs()
                .filter(cost -> !cost.endpoint().startsWith("GET "))
                // Its clients know no keys: each request is one of its own.
                .filter(cost -> !cost.endpoint().contains(" /classic/"))
                .filter(cost -> !WITHOUT_KEYS.contains(cost.endpoint()));
    }

    private static List<Answer> atOnce(Callable<Answer> attempt) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> both = threads.invokeAll(List.of(attempt, attempt));
            return List.of(both.getFirst().get(), both.getLast().get());
        }
    }
}
