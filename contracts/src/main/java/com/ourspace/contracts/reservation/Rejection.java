package com.ourspace.contracts.reservation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The reason for which a request was rejected (product page, section 4). Each has the values that a guest needs for the
 * next step.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rejection.SpaceNotFound.class, name = "SPACE_NOT_FOUND"),
    @JsonSubTypes.Type(value = Rejection.SpaceNotActive.class, name = "SPACE_NOT_ACTIVE"),
    @JsonSubTypes.Type(value = Rejection.OwnSpace.class, name = "OWN_SPACE"),
    @JsonSubTypes.Type(value = Rejection.GuestSuspended.class, name = "GUEST_SUSPENDED"),
    @JsonSubTypes.Type(value = Rejection.SlotNotOffered.class, name = "SLOT_NOT_OFFERED"),
    @JsonSubTypes.Type(value = Rejection.DateInPast.class, name = "DATE_IN_PAST"),
    @JsonSubTypes.Type(value = Rejection.SlotStarted.class, name = "SLOT_STARTED"),
    @JsonSubTypes.Type(value = Rejection.TooLittleNotice.class, name = "TOO_LITTLE_NOTICE"),
    @JsonSubTypes.Type(value = Rejection.DateTooFar.class, name = "DATE_TOO_FAR"),
    @JsonSubTypes.Type(value = Rejection.HeadcountBelowMin.class, name = "HEADCOUNT_BELOW_MIN"),
    @JsonSubTypes.Type(value = Rejection.HeadcountAboveMax.class, name = "HEADCOUNT_ABOVE_MAX"),
    @JsonSubTypes.Type(value = Rejection.PriceChanged.class, name = "PRICE_CHANGED"),
    @JsonSubTypes.Type(value = Rejection.AlreadyYours.class, name = "ALREADY_YOURS"),
    @JsonSubTypes.Type(value = Rejection.HoldLimit.class, name = "HOLD_LIMIT"),
    @JsonSubTypes.Type(value = Rejection.HoldCooldown.class, name = "HOLD_COOLDOWN"),
    @JsonSubTypes.Type(value = Rejection.SlotBlocked.class, name = "SLOT_BLOCKED"),
    @JsonSubTypes.Type(value = Rejection.SlotBooked.class, name = "SLOT_BOOKED"),
    @JsonSubTypes.Type(value = Rejection.SlotHeld.class, name = "SLOT_HELD"),
    @JsonSubTypes.Type(value = Rejection.InternalError.class, name = "INTERNAL_ERROR")
})
public sealed interface Rejection {

    /** Rule 1: the space exists. */
    record SpaceNotFound() implements Rejection {}

    /** Rule 2: the space is ACTIVE. */
    record SpaceNotActive() implements Rejection {}

    /** Rule 3: the guest is not the host. */
    record OwnSpace() implements Rejection {}

    /** Rule 4: the guest is ACTIVE. */
    record GuestSuspended() implements Rejection {}

    /** Rule 5: the slot is offered; {@code offered} lists the offered slots. */
    record SlotNotOffered(List<Slot> offered) implements Rejection {}

    /** Rule 6: the date is not before today. */
    record DateInPast(LocalDate today) implements Rejection {}

    /** Rule 7: the slot has not started. */
    record SlotStarted(Instant startsAt) implements Rejection {}

    /** Rule 8: the request leaves the host enough notice; {@code bookableUntil} was the last moment. */
    record TooLittleNotice(Instant bookableUntil) implements Rejection {}

    /** Rule 9: the date is not after {@code lastDate}. */
    record DateTooFar(LocalDate lastDate) implements Rejection {}

    /** Rule 10: the head count is not below the minimum. */
    record HeadcountBelowMin(int min, int max) implements Rejection {}

    /** Rule 10: the head count is not above the maximum. */
    record HeadcountAboveMax(int min, int max) implements Rejection {}

    /** Rule 11: the price is the one that the guest saw. */
    record PriceChanged(long price) implements Rejection {}

    /** Rule 12: the guest has no live order on these halves; {@code existingOrderId} is that order. */
    record AlreadyYours(UUID existingOrderId) implements Rejection {}

    /** Rule 13: the guest has fewer than {@code limit} live holds; the first of them ends at {@code retryAt}. */
    record HoldLimit(int limit, Instant retryAt) implements Rejection {}

    /** Rule 13: the guest did not let two holds of this space-date expire; the cooldown ends at {@code retryAt}. */
    record HoldCooldown(Instant retryAt) implements Rejection {}

    /** Rule 14: no half is blocked by the host. */
    record SlotBlocked(List<Conflict> conflicts) implements Rejection {}

    /** Rule 15: no half is booked by another order. */
    record SlotBooked(List<Conflict> conflicts) implements Rejection {}

    /** Rule 16: no half is held by another order; a held half may become free again. */
    record SlotHeld(List<Conflict> conflicts) implements Rejection {}

    /** Rule 17: the request could not be read or decided; {@code traceId} leads an operator to it. */
    record InternalError(String traceId) implements Rejection {}
}
