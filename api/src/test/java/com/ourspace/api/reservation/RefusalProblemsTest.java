package com.ourspace.api.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.web.Problem;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.RefundQuote;
import com.ourspace.contracts.reservation.RefundRule;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;

class RefusalProblemsTest {

    private static final Instant EVENING = Instant.parse("2026-03-01T10:00:00Z");
    private static final LocalDate DATE = LocalDate.of(2026, 3, 1);

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalIsSaidInBothLanguages(Object refusal) {
        Map<String, Object> english = said(refusal, Locale.ENGLISH);
        Map<String, Object> korean = said(refusal, Locale.KOREAN);

        assertThat(korean.get("code")).isEqualTo(english.get("code"));
        for (String member : List.of("title", "detail")) {
            assertThat(String.valueOf(english.get(member))).doesNotContainPattern("[{}]|[가-힣]");
            assertThat(String.valueOf(korean.get(member)))
                    .containsPattern("[가-힣]")
                    .doesNotContain("{");
        }
        assertThat(Map.copyOf(korean).keySet()).isEqualTo(english.keySet());
    }

    @Test
    void knowsEveryRefusalThereIs() {
        assertThat(refusals().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Stream.of(Rejection.class, PaymentRefusal.class, CancellationRefusal.class)
                        .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
                        .collect(Collectors.<Class<?>>toSet()));
    }

    @Test
    void namesSlotsAndTimesInTheLanguageOfTheGuest() {
        Rejection held = new Rejection.SlotHeld(List.of(new Conflict(Half.NIGHT, ClaimState.HELD, EVENING, 41)));

        assertThat(said(held, Locale.KOREAN))
                .containsEntry(
                        "detail", "먼저 온 요청(오프셋 41, 내 요청은 57)으로 밤(15–22시) 결제 대기 상태입니다 (서울 시각 2026년 3월 1일 19:00까지).");
        assertThat(said(new Rejection.PriceChanged(50_000), Locale.KOREAN))
                .containsEntry("detail", "현재 가격은 50,000원입니다.");
        assertThat(said(new Rejection.DateTooFar(DATE), Locale.ENGLISH))
                .containsEntry("detail", "The last date that can be booked is 1 March 2026.");
    }

    private static Map<String, Object> said(Object refusal, Locale language) {
        LocaleContextHolder.setLocale(language);
        Problem problem = switch (refusal) {
            case Rejection no -> RefusalProblems.of(no, 57L);
            case PaymentRefusal no -> RefusalProblems.of(no);
            case CancellationRefusal no -> RefusalProblems.of(no);
            default -> throw new IllegalArgumentException(refusal.toString());
        };
        return problem.asMember();
    }

    static Stream<Object> refusals() {
        Conflict taken = new Conflict(Half.DAY, ClaimState.BOOKED, null, 41);
        return Stream.of(
                new Rejection.SpaceNotFound(),
                new Rejection.SpaceNotActive(),
                new Rejection.OwnSpace(),
                new Rejection.GuestSuspended(),
                new Rejection.SlotNotOffered(List.of()),
                new Rejection.SlotNotOffered(List.of(Slot.DAY, Slot.ALL)),
                new Rejection.DateInPast(DATE),
                new Rejection.SlotStarted(EVENING),
                new Rejection.TooLittleNotice(EVENING),
                new Rejection.DateTooFar(DATE),
                new Rejection.HeadcountBelowMin(2, 8),
                new Rejection.HeadcountAboveMax(2, 8),
                new Rejection.PriceChanged(50_000),
                new Rejection.AlreadyYours(UUID.randomUUID()),
                new Rejection.HoldLimit(3, EVENING),
                new Rejection.HoldCooldown(EVENING),
                new Rejection.SlotBlocked(List.of(new Conflict(Half.DAY, ClaimState.BLOCKED, null, 40))),
                new Rejection.SlotBooked(List.of(taken)),
                new Rejection.SlotHeld(List.of(taken, new Conflict(Half.NIGHT, ClaimState.HELD, EVENING, 42))),
                new Rejection.InternalError("4bf92f3577b34da6a3ce929d0e0e4736"),
                new PaymentRefusal.HoldExpired(EVENING),
                new PaymentRefusal.PriceMismatch(50_000),
                new PaymentRefusal.InsufficientPoints(20_000, 50_000, 30_000),
                new PaymentRefusal.NotPayable(OrderStatus.EXPIRED),
                new PaymentRefusal.InternalError("trace"),
                new CancellationRefusal.InternalError("trace"),
                new CancellationRefusal.NotCancellable(OrderStatus.CANCELLED),
                new CancellationRefusal.StayStarted(EVENING),
                new CancellationRefusal.RefundChanged(new RefundQuote(25_000, 50, RefundRule.DAYS_LEFT, EVENING)));
    }
}
