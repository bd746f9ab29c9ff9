package com.ourspace.tools.inspect;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Decisions and reasons for people. */
final class Words {

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("SPACE_NOT_FOUND", "there is no such space"),
            Map.entry("SPACE_NOT_ACTIVE", "the space is not active"),
            Map.entry("OWN_SPACE", "the guest is the host"),
            Map.entry("GUEST_SUSPENDED", "the guest is suspended"),
            Map.entry("SLOT_NOT_OFFERED", "the host does not offer this slot"),
            Map.entry("DATE_IN_PAST", "the date is in the past"),
            Map.entry("SLOT_STARTED", "the slot has started"),
            Map.entry("TOO_LITTLE_NOTICE", "the host wants more notice"),
            Map.entry("DATE_TOO_FAR", "the date is too far ahead"),
            Map.entry("HEADCOUNT_BELOW_MIN", "too few people"),
            Map.entry("HEADCOUNT_ABOVE_MAX", "too many people"),
            Map.entry("PRICE_CHANGED", "the price is another than the guest saw"),
            Map.entry("ALREADY_YOURS", "the guest has an order on these halves already"),
            Map.entry("HOLD_LIMIT", "the guest has as many unpaid holds as are allowed"),
            Map.entry("HOLD_COOLDOWN", "the guest let two holds of this date expire"),
            Map.entry("SLOT_BLOCKED", "the host has blocked a half"),
            Map.entry("SLOT_BOOKED", "an earlier order has paid for a half"),
            Map.entry("SLOT_HELD", "an earlier order holds a half"),
            Map.entry("INTERNAL_ERROR", "the command could not be read or decided: see ./ourspace dead-letters"),
            Map.entry("HOLD_EXPIRED", "the hold had ended"),
            Map.entry("INSUFFICIENT_POINTS", "the guest has too few points"),
            Map.entry("PRICE_MISMATCH", "the amount is not the order's price"),
            Map.entry("NOT_PAYABLE", "an order in this state can't be paid"),
            Map.entry("NOT_CANCELLABLE", "an order in this state can't be cancelled"),
            Map.entry("STAY_STARTED", "the stay has started"),
            Map.entry("REFUND_CHANGED", "the refund is another than the guest saw"));

    private static final Map<String, String> OUTCOMES = Map.ofEntries(
            Map.entry("HELD", "held"),
            Map.entry("REJECTED", "rejected"),
            Map.entry("COMPLETED", "paid"),
            Map.entry("PAYMENT_REFUSED", "payment refused"),
            Map.entry("EXPIRED", "hold expired"),
            Map.entry("CANCELLED", "cancelled"),
            Map.entry("CANCELLATION_REFUSED", "cancellation refused"),
            Map.entry("BLOCKED", "blocked by the host"),
            Map.entry("UNBLOCKED", "block ended"),
            Map.entry("BLOCK_REFUSED", "block refused"),
            Map.entry("WAITLIST_JOINED", "joined the waitlist"),
            Map.entry("WAITLIST_REFUSED", "waitlist entry refused"),
            Map.entry("WAITLIST_OFFERED", "offered to the waitlist"),
            Map.entry("WAITLIST_LEFT", "left the waitlist"),
            Map.entry("WAITLIST_ENDED", "waitlist entry ended"),
            Map.entry("NOTHING_DUE", "nothing was due"));

    private Words() {}

    /** A reason by its code, e.g. {@code SLOT_HELD: an earlier order holds a half}. */
    static String reason(String code) {
        return Optional.ofNullable(REASONS.get(code))
                .map(words -> code + ": " + words)
                .orElse(code);
    }

    /** An outcome of the table {@code decision}, with its reason if there is one. */
    static String outcome(String outcome, Optional<String> reason) {
        String words = OUTCOMES.getOrDefault(outcome, outcome);
        return reason.map(code -> words + ", " + reason(code)).orElse(words);
    }

    /**
     * What an event says.
     *
     * @param type its wire name
     */
    static String event(String type, JsonNode event) {
        return switch (type.replaceFirst("\\.v\\d+$", "")) {
            case "reservation-held" ->
                "held until %s for %s won".formatted(text(event, "/holdExpiresAt"), text(event, "/price"));
            case "reservation-rejected" -> "rejected, " + refusal(event.at("/rejection"));
            case "reservation-completed" -> "paid, %s won".formatted(text(event, "/amount"));
            case "payment-refused" -> "payment refused, " + refusal(event.at("/refusal"));
            case "hold-expired" -> "expired: the hold was not paid in time";
            case "reservation-cancelled" ->
                "cancelled by %s, %s won are returned"
                        .formatted(text(event, "/by"), event.at("/refundAmount").asString("no"));
            case "cancellation-refused" -> "cancellation refused, " + refusal(event.at("/refusal"));
            default -> type;
        };
    }

    /** The reason, with what else the refusal says, such as the halves that are taken. */
    private static String refusal(JsonNode refusal) {
        String rest = refusal.properties().stream()
                .filter(member -> !member.getKey().equals("code"))
                .map(member -> member.getKey() + " " + member.getValue())
                .reduce((one, other) -> one + ", " + other)
                .map(members -> " (" + members + ")")
                .orElse("");
        return reason(text(refusal, "/code")) + rest;
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asString("?");
    }
}
