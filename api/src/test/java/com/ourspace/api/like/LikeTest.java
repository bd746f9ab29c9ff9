package com.ourspace.api.like;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.StatementCounts;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class LikeTest {

    private static final RunningApi API = RunningApi.shared();

    private final Caller guest = API.newUser();
    private final SampleSpace space = SampleSpace.create().listedIn(API);

    @Test
    void likingAndUnlikingAreIdempotent() {
        assertThat(like(guest, space).status()).isEqualTo(204);
        assertThat(like(guest, space).status()).isEqualTo(204);
        assertThat(likeCount(space)).isEqualTo(1);

        assertThat(unlike(guest, space).status()).isEqualTo(204);
        assertThat(unlike(guest, space).status()).isEqualTo(204);
        assertThat(likeCount(space)).isZero();
    }

    @Test
    void hostsOwnLikeIsShownToTheHostAndNotCounted() {
        Caller host = API.newUser();
        SampleSpace own = SampleSpace.create().ofHost(host.userId()).listedIn(API);

        assertThat(like(host, own).status()).isEqualTo(204);
        assertThat(likeCount(own)).isZero();
        assertThat(detail(host, own).text("/liked")).isEqualTo("true");
        like(guest, own);
        unlike(host, own);
        assertThat(likeCount(own)).isEqualTo(1);
        assertThat(detail(host, own).text("/liked")).isEqualTo("false");
    }

    @Test
    void detailTellsASignedInVisitorWhetherTheyLikeIt() {
        like(guest, space);

        assertThat(detail(guest, space).text("/liked")).isEqualTo("true");
        assertThat(detail(API.newUser(), space).text("/liked")).isEqualTo("false");
        assertThat(detail(API.anonymous(), space).json().has("liked")).isFalse();
    }

    @Test
    void anInvisibleSpaceCannotBeLiked() {
        assertThat(like(guest, 999_999_999_999L).code()).isEqualTo("SPACE_NOT_FOUND");
        assertThat(guest.send("PUT", "/v1/spaces/one/like", BodyPublishers.noBody())
                        .code())
                .isEqualTo("INVALID_PARAMETER");
        assertThat(like(API.anonymous(), space.id()).code()).isEqualTo("TOKEN_MISSING");
        assertThat(API.anonymous().get("/v1/me/likes").code()).isEqualTo("TOKEN_MISSING");
    }

    @Test
    void noLikeIsLostAndNoneCountsTwiceHoweverManyComeAtOnce() throws Exception {
        List<Caller> crowd =
                IntStream.range(0, 40).mapToObj(number -> API.newUser()).toList();
        List<Callable<Answer>> attempts = new ArrayList<>();
        crowd.forEach(fan -> Collections.addAll(attempts, () -> like(fan, space), () -> like(fan, space)));
        Collections.shuffle(attempts);

        assertThat(atOnce(attempts)).containsOnly(204);
        assertThat(likeCount(space)).isEqualTo(40);

        attempts.clear();
        crowd.subList(0, 25)
                .forEach(fan -> Collections.addAll(attempts, () -> unlike(fan, space), () -> unlike(fan, space)));
        crowd.subList(25, 40).forEach(fan -> attempts.add(() -> like(fan, space)));
        Collections.shuffle(attempts);

        assertThat(atOnce(attempts)).containsOnly(204);
        assertThat(likeCount(space)).isEqualTo(15);
        assertThat(detail(crowd.getFirst(), space).text("/liked")).isEqualTo("false");
        assertThat(detail(crowd.getLast(), space).text("/liked")).isEqualTo("true");
    }

    @Test
    void likesSortTheListAtOnce() {
        List<SampleSpace> three = Stream.generate(
                        () -> SampleSpace.create().forPeople(471, 471).listedIn(API))
                .limit(3)
                .toList();

        like(guest, three.get(1));
        like(API.newUser(), three.get(1));
        like(guest, three.get(0));

        API.catchUpSearch();
        assertThat(ids(API.anonymous().get("/v1/spaces?count=471")))
                .containsExactly(
                        three.get(1).id(), three.get(0).id(), three.get(2).id());
        assertThat(API.anonymous().get("/v1/spaces?count=471").text("/items/0/likeCount"))
                .isEqualTo("2");
        unlike(guest, three.get(0));
        API.catchUpSearch();
        assertThat(ids(API.anonymous().get("/v1/spaces?count=471")))
                .containsExactly(
                        three.get(1).id(), three.get(2).id(), three.get(0).id());
    }

    @Test
    void listsLikedSpacesTheLatestFirstPageByPage() {
        List<Long> liked = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            SampleSpace one = SampleSpace.create().listedIn(API);
            like(guest, one);
            liked.addFirst(one.id());
        }

        Answer first = guest.get("/v1/me/likes?limit=3");
        Answer second = guest.get("/v1/me/likes?limit=3&cursor=" + first.text("/nextCursor"));

        assertThat(ids(first)).isEqualTo(liked.subList(0, 3));
        assertThat(ids(second)).isEqualTo(liked.subList(3, 5));
        assertThat(second.json().at("/nextCursor").isNull()).isTrue();
        assertThat(first.text("/items/0/title")).isNotEmpty();
        assertThat(first.text("/items/0/price")).isEqualTo("30000");
        assertThat(first.text("/items/0/likeCount")).isEqualTo("1");
        assertThat(API.newUser().get("/v1/me/likes").json().toString()).isEqualTo("{\"items\":[],\"nextCursor\":null}");
    }

    @Test
    void cursorOfLikesIsBoundToItsUser() {
        like(guest, space);
        like(guest, SampleSpace.create().listedIn(API));
        String cursor = guest.get("/v1/me/likes?limit=1").text("/nextCursor");

        assertThat(API.newUser().get("/v1/me/likes?cursor=" + cursor).code()).isEqualTo("CURSOR_MISMATCH");
        assertThat(guest.get("/v1/me/likes?cursor=nonsense").code()).isEqualTo("CURSOR_MISMATCH");
        assertThat(guest.get("/v1/me/likes?limit=0").code()).isEqualTo("INVALID_PARAMETER");
        assertThat(guest.get("/v1/me/likes?limit=51").code()).isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void pageOfLikesTakesTwoStatementsHoweverManyThereAre() {
        like(guest, space);
        int one = statements("/v1/me/likes?limit=50");
        for (int number = 0; number < 10; number++) {
            like(guest, SampleSpace.create().listedIn(API));
        }

        assertThat(statements("/v1/me/likes?limit=50")).isEqualTo(one).isEqualTo(2);
    }

    @Test
    void pagesOfLikesGiveTheirConnectionsBack() {
        like(guest, space);

        for (int number = 0; number < 40; number++) {
            assertThat(guest.get("/v1/me/likes").status()).isEqualTo(200);
        }
    }

    private int statements(String path) {
        String traceId = UUID.randomUUID().toString().replace("-", "");
        assertThat(guest.get(path, "traceparent", "00-" + traceId + "-00f067aa0ba902b7-01")
                        .status())
                .isEqualTo(200);
        return StatementCounts.of(traceId);
    }

    private static List<Integer> atOnce(List<Callable<Answer>> attempts) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(attempts).stream()
                    .map(Future::resultNow)
                    .map(Answer::status)
                    .toList();
        }
    }

    private static Answer like(Caller fan, SampleSpace space) {
        return like(fan, space.id());
    }

    private static Answer like(Caller fan, long spaceId) {
        return fan.send("PUT", "/v1/spaces/" + spaceId + "/like", BodyPublishers.noBody());
    }

    private static Answer unlike(Caller fan, SampleSpace space) {
        return fan.send("DELETE", "/v1/spaces/" + space.id() + "/like", BodyPublishers.noBody());
    }

    private static Answer detail(Caller visitor, SampleSpace space) {
        return visitor.get("/v1/spaces/" + space.id());
    }

    private static int likeCount(SampleSpace space) {
        return detail(API.anonymous(), space).json().at("/likeCount").asInt(-1);
    }

    private static List<Long> ids(Answer answer) {
        return StreamSupport.stream(answer.json().at("/items").spliterator(), false)
                .map(item -> item.at("/id").asLong())
                .toList();
    }
}
