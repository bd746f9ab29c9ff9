package com.ourspace.booking.reservation.domain.simulation;

/** A small mistake in the domain, named by what it does wrong. */
enum Mutation {
    ALL_IS_GIVEN_OVER_A_TAKEN_NIGHT(
            "SlotRules",
            "List<Conflict> conflicts = slot.halves().stream()",
            "List<Conflict> conflicts = slot.halves().stream().limit(1)"),
    A_PAID_HALF_COUNTS_AS_FREE("Order", "return isLive() && slot()", "return this instanceof Waiting && slot()"),
    A_HOLD_LASTS_A_MILLISECOND_LONGER(
            "Order", "!at.isBefore(terms.holdExpiresAt())", "at.isAfter(terms.holdExpiresAt())"),
    CANCELLING_FREES_NOTHING(
            "ScheduleEvolution",
            "new Order.Cancelled(order.terms(), cancelled.version())",
            "order.withVersion(cancelled.version())"),
    EXPIRING_FREES_NOTHING(
            "ScheduleEvolution",
            "new Order.Expired(order.terms(), expired.version())",
            "order.withVersion(expired.version())"),
    AN_OVERDUE_HOLD_ENDS_BY_ITS_OWN_COMMAND_ONLY(
            "Decider",
            "decision.apply(expireOverdue(decision.schedule(), decided));",
            "decision.apply(command instanceof ExpireHold"
                    + " ? expireOverdue(decision.schedule(), decided) : List.of());"),
    TIME_RUNS_BACK(
            "Decider",
            "entry.timestamp().isBefore(schedule.lastAt()) ? schedule.lastAt() : entry.timestamp()",
            "entry.timestamp()"),
    A_WRONG_AMOUNT_PAYS("Payments", "payment.amount() != price", "payment.amount() < 0"),
    ANYBODY_PAYS("Payments", "order.guestId() == payment.guestId()", "order.guestId() > 0"),
    ANYBODY_CANCELS("Cancellations", "order.guestId() == cancellation.actorId()", "order.guestId() > 0"),
    A_GUEST_CANCELS_DURING_THE_STAY("Cancellations", "order.slot().startsAt(", "order.slot().endsAt("),
    ONE_MAY_HOLD_FOUR(
            "HoldRules", "HoldLimits.limit(ends, at)", "HoldLimits.limit(ends, at).filter(no -> ends.size() > 3)"),
    HOLDS_ELSEWHERE_ARE_FORGOTTEN(
            "HoldRules", "Stream.concat(here, facts.guest(guestId).holdsElsewhere().stream())", "here"),
    THE_COOLDOWN_ENDS_EARLY(
            "HoldRules", "HoldLimits.cooldown(ends, at)", "HoldLimits.cooldown(ends, at.plusSeconds(60))"),
    THE_PRICE_OF_ANOTHER_SLOT("Requests", "space.offer(request.slot())", "space.offers().stream().findFirst()"),
    WALLETS_ARE_OVERDRAWN("Payments", "balance < price", "balance < 0"),
    THE_LAST_POINT_CANNOT_BE_SPENT("Payments", "balance < price", "balance <= price"),
    A_PAYMENT_IS_NOT_WRITTEN_DOWN("LedgerPosting", "-paid.amount()", "0"),
    A_REFUND_GOES_TO_NOBODY("LedgerPosting", "amount -> amount > 0", "amount -> amount < 0"),
    A_HOLD_IS_REFUNDED(
            "Cancellations",
            "? cancelled(hold, cancellation, null,",
            "? cancelled(hold, cancellation, hold.terms().price(),"),
    A_STALE_REFUND_IS_PAID("Cancellations", "cancellation.expectedRefund() == null ||", "true ||"),
    EVERYBODY_GETS_EVERYTHING_BACK(
            "Cancellations", "cancellation.by(), decided.at());", "Canceller.HOST, decided.at());"),
    A_REFUND_GOES_BY_THE_TIME_OF_THE_HOLD(
            "ScheduleEvolution",
            "order.terms(), paid.decision().at(), paid.version()",
            "order.terms(), order.terms().holdExpiresAt(), paid.version()"),
    THE_LAST_COMES_FIRST(
            "DaySchedule",
            "comparingLong(WaitlistEntry::recordOffset)",
            "comparingLong(entry -> -entry.recordOffset())"),
    NOBODY_IS_LET_IN("DecisionBuilder", "next.stream().anyMatch(DecisionBuilder::frees)", "false"),
    AN_UNBLOCKED_SLOT_GOES_PUBLIC("DecisionBuilder", " || event instanceof SlotUnblocked", ""),
    ONE_IS_LET_IN_AND_NO_MORE(
            "DecisionBuilder", "!offer.isEmpty(); offer = offer(mayBeOffered)", "!offer.isEmpty(); offer = List.of()"),
    WHO_DOES_NOT_FIT_STOPS_THE_QUEUE(
            "Promotions",
            ".filter(entry -> schedule.isFree(entry.slot())",
            ".limit(1).filter(entry -> schedule.isFree(entry.slot())"),
    POINTS_ARE_SPENT_ON_TWO_OFFERS("DecisionBuilder", "facts = facts.after(next);", "facts = facts.after(List.of());"),
    WHO_WAITED_MAY_HOLD_FOUR(
            "Promotions", "HoldRules.limit(schedule, facts, entry.guestId(), at)", "Optional.<Object>empty()"),
    HALF_OF_A_SLOT_IS_ENOUGH("DaySchedule", "slot.halves().stream().allMatch", "slot.halves().stream().anyMatch"),
    MORE_THAN_THE_MOST_IS_PAID("WaitlistEntry", "price <= maxPrice", "price >= 0"),
    AN_OFFER_LASTS_AN_HOUR_BEFORE_A_NEAR_STAY("HoldRules", "? OFFERED_HOLD : HOLD", "? OFFERED_HOLD : OFFERED_HOLD"),
    ONE_WAITS_BEYOND_THE_START(
            "WaitlistEntry", "return !at.isBefore(slot.startsAt(spaceDate.useDate()));", "return false;"),
    ONE_WAITS_TWICE("Waitlists", "entry.guestId() == command.guestId() && entry.slot() == command.slot()", "false"),
    ONE_WAITS_FOR_WHAT_IS_FREE(
            "Waitlists", "schedule.isFree(command.slot())", "schedule.isFree(command.slot()) && false"),
    ONE_WHO_BOOKED_WAITS_ON("DecisionBuilder", "append(Waitlists.over(schedule, facts, decided));", ""),
    ONE_WHO_HAS_A_HALF_WAITS_FOR_BOTH(
            "Waitlists",
            "SlotRules.alreadyYours(schedule, entry.slot(), entry.guestId())",
            "SlotRules.alreadyYours(schedule, entry.slot(), entry.guestId())"
                    + ".filter(_ -> entry.slot().halves().size() == 1)"),
    ONE_WHO_HAS_A_HALF_WAITS_FOR_NEITHER(
            "Waitlists",
            "SlotRules.alreadyYours(schedule, entry.slot(), entry.guestId())",
            "SlotRules.alreadyYours(schedule, com.ourspace.contracts.reservation.Slot.ALL, entry.guestId())"),
    ONE_WHO_GIVES_IT_UP_IS_OFFERED_IT("Decider", "cancellation.actorId() == entry.guestId()", "false"),
    A_REMOVED_SPACE_IS_WAITED_FOR("Waitlists", "space.status() == SpaceStatus.REMOVED", "false"),
    A_PAUSED_SPACE_IS_WAITED_FOR_NO_LONGER(
            "Waitlists", "space.status() == SpaceStatus.REMOVED", "space.status() != SpaceStatus.ACTIVE"),
    A_SUSPENDED_GUEST_WAITS_NO_LONGER(
            "Waitlists",
            "if (isRemoved(facts.space())) {",
            "if (isRemoved(facts.space()) || Optional.ofNullable(facts.guests().get(entry.guestId()))"
                    + ".filter(GuestFacts::suspended).isPresent()) {"),
    ANYBODY_GIVES_A_PLACE_UP("Waitlists", "|| entry.guestId() != command.guestId()", ""),
    ANYBODY_BLOCKS("Blocks", "facts.space().hostId() == userId", "facts.space().hostId() != 0"),
    A_BLOCK_OVERRULES_ORDERS("Blocks", "schedule.isFree(command.slot())", "schedule.lastSeq() >= 0"),
    A_BLOCK_IS_FOR_ANY_DATE(
            "Blocks", "BlockRules.check(space, command.useDate(), decided.at())", "Optional.<BlockRefusal>empty()"),
    A_BLOCK_GOES_BY_THE_TIME_OF_AN_EARLIER_DECISION(
            "Blocks",
            "BlockRules.check(space, command.useDate(), decided.at())",
            "BlockRules.check(space, command.useDate(), schedule.lastAt())"),
    A_BLOCK_TAKES_NOTHING("Block", "return slot.halves().contains(half);", "return false;"),
    BOOKED_BEATS_BLOCKED(
            "SlotRules",
            "case BLOCKED -> new Rejection.SlotBlocked(conflicts);",
            "case BLOCKED -> new Rejection.SlotBooked(conflicts);"),
    HOLDS_END_THE_LAST_FIRST(
            "DaySchedule",
            "Comparator.comparingLong(Order::recordOffset)",
            "Comparator.<Order>comparingLong(order -> -order.recordOffset())");

    /** The class of the domain it is made in. */
    final String type;

    final String right;
    final String wrong;

    Mutation(String type, String right, String wrong) {
        this.type = type;
        this.right = right;
        this.wrong = wrong;
    }
}
