package com.ourspace.api.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.StatementCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewListTest extends ReviewedSpace {

    @Test
    void sortsByAgeOrRatingTheNewestOfEqualsFirst() {
        List<Long> ids = new ArrayList<>();
        for (int rating : new int[] {3, 5, 1, 5}) {
            ids.add(Long.valueOf(write(guest, stayed(guest), rating, "Rated " + rating + " of five.")
                    .text("/id")));
        }

        assertThat(ids("")).containsExactly(ids.get(3), ids.get(2), ids.get(1), ids.get(0));
        assertThat(ids("sort=newest")).isEqualTo(ids(""));
        assertThat(ids("sort=rating_high")).containsExactly(ids.get(3), ids.get(1), ids.get(0), ids.get(2));
        assertThat(ids("sort=rating_low")).containsExactly(ids.get(2), ids.get(0), ids.get(3), ids.get(1));
        assertThat(ids("sort=with_photo")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "rating_high", "rating_low"})
    void pagesMeetWithoutGapOrOverlapWhileOthersWrite(String sort) {
        List<Long> before = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            before.add(Long.valueOf(write(guest, stayed(guest), number % 3 + 2, "One of five to be read.")
                    .text("/id")));
        }
        List<Long> all = new ArrayList<>();
        Answer page = list("limit=2&sort=" + sort);
        while (true) {
            all.addAll(ids(page));
            if (page.json().at("/nextCursor").isNull()) {
                break;
            }
            write(guest, stayed(guest), 3, "Written while others read.");
            page = list("limit=2&sort=" + sort + "&cursor=" + page.text("/nextCursor"));
        }

        assertThat(all).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void cursorBelongsToItsSpaceAndSort() {
        write(guest, stayed(guest), 5, "One of two to be read.");
        write(guest, stayed(guest), 5, "One of two to be read.");
        String cursor = list("limit=1").text("/nextCursor");
        long other = SampleSpace.create().listedIn(api).id();

        assertThat(list("limit=5&cursor=" + cursor).status()).isEqualTo(200);
        assertThat(list("sort=rating_low&cursor=" + cursor).code()).isEqualTo("CURSOR_MISMATCH");
        assertThat(api.anonymous()
                        .get("/v1/spaces/" + other + "/reviews?cursor=" + cursor)
                        .code())
                .isEqualTo("CURSOR_MISMATCH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=best", "sort=", "sort=NEWEST", "limit=0", "limit=51", "limit=x"})
    void invalidParameterIsRefused(String query) {
        Answer answer = list(query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void spaceWithoutReviewsSaysSoAndOneThatIsNotThereIsNotFound() {
        assertThat(list("").json().toString())
                .isEqualTo("{\"count\":0,\"average\":0.0,\"histogram\":{\"1\":0,\"2\":0,\"3\":0,\"4\":0,\"5\":0},"
                        + "\"items\":[],\"nextCursor\":null}");
        assertThat(api.anonymous().get("/v1/spaces/999999999999/reviews").code())
                .isEqualTo("SPACE_NOT_FOUND");
    }

    @Test
    void pageTakesFourStatementsHoweverManyReviewsThereAre() {
        write(guest, stayed(guest), 5, "The first of some more.");
        int withOne = statements();
        for (int number = 0; number < 10; number++) {
            write(guest, stayed(guest), 5, "One more of some more.");
        }

        assertThat(statements()).isEqualTo(withOne).isEqualTo(4);
    }

    @Test
    void pagesGiveTheirConnectionsBack() {
        write(guest, stayed(guest), 5, "The one that is read often.");

        for (int number = 0; number < 40; number++) {
            assertThat(list("").status()).isEqualTo(200);
        }
    }

    private int statements() {
        String traceId = UUID.randomUUID().toString().replace("-", "");
        Answer answer = api.anonymous()
                .get(
                        "/v1/spaces/" + space.id() + "/reviews?limit=50",
                        "traceparent",
                        "00-" + traceId + "-00f067aa0ba902b7-01");
        assertThat(answer.status()).isEqualTo(200);
        return StatementCounts.of(traceId);
    }

    private List<Long> ids(String query) {
        return ids(list(query));
    }

    private static List<Long> ids(Answer answer) {
        return StreamSupport.stream(answer.json().at("/items").spliterator(), false)
                .map(item -> item.at("/id").asLong())
                .toList();
    }
}
