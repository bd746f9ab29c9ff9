package com.ourspace.api.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.reservation.Stay;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Guest 7 stayed for the day of 1 November 2026, which ended at 15:00 in Seoul. */
class ReviewPolicyTest {

    private static final long GUEST = 7;
    private static final Instant END = Slot.DAY.endsAt(LocalDate.of(2026, 11, 1));
    private static final Stay STAY = new Stay(1, GUEST, OrderStatus.COMPLETED, END);
    private static final Duration MILLI = Duration.ofMillis(1);

    @Test
    void reviewIsWrittenFromTheEndOfTheSlotOn() {
        assertThat(END).isEqualTo("2026-11-01T06:00:00Z");
        assertThat(refusal(STAY, END.minus(MILLI))).contains(ProblemCode.REVIEW_NOT_ELIGIBLE);
        assertThat(refusal(STAY, END)).isEmpty();
    }

    @Test
    void reviewIsWrittenWithinThirtyDays() {
        Instant closes = Instant.parse("2026-12-01T06:00:00Z");

        assertThat(refusal(STAY, closes.minus(MILLI))).isEmpty();
        assertThat(refusal(STAY, closes)).contains(ProblemCode.REVIEW_WINDOW_CLOSED);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMPLETED")
    void onlyCompletedOrdersAreReviewed(OrderStatus status) {
        assertThat(refusal(new Stay(1, GUEST, status, END), END)).contains(ProblemCode.REVIEW_NOT_ELIGIBLE);
    }

    @Test
    void otherUsersCannotReview() {
        assertThat(ReviewPolicy.refusal(STAY, GUEST + 1, END)).contains(ProblemCode.REVIEW_NOT_ELIGIBLE);
        assertThat(ReviewPolicy.refusal(STAY, GUEST + 1, END.plus(Duration.ofDays(31))))
                .contains(ProblemCode.REVIEW_NOT_ELIGIBLE);
    }

    @Test
    void reviewIsChangedWithinSevenDays() {
        Instant closes = END.plus(Duration.ofDays(7));

        assertThat(ReviewPolicy.isEditable(END, closes.minus(MILLI))).isTrue();
        assertThat(ReviewPolicy.isEditable(END, closes)).isFalse();
    }

    @Test
    void nicknameIsMaskedToItsFirstCharacter() {
        assertThat(MaskedName.of("김민수")).isEqualTo("김**");
        assertThat(MaskedName.of("J")).isEqualTo("J**");
        assertThat(MaskedName.of("🙂 smile")).isEqualTo("🙂**");
        assertThat(MaskedName.of("👩‍🚀 Ada")).isEqualTo("👩‍🚀**");
        assertThat(MaskedName.of("e\u0301lan")).isEqualTo("e\u0301**");
        assertThat(MaskedName.of("")).isEqualTo("**");
    }

    private static Optional<ProblemCode> refusal(Stay stay, Instant now) {
        return ReviewPolicy.refusal(stay, GUEST, now);
    }
}
