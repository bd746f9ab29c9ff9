package com.ourspace.api.classic;

import static com.ourspace.api.classic.ClassicClient.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.space.Multipart;
import com.ourspace.api.space.Pictures;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The row for writing a review. */
class ClassicReviewTest {

    private static final LocalDate TODAY = LocalDate.now(Half.ZONE);
    private static final String SUCCESS = "{\"MESSAGE\": \"SUCCESS\"}";

    private static SampleSpace space;

    private final RunningApi api = RunningApi.shared();
    private final ClassicClient guest = ClassicClient.newUser();

    @BeforeAll
    static void listASpace() {
        space = SampleSpace.create().listedIn(RunningApi.shared());
    }

    @Test
    void reviewsTheLatestStayThatHasNoReview() {
        UUID earlier = stay(TODAY.minusDays(9));
        UUID later = stay(TODAY.minusDays(2));

        is(write("5", "어제 정말 좋았습니다. 감사합니다."), 200, SUCCESS);
        assertThat(review(later)).isEqualTo("5 어제 정말 좋았습니다. 감사합니다.");
        assertThat(review(earlier)).isEmpty();
        is(write("4.00", "The time before was good, too."), 200, SUCCESS);
        assertThat(review(earlier)).isEqualTo("4 The time before was good, too.");
        is(write("3", "A third one, for no stay."), 400, "{\"MESSAGE\": \"REVIEW_EXISTS\"}");
    }

    @Test
    void takesAnImage() {
        UUID order = stay(TODAY.minusDays(1));
        Multipart form = form("5", "With a picture of the room.").file("image", "a.jpg", Pictures.jpeg(640, 480, 81));

        is(guest.post(path(), form), 200, SUCCESS);
        assertThat(api.anonymous()
                        .with(guest.token())
                        .get("/v1/orders/" + order + "/review")
                        .json()
                        .at("/photos")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void withoutAFinishedStayItIsNotAllowed() {
        is(write("5", "Never been there."), 400, "{\"MESSAGE\": \"REVIEW_NOT_ELIGIBLE\"}");
        stay(TODAY.plusDays(3));
        is(write("5", "Not been there yet."), 400, "{\"MESSAGE\": \"REVIEW_NOT_ELIGIBLE\"}");
        is(
                guest.post("/spaces/999999999/review", form("5", "There is no such space.")),
                400,
                "{\"MESSAGE\": \"REVIEW_NOT_ELIGIBLE\"}");
    }

    @Test
    void aMonthAfterTheStayItIsNotAllowed() {
        stay(TODAY.minusDays(40));

        is(write("5", "It was a month ago."), 400, "{\"MESSAGE\": \"REVIEW_WINDOW_CLOSED\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grade", "content"})
    void aMissingFieldIs400(String field) {
        Multipart form = new Multipart().field(field.equals("grade") ? "content" : "grade", "5");

        is(guest.post(path(), form), 400, "{\"MESSAGE\": \"KEY_ERROR\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "6,   RATING_OUT_OF_RANGE",
        "0,   RATING_OUT_OF_RANGE",
        "4.5, INVALID_PARAMETER",
        "-1,  INVALID_PARAMETER",
        "top, INVALID_PARAMETER"
    })
    void aBadGradeIs400(String grade, String message) {
        is(write(grade, "A place to come back to."), 400, "{\"MESSAGE\": \"%s\"}".formatted(message));
    }

    @Test
    void badContentABadImageAndABadSpaceAre400() {
        stay(TODAY.minusDays(1));

        is(write("5", "short"), 400, "{\"MESSAGE\": \"VALIDATION_FAILED\"}");
        is(
                guest.post(path(), form("5", "With a bad picture.").file("image", "a.jpg", Pictures.svg())),
                400,
                "{\"MESSAGE\": \"IMAGE_TYPE_UNSUPPORTED\"}");
        is(
                guest.post("/spaces/x/review", form("5", "There is no such space.")),
                400,
                "{\"MESSAGE\": \"INVALID_PARAMETER\"}");
    }

    private Answer write(String grade, String content) {
        return guest.post(path(), form(grade, content));
    }

    private static Multipart form(String grade, String content) {
        return new Multipart().field("grade", grade).field("content", content);
    }

    private static String path() {
        return "/spaces/" + space.id() + "/review";
    }

    /** A paid order for this date, as the booking processor could have decided it. */
    private UUID stay(LocalDate date) {
        SampleOrder order = new SampleOrder(UUID.randomUUID(), space.id(), date, Slot.ALL, guest.userId(), 1);
        int before = paidOrders();
        api.publish(order.held(), order.completed());
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> paidOrders() > before);
        return order.orderId();
    }

    private int paidOrders() {
        return guest.get("/orders/myorder").json().get("results").size();
    }

    /** Rating and content of the guest's review of this order; empty if there is none. */
    private String review(UUID order) {
        Answer answer = api.anonymous().with(guest.token()).get("/v1/orders/" + order + "/review");
        return answer.status() == 200 ? answer.text("/rating") + " " + answer.text("/content") : "";
    }
}
