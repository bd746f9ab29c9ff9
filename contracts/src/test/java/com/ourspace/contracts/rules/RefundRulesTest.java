package com.ourspace.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.RefundQuote;
import com.ourspace.contracts.reservation.RefundRule;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.TimeZone;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A night for 50,001 on Saturday, 31 October 2026; it starts at 15:00 in Seoul and was paid on 1 September. */
class RefundRulesTest {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 10, 31);
    private static final long PRICE = 50_001;
    private static final Instant LONG_AGO = seoul("2026-09-01T12:00:00");
    private static final Instant NIGHT_STARTS = seoul("2026-10-31T15:00:00");
    private static final Instant NIGHT_ENDS = seoul("2026-10-31T22:00:00");

    @ParameterizedTest(name = "STANDARD, {0} days left: {1} %")
    @CsvSource({"200, 100", "9, 100", "8, 100", "7, 90", "6, 80", "5, 70", "4, 60", "3, 50", "2, 0", "1, 0", "0, 0"})
    void standardByDaysLeft(int daysLeft, int percent) {
        assertThat(percent(RefundPolicy.STANDARD, daysLeft)).isEqualTo(percent);
    }

    @ParameterizedTest(name = "FLEXIBLE, {0} days left: {1} %")
    @CsvSource({"200, 100", "8, 100", "7, 100", "6, 50", "2, 50", "1, 50", "0, 0"})
    void flexibleByDaysLeft(int daysLeft, int percent) {
        assertThat(percent(RefundPolicy.FLEXIBLE, daysLeft)).isEqualTo(percent);
    }

    @ParameterizedTest(name = "STRICT, {0} days left: {1} %")
    @CsvSource({"200, 100", "31, 100", "30, 100", "29, 50", "8, 50", "7, 50", "6, 0", "0, 0"})
    void strictByDaysLeft(int daysLeft, int percent) {
        assertThat(percent(RefundPolicy.STRICT, daysLeft)).isEqualTo(percent);
    }

    /** The machine's clock is in UTC, where the last second of a day in Seoul is in the middle of an afternoon. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-27T23:59:59, 60", "2026-10-28T00:00:00, 50", "2026-10-28T00:00:01, 50",
        "2026-10-28T23:59:59, 50", "2026-10-29T00:00:00, 0", "2026-10-29T00:00:01, 0"
    })
    void daysAreCalendarDaysInSeoulWhateverTheMachinesZone(LocalDateTime inSeoul, int percent) {
        TimeZone machines = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            Instant now = inSeoul.atZone(Half.ZONE).toInstant();
            assertThat(guests(RefundPolicy.STANDARD, LONG_AGO, now).percent()).isEqualTo(percent);
        } finally {
            TimeZone.setDefault(machines);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-10-24T12:00:00, 45000", "2026-10-25T12:00:00, 40000", "2026-10-28T12:00:00, 25000"})
    void theAmountIsRoundedDown(LocalDateTime inSeoul, long amount) {
        Instant now = inSeoul.atZone(Half.ZONE).toInstant();
        assertThat(guests(RefundPolicy.STANDARD, LONG_AGO, now).amount()).isEqualTo(amount);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GUEST")
    void hostAndOperatorGiveEverythingBackUntilTheStayEnds(Canceller by) {
        assertThat(RefundRules.quote(stay(RefundPolicy.STRICT, LONG_AGO), by, NIGHT_STARTS.plusSeconds(60)))
                .isEqualTo(new RefundQuote(PRICE, 100, RefundRule.CANCELLED_FOR_THE_GUEST, NIGHT_ENDS));
    }

    @Nested
    class SecondThoughts {

        @ParameterizedTest(name = "paid {0} minutes before the start, cancelled after {1} minutes: {2}")
        @CsvSource({
            "1440, 0, PAID_WITHIN_2_HOURS",
            "1440, 119, PAID_WITHIN_2_HOURS",
            "1440, 120, DAYS_LEFT",
            "180, 119, PAID_WITHIN_2_HOURS",
            "179, 0, PAID_WITHIN_15_MINUTES",
            "179, 14, PAID_WITHIN_15_MINUTES",
            "179, 15, DAYS_LEFT",
            "20, 14, PAID_WITHIN_15_MINUTES"
        })
        void twoHoursAndFifteenMinutesIfTheStayIsNear(int paidBefore, int after, RefundRule rule) {
            Instant paidAt = NIGHT_STARTS.minusSeconds(60L * paidBefore);
            RefundQuote quote = guests(RefundPolicy.STRICT, paidAt, paidAt.plusSeconds(60L * after));

            assertThat(quote.rule()).isEqualTo(rule);
            assertThat(quote.percent()).isEqualTo(rule == RefundRule.DAYS_LEFT ? 0 : 100);
        }

        @Test
        void endToTheMillisecond() {
            Instant paidAt = NIGHT_STARTS.minusSeconds(86_400);
            Instant end = paidAt.plusSeconds(7_200);

            assertThat(guests(RefundPolicy.STRICT, paidAt, end.minusMillis(1)).percent())
                    .isEqualTo(100);
            assertThat(guests(RefundPolicy.STRICT, paidAt, end).percent()).isZero();
        }
    }

    @Nested
    class ValidUntil {

        @Test
        void isTheMidnightOfTheNextStep() {
            assertThat(guests(RefundPolicy.STANDARD, LONG_AGO, seoul("2026-10-27T10:00:00"))
                            .validUntil())
                    .isEqualTo(seoul("2026-10-28T00:00:00"));
        }

        @Test
        void skipsTheMidnightsThatChangeNothing() {
            assertThat(guests(RefundPolicy.FLEXIBLE, LONG_AGO, seoul("2026-10-26T10:00:00"))
                            .validUntil())
                    .isEqualTo(seoul("2026-10-31T00:00:00"));
        }

        @Test
        void isTheStartWhereNothingIsLeftToLose() {
            assertThat(guests(RefundPolicy.STRICT, LONG_AGO, seoul("2026-10-30T10:00:00"))
                            .validUntil())
                    .isEqualTo(NIGHT_STARTS);
        }

        @Test
        void isTheEndOfSecondThoughtsIfTheyAreWorthMoreThanTheDays() {
            Instant paidAt = seoul("2026-10-30T10:00:00");
            assertThat(guests(RefundPolicy.FLEXIBLE, paidAt, paidAt.plusSeconds(60))
                            .validUntil())
                    .isEqualTo(paidAt.plusSeconds(7_200));
        }

        @Test
        void looksBehindSecondThoughtsIfTheyAreWorthNoMore() {
            Instant paidAt = seoul("2026-10-01T10:00:00");
            assertThat(guests(RefundPolicy.FLEXIBLE, paidAt, paidAt.plusSeconds(60))
                            .validUntil())
                    .isEqualTo(seoul("2026-10-25T00:00:00"));
        }

        @Test
        void isTheStartIfSecondThoughtsWouldOutlastIt() {
            Instant paidAt = NIGHT_STARTS.minusSeconds(600);
            assertThat(guests(RefundPolicy.STRICT, paidAt, paidAt.plusSeconds(60))
                            .validUntil())
                    .isEqualTo(NIGHT_STARTS);
        }

        /** For every policy, the quoted refund holds until one second before this instant, and is lower from it on. */
        @ParameterizedTest
        @EnumSource
        void isExactlyWhenLessComesBack(RefundPolicy policy) {
            for (int hour = 0; hour < 40 * 24; hour++) {
                Instant now = NIGHT_STARTS.minusSeconds(1_800 + 3_600L * hour);
                RefundQuote quote = guests(policy, LONG_AGO, now);
                Instant last = quote.validUntil().minusSeconds(1);
                assertThat(guests(policy, LONG_AGO, last).percent()).isEqualTo(quote.percent());
                if (quote.validUntil().isBefore(NIGHT_STARTS)) {
                    assertThat(guests(policy, LONG_AGO, quote.validUntil()).percent())
                            .isLessThan(quote.percent());
                }
            }
        }
    }

    private static int percent(RefundPolicy policy, int daysLeft) {
        Instant noon =
                SATURDAY.minusDays(daysLeft).atTime(12, 0).atZone(Half.ZONE).toInstant();
        RefundQuote quote = guests(policy, LONG_AGO.minusSeconds(86_400L * 365), noon);
        assertThat(quote.rule()).isEqualTo(RefundRule.DAYS_LEFT);
        return quote.percent();
    }

    private static RefundQuote guests(RefundPolicy policy, Instant paidAt, Instant now) {
        return RefundRules.quote(stay(policy, paidAt), Canceller.GUEST, now);
    }

    private static PaidStay stay(RefundPolicy policy, Instant paidAt) {
        return new PaidStay(PRICE, policy, Slot.NIGHT, SATURDAY, paidAt);
    }

    private static Instant seoul(String local) {
        return LocalDateTime.parse(local).atZone(Half.ZONE).toInstant();
    }
}
