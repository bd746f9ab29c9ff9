package com.ourspace.api.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Operators hide and show reviews. */
class ModerationTest extends ReviewedSpace {

    private final Caller operator = api.admin();
    private final UUID order = stayed(guest);
    private final String id =
            write(guest, order, 1, "Something nobody should read.").text("/id");

    @Test
    void hiddenReviewIsNeitherListedNorCountedAndComesBackAsItWas() {
        write(guest, stayed(guest), 5, "A lovely place to be.");

        Answer hidden = moderate("HIDDEN", "Names a person.");
        Answer without = list("");
        moderate("PUBLISHED", null);
        Answer with = list("");

        assertThat(hidden.text("/status")).isEqualTo("HIDDEN");
        assertThat(hidden.json().at("/by").asLong()).isEqualTo(operator.userId());
        assertThat(without.text("/count")).isEqualTo("1");
        assertThat(without.text("/average")).isEqualTo("5.0");
        assertThat(without.text("/histogram/1")).isEqualTo("0");
        assertThat(without.json().at("/items").size()).isEqualTo(1);
        assertThat(with.text("/count")).isEqualTo("2");
        assertThat(with.text("/average")).isEqualTo("3.0");
        assertThat(with.text("/items/1/content")).isEqualTo("Something nobody should read.");
        api.catchUpSearch();
        assertThat(api.anonymous().get("/v1/spaces?sort=rating&count=" + people).text("/items/0/reviewCount"))
                .isEqualTo("2");
    }

    @Test
    void operatorsSeeTheNewestReviewsOfAllSpacesHiddenOrNot() {
        String newer = write(guest, stayed(guest), 5, "A lovely place to be.").text("/id");
        moderate("HIDDEN", "Names a person.");
        Answer first = operator.get("/v1/admin/reviews?limit=1");
        Answer second = operator.get("/v1/admin/reviews?limit=1&cursor=" + first.text("/nextCursor"));

        assertThat(first.text("/items/0/id")).isEqualTo(newer);
        assertThat(second.text("/items/0/id")).isEqualTo(id);
        assertThat(second.text("/items/0/status")).isEqualTo("HIDDEN");
        assertThat(guest.get("/v1/admin/reviews").code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void authorSeesWhyItIsHiddenAndHidingItAgainChangesNothing() {
        moderate("HIDDEN", "Names a person.");
        moderate("HIDDEN", "Another reason.");

        assertThat(own(guest, order).text("/hidden/reason")).isEqualTo("Names a person.");
        moderate("PUBLISHED", null);
        assertThat(own(guest, order).json().has("hidden")).isFalse();
        assertThat(list("").json().at("/items/0").has("hidden")).isFalse();
    }

    @Test
    void ratingChangedWhileHiddenCountsOnceItIsShown() {
        moderate("HIDDEN", null);
        send(guest, "PATCH", "/v1/reviews/" + id, "{\"rating\":4}");
        Answer hidden = list("");
        moderate("PUBLISHED", null);

        assertThat(hidden.text("/count")).isEqualTo("0");
        assertThat(list("").text("/average")).isEqualTo("4.0");
        assertThat(list("").text("/histogram/1")).isEqualTo("0");
    }

    @Test
    void reviewNotFoundOnceItsAuthorDeletedItWhileHidden() {
        moderate("HIDDEN", null);
        assertThat(send(guest, "DELETE", "/v1/reviews/" + id, "").status()).isEqualTo(204);

        assertThat(moderate("PUBLISHED", null).code()).isEqualTo("REVIEW_NOT_FOUND");
        assertThat(list("").text("/count")).isEqualTo("0");
        assertThat(operator.get("/v1/admin/reviews/" + id).text("/status")).isEqualTo("DELETED");
        assertThat(operator.get("/v1/admin/reviews/987654321").code()).isEqualTo("REVIEW_NOT_FOUND");
    }

    @Test
    void hostCannotReplyToAHiddenReview() {
        moderate("HIDDEN", null);

        assertThat(send(host, "PUT", "/v1/reviews/" + id + "/reply", "{\"content\":\"I cannot see it.\"}")
                        .code())
                .isEqualTo("REVIEW_NOT_FOUND");
    }

    @Test
    void countsAreRightHoweverManyHideShowAndRateAtOnce() {
        List<CompletableFuture<Answer>> all = IntStream.range(0, 60)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> switch (number % 3) {
                    case 0 -> moderate("HIDDEN", null);
                    case 1 -> moderate("PUBLISHED", null);
                    default -> send(guest, "PATCH", "/v1/reviews/" + id, "{\"rating\":" + (number % 5 + 1) + "}");
                }))
                .toList();
        assertThat(all).extracting(answer -> answer.join().status()).containsOnly(200);
        send(guest, "PATCH", "/v1/reviews/" + id, "{\"rating\":2}");
        moderate("HIDDEN", null);
        Answer hidden = list("");
        moderate("PUBLISHED", null);

        assertThat(hidden.text("/count")).isEqualTo("0");
        assertThat(hidden.json().at("/histogram").valueStream().mapToInt(count -> count.asInt()))
                .containsOnly(0);
        assertThat(list("").text("/count")).isEqualTo("1");
        assertThat(list("").text("/average")).isEqualTo("2.0");
    }

    @Test
    void validationFailedForAnyOtherStatusAndForbiddenForItsAuthorAndHost() {
        assertThat(moderate("DELETED", null).code()).isEqualTo("VALIDATION_FAILED");
        for (Caller caller : List.of(guest, host)) {
            assertThat(send(caller, "PUT", "/v1/admin/reviews/" + id + "/status", "{\"status\":\"HIDDEN\"}")
                            .code())
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(list("").text("/count")).isEqualTo("1");
    }

    private Answer moderate(String status, @org.jspecify.annotations.Nullable String reason) {
        String more = reason == null ? "" : ",\"reason\":\"%s\"".formatted(reason);
        return send(
                operator,
                "PUT",
                "/v1/admin/reviews/" + id + "/status",
                "{\"status\":\"%s\"%s}".formatted(status, more));
    }
}
