package com.ourspace.contracts.rules;

import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rules 1 to 11 of the product page, section 4: the conditions under which a request may compete for a slot. Their
 * order is fixed, and the first rule that fails is the reason of the rejection.
 *
 * <p>The API checks them to answer at once. {@code booking-processor} checks them again with the log's time and is the
 * authority.
 */
public final class BookingRules {

    private static final List<Rule> IN_ORDER = List.of(
            BookingRules::spaceIsActive,
            BookingRules::guestIsNotTheHost,
            BookingRules::guestIsNotSuspended,
            BookingRules::slotIsOffered,
            BookingRules::dateIsNotPast,
            BookingRules::slotHasNotStarted,
            BookingRules::hostHasNotice,
            BookingRules::dateIsNotTooFar,
            BookingRules::headCountFits,
            BookingRules::priceIsTheOneSeen);

    private BookingRules() {}

    /**
     * The first rule that fails; empty if all pass.
     *
     * @param space the space, null if it does not exist
     * @param guestSuspended whether the guest's account is suspended
     * @param now decision time; "today" is read from it in Seoul
     */
    public static Optional<Rejection> check(
            @Nullable BookableSpace space, boolean guestSuspended, BookingRequest request, Instant now) {
        if (space == null) {
            return Optional.of(new Rejection.SpaceNotFound());
        }
        Case facts = new Case(space, guestSuspended, request, now);
        return IN_ORDER.stream()
                .flatMap(rule -> Optional.ofNullable(rule.violatedBy(facts)).stream())
                .findFirst();
    }

    /**
     * The results of rules 2 to 11 for an existing space, in their order; empty for a rule that passes.
     *
     * @param guestSuspended whether the guest's account is suspended
     * @param now decision time; "today" is read from it in Seoul
     */
    public static List<Optional<Rejection>> verdicts(
            BookableSpace space, boolean guestSuspended, BookingRequest request, Instant now) {
        Case facts = new Case(space, guestSuspended, request, now);
        return IN_ORDER.stream()
                .map(rule -> Optional.ofNullable(rule.violatedBy(facts)))
                .toList();
    }

    private static @Nullable Rejection spaceIsActive(Case facts) {
        return facts.space.status() == SpaceStatus.ACTIVE ? null : new Rejection.SpaceNotActive();
    }

    private static @Nullable Rejection guestIsNotTheHost(Case facts) {
        return facts.request.guestId() == facts.space.hostId() ? new Rejection.OwnSpace() : null;
    }

    private static @Nullable Rejection guestIsNotSuspended(Case facts) {
        return facts.guestSuspended ? new Rejection.GuestSuspended() : null;
    }

    private static @Nullable Rejection slotIsOffered(Case facts) {
        return facts.space.offer(facts.request.slot()).isPresent()
                ? null
                : new Rejection.SlotNotOffered(facts.space.offered());
    }

    private static @Nullable Rejection dateIsNotPast(Case facts) {
        return facts.request.useDate().isBefore(facts.today()) ? new Rejection.DateInPast(facts.today()) : null;
    }

    private static @Nullable Rejection slotHasNotStarted(Case facts) {
        return facts.now.isBefore(facts.startsAt()) ? null : new Rejection.SlotStarted(facts.startsAt());
    }

    private static @Nullable Rejection hostHasNotice(Case facts) {
        Instant bookableUntil = facts.startsAt().minus(Duration.ofMinutes(facts.space.minNoticeMinutes()));
        return facts.now.isAfter(bookableUntil) ? new Rejection.TooLittleNotice(bookableUntil) : null;
    }

    private static @Nullable Rejection dateIsNotTooFar(Case facts) {
        LocalDate lastDate = facts.today().plusDays(facts.space.maxAdvanceDays());
        return facts.request.useDate().isAfter(lastDate) ? new Rejection.DateTooFar(lastDate) : null;
    }

    private static @Nullable Rejection headCountFits(Case facts) {
        int min = facts.space.minCount();
        int max = facts.space.maxCount();
        if (facts.request.headCount() < min) {
            return new Rejection.HeadcountBelowMin(min, max);
        }
        return facts.request.headCount() > max ? new Rejection.HeadcountAboveMax(min, max) : null;
    }

    private static @Nullable Rejection priceIsTheOneSeen(Case facts) {
        Long expected = facts.request.expectedPrice();
        // A slot that is not offered has no price to compare; rule 5 rejects it.
        return facts.space
                .offer(facts.request.slot())
                .map(SlotOffer::price)
                .filter(price -> expected != null && !expected.equals(price))
                .map(Rejection.PriceChanged::new)
                .orElse(null);
    }

    private interface Rule {
        @Nullable
        Rejection violatedBy(Case facts);
    }

    private record Case(BookableSpace space, boolean guestSuspended, BookingRequest request, Instant now) {

        LocalDate today() {
            return LocalDate.ofInstant(now, Half.ZONE);
        }

        Instant startsAt() {
            return request.slot().startsAt(request.useDate());
        }
    }
}
