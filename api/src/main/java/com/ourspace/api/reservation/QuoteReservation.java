package com.ourspace.api.reservation;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.account.SuspendedGuests;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.RefundQuote;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.rules.BookingRules;
import com.ourspace.contracts.rules.PaidStay;
import com.ourspace.contracts.rules.RefundRules;
import com.ourspace.contracts.space.SlotOffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Quotes the outcome of a request without making it: it reads and publishes nothing. */
@Component
class QuoteReservation {

    private final BookableSpaces spaces;
    private final SuspendedGuests suspended;
    private final QuoteFacts facts;
    private final Clock clock;

    QuoteReservation(BookableSpaces spaces, SuspendedGuests suspended, QuoteFacts facts, Clock clock) {
        this.spaces = spaces;
        this.suspended = suspended;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Quotes a request.
     *
     * @throws com.ourspace.api.web.ProblemException SPACE_NOT_FOUND if the space is not visible to this guest
     */
    Quote quote(SignedIn guest, long spaceId, OrderRequest request) {
        Instant now = clock.instant();
        BookableSpace space = spaces.findBookable(spaceId)
                .filter(found -> isShownTo(guest, found))
                .orElseThrow(() -> Problem.of(ProblemCode.SPACE_NOT_FOUND).exception());
        SpaceDate spaceDate = new SpaceDate(spaceId, request.useDate());
        List<Quote.Rule> rules = QuotedRules.of(
                BookingRules.verdicts(space, suspended.contains(guest.userId()), request.of(guest.userId()), now),
                new TakenHalves(facts.taken(spaceDate, guest.userId(), now), request.slot(), guest.userId()),
                facts.holds(guest.userId(), now),
                spaceDate,
                now);
        Optional<Long> price = space.offer(request.slot()).map(SlotOffer::price);
        return new Quote(
                spaceId,
                request.useDate(),
                request.slot(),
                request.headCount(),
                rules.stream().allMatch(Quote.Rule::passed),
                price.orElse(null),
                space.refundPolicy(),
                rules,
                price.map(paid -> refunds(
                                new PaidStay(paid, space.refundPolicy(), request.slot(), request.useDate(), now)))
                        .orElse(List.of()),
                now);
    }

    private static boolean isShownTo(SignedIn guest, BookableSpace space) {
        return switch (space.status()) {
            case ACTIVE, PAUSED -> true;
            case DRAFT -> guest.userId() == space.hostId();
            case REMOVED -> false;
        };
    }

    /** Each step applies until the next one, and the last until the start. */
    private static List<Quote.RefundStep> refunds(PaidStay stay) {
        List<Quote.RefundStep> steps = new ArrayList<>();
        Instant from = stay.paidAt();
        Instant start = stay.slot().startsAt(stay.useDate());
        while (from.isBefore(start)) {
            RefundQuote quote = RefundRules.quote(stay, Canceller.GUEST, from);
            steps.add(new Quote.RefundStep(from, quote.validUntil(), quote.percent(), quote.amount(), quote.rule()));
            from = quote.validUntil();
        }
        return steps;
    }
}
