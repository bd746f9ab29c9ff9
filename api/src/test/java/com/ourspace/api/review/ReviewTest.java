package com.ourspace.api.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReviewTest extends ReviewedSpace {

    @Test
    void guestReviewsTheStayOnce() {
        UUID order = stayed(guest);

        Answer answer = write(guest, order, 4, "Bright, quiet and clean.");
        Answer again = write(guest, order, 5, "Even better than I said before.");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("Location")).contains("/v1/orders/" + order + "/review");
        assertThat(answer.text("/rating")).isEqualTo("4");
        assertThat(answer.text("/content")).isEqualTo("Bright, quiet and clean.");
        assertThat(answer.text("/author")).isEqualTo("g**");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("REVIEW_EXISTS");
        assertThat(own(guest, order).json()).isEqualTo(answer.json());
        assertThat(list("").text("/count")).isEqualTo("1");
    }

    @Test
    void orderHasOneReviewHoweverManyComeAtOnce() throws Exception {
        UUID order = stayed(guest);
        Callable<Answer> attempt = () -> write(guest, order, 5, "One of twenty at once.");

        List<String> outcomes = atOnce(Collections.nCopies(20, attempt)).stream()
                .map(answer -> answer.status() + answer.code())
                .toList();

        assertThat(outcomes)
                .containsOnlyOnce("201")
                .contains("409REVIEW_EXISTS")
                .hasSize(20);
        assertThat(list("").text("/count")).isEqualTo("1");
    }

    @Test
    void countAverageAndHistogramAreRightHoweverManyWriteChangeAndDeleteAtOnce() throws Exception {
        List<UUID> orders =
                IntStream.range(0, 40).mapToObj(number -> stayed(guest)).toList();
        List<Callable<Answer>> writing = new ArrayList<>();
        for (int number = 0; number < orders.size(); number++) {
            int rating = number % 5 + 1;
            UUID order = orders.get(number);
            writing.add(() -> write(guest, order, rating, "One of forty at once."));
        }
        List<Answer> written = atOnce(writing);

        assertThat(written).extracting(Answer::status).containsOnly(201);
        assertThat(list("").json().at("/histogram").toString()).isEqualTo("{\"1\":8,\"2\":8,\"3\":8,\"4\":8,\"5\":8}");
        assertThat(list("").text("/average")).isEqualTo("3.0");

        List<Callable<Answer>> changing = new ArrayList<>();
        for (Answer review : written) {
            String path = "/v1/reviews/" + review.text("/id");
            changing.add(
                    review.text("/rating").equals("1")
                            ? () -> send(guest, "DELETE", path, "")
                            : () -> send(guest, "PATCH", path, "{\"rating\":5}"));
        }
        atOnce(changing);

        assertThat(list("").json().at("/histogram").toString()).isEqualTo("{\"1\":0,\"2\":0,\"3\":0,\"4\":0,\"5\":32}");
        assertThat(list("").text("/average")).isEqualTo("5.0");
        assertThat(list("").text("/count")).isEqualTo("32");
        Answer detail = api.anonymous().get("/v1/spaces/" + space.id());
        assertThat(detail.text("/reviewCount")).isEqualTo("32");
        assertThat(detail.text("/ratingAverage")).isEqualTo("5.0");
    }

    @Test
    void listOfSpacesIsSortedByRating() {
        write(guest, stayed(guest), 4, "Good enough to come again.");
        write(guest, stayed(guest), 5, "Good enough to come again.");
        write(guest, stayed(guest), 4, "Good enough to come again.");

        api.catchUpSearch();
        Answer list = api.anonymous().get("/v1/spaces?sort=rating&count=" + people);

        assertThat(list.text("/items/0/id")).isEqualTo(String.valueOf(space.id()));
        assertThat(list.text("/items/0/ratingAverage")).isEqualTo("4.3");
        assertThat(list.text("/items/0/reviewCount")).isEqualTo("3");
        assertThat(list.text("/items/1/ratingAverage")).isEqualTo("0.0");
    }

    @Test
    void reviewNotEligibleBeforeTheEndForOtherUsersAndForCancelledOrders() {
        LocalDate tomorrow = TODAY.plusDays(1);
        UUID coming = stay(guest, tomorrow, Slot.DAY);
        UUID elses = stayed(api.newUser());
        UUID cancelled = cancelled(guest);

        for (UUID order : List.of(coming, elses, cancelled)) {
            Answer answer = write(guest, order, 5, "I would have liked it.");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("REVIEW_NOT_ELIGIBLE");
        }
        assertThat(list("").text("/count")).isEqualTo("0");
    }

    @Test
    void orderNotFoundForAnUnknownOrder() {
        assertThat(write(guest, UUID.randomUUID(), 5, "There was no such stay.").code())
                .isEqualTo("ORDER_NOT_FOUND");
        assertThat(send(guest, "POST", "/v1/orders/one/review", json(5, "There was no such stay."))
                        .status())
                .isEqualTo(404);
        assertThat(write(api.anonymous(), UUID.randomUUID(), 5, "I never signed in.")
                        .code())
                .isEqualTo("TOKEN_MISSING");
    }

    @Test
    void reviewWindowClosedThirtyDaysAfterTheStayAndSevenDaysAfterTheReview() {
        Answer tooLate = write(guest, stay(guest, TODAY.minusDays(32), Slot.DAY), 5, "It was a month ago.");
        Answer written = write(guest, stayed(guest), 5, "It was a week ago.");
        api.bean(JdbcClient.class)
                .sql("UPDATE review SET created_at = created_at - INTERVAL 7 DAY WHERE id = ?")
                .param(written.text("/id"))
                .update();
        Answer edited = send(guest, "PATCH", "/v1/reviews/" + written.text("/id"), "{\"rating\":1}");

        for (Answer answer : List.of(tooLate, edited)) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("REVIEW_WINDOW_CLOSED");
        }
        assertThat(list("").text("/average")).isEqualTo("5.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "-1", "4.5", "null", "\"5\""})
    void ratingOutOfRange(String rating) {
        UUID order = stayed(guest);
        String body = "{\"rating\":%s,\"content\":\"Ten characters and more.\"}".formatted(rating);

        Answer answer = send(guest, "POST", "/v1/orders/" + order + "/review", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("RATING_OUT_OF_RANGE");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/rating");
    }

    @Test
    void contentHasTenToAThousandCharacters() {
        UUID order = stayed(guest);

        for (String content : List.of("too short", " too short  ", "          ", "x".repeat(1001))) {
            Answer answer = write(guest, order, 5, content);
            assertThat(answer.code()).as(content).isEqualTo("VALIDATION_FAILED");
            assertThat(answer.text("/errors/0/pointer")).isEqualTo("/content");
        }
        assertThat(send(guest, "POST", "/v1/orders/" + order + "/review", "{\"rating\":5}")
                        .code())
                .isEqualTo("VALIDATION_FAILED");
        assertThat(write(guest, order, 5, "가".repeat(1000)).status()).isEqualTo(201);
        assertThat(write(guest, stayed(guest), 5, "열 글자는 넘어야 해요").status()).isEqualTo(201);
    }

    @Test
    void authorChangesWhatTheEditNames() {
        String id = write(guest, stayed(guest), 2, "Cold and dark in there.").text("/id");

        Answer better = send(guest, "PATCH", "/v1/reviews/" + id, "{\"rating\":3}");
        Answer longer = send(guest, "PATCH", "/v1/reviews/" + id, "{\"content\":\"It was warm when I came back.\"}");

        assertThat(better.text("/rating")).isEqualTo("3");
        assertThat(better.text("/content")).isEqualTo("Cold and dark in there.");
        assertThat(better.text("/editedAt")).isNotEmpty();
        assertThat(longer.text("/content")).isEqualTo("It was warm when I came back.");
        assertThat(list("").text("/average")).isEqualTo("3.0");
        assertThat(send(guest, "PATCH", "/v1/reviews/" + id, "{\"rating\":6}").code())
                .isEqualTo("RATING_OUT_OF_RANGE");
        assertThat(send(guest, "PATCH", "/v1/reviews/" + id, "{\"content\":\"short\"}")
                        .code())
                .isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void onlyItsAuthorChangesOrDeletesIt() {
        String path = "/v1/reviews/"
                + write(guest, stayed(guest), 2, "Cold and dark in there.").text("/id");

        for (Caller other : List.of(api.newUser(), host)) {
            assertThat(send(other, "PATCH", path, "{\"rating\":5}").code()).isEqualTo("FORBIDDEN");
            assertThat(send(other, "DELETE", path, "").code()).isEqualTo("FORBIDDEN");
        }
        assertThat(list("").text("/average")).isEqualTo("2.0");
    }

    @Test
    void deletedReviewIsNotShownAndCannotBeReplaced() {
        UUID order = stayed(guest);
        String path = "/v1/reviews/"
                + write(guest, order, 2, "Cold and dark in there.").text("/id");

        assertThat(send(guest, "DELETE", path, "").status()).isEqualTo(204);

        assertThat(send(guest, "DELETE", path, "").code()).isEqualTo("REVIEW_NOT_FOUND");
        assertThat(send(guest, "PATCH", path, "{\"rating\":5}").code()).isEqualTo("REVIEW_NOT_FOUND");
        assertThat(own(guest, order).code()).isEqualTo("REVIEW_NOT_FOUND");
        assertThat(write(guest, order, 5, "Let me try once more.").code()).isEqualTo("REVIEW_EXISTS");
        assertThat(list("").text("/count")).isEqualTo("0");
        assertThat(list("").json().at("/items").size()).isZero();
        assertThat(api.bean(JdbcClient.class)
                        .sql("SELECT status FROM review WHERE order_id = ?")
                        .param(com.ourspace.api.sql.SqlValues.bytes(order))
                        .query(String.class)
                        .single())
                .isEqualTo("DELETED");
    }

    @Test
    void hostRepliesOnce() {
        String path = "/v1/reviews/"
                + write(guest, stayed(guest), 2, "Cold and dark in there.").text("/id") + "/reply";

        Answer reply = send(host, "PUT", path, "{\"content\":\"We have mended the heating.\"}");
        Answer same = send(host, "PUT", path, "{\"content\":\"We have mended the heating.\"}");
        Answer other = send(host, "PUT", path, "{\"content\":\"And the lamps.\"}");

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.text("/reply/content")).isEqualTo("We have mended the heating.");
        assertThat(same.json()).isEqualTo(reply.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("REPLY_EXISTS");
        assertThat(list("").text("/items/0/reply/content")).isEqualTo("We have mended the heating.");
    }

    @Test
    void onlyTheSpaceOwnerReplies() {
        String path = "/v1/reviews/"
                + write(guest, stayed(guest), 2, "Cold and dark in there.").text("/id") + "/reply";

        assertThat(send(guest, "PUT", path, "{\"content\":\"I agree with me.\"}")
                        .code())
                .isEqualTo("NOT_SPACE_OWNER");
        assertThat(send(host, "PUT", path, "{\"content\":\"%s\"}".formatted("x".repeat(501)))
                        .code())
                .isEqualTo("VALIDATION_FAILED");
        assertThat(send(host, "PUT", path, "{\"content\":\"%s\"}".formatted("x".repeat(500)))
                        .status())
                .isEqualTo(200);
        assertThat(send(host, "PUT", "/v1/reviews/999999999/reply", "{\"content\":\"Hello?\"}")
                        .code())
                .isEqualTo("REVIEW_NOT_FOUND");
    }

    private static List<Answer> atOnce(List<Callable<Answer>> attempts) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(attempts).stream().map(Future::resultNow).toList();
        }
    }

    private UUID cancelled(Caller whose) {
        return cancelled(whose, OrderStatus.COMPLETED);
    }
}
