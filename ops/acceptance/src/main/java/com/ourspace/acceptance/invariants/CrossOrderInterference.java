package com.ourspace.acceptance.invariants;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds events about one order that a command about another order caused. */
final class CrossOrderInterference {

    /** Events that any command may cause, because it ends overdue holds and waitlist entries that it meets. */
    private static final Set<String> FROM_ANY_COMMAND = Set.of("hold-expired", "waitlist-ended");
    /**
     * Events of an offer: a command that frees a half causes them for an order that another command put on the
     * waitlist.
     */
    private static final Set<String> OFFERS = Set.of("waitlist-offered", "reservation-held", "reservation-completed");

    private CrossOrderInterference() {}

    static void found(SpaceDateData data, Consumer<String> found) {
        Map<UUID, UUID> orderOfCommand = new HashMap<>();
        for (LogRecord command : data.commands()) {
            command.idIn("orderId").ifPresent(order -> orderOfCommand.put(command.originalId(), order));
        }
        Set<UUID> waitlistOrders = data.commands().stream()
                .filter(command -> command.is("join-waitlist"))
                .flatMap(command -> command.idIn("orderId").stream())
                .collect(Collectors.toSet());
        data.events().stream()
                .filter(event -> FROM_ANY_COMMAND.stream().noneMatch(event::is))
                .filter(event -> !isOffer(event, waitlistOrders))
                .filter(event -> isCausedByAnotherOrder(event, orderOfCommand))
                .map(event -> "%s changes order %s, and order %s asked for it"
                        .formatted(event, event.idIn("orderId").orElseThrow(), orderOfCommand.get(event.causationId())))
                .forEach(found);
    }

    private static boolean isOffer(LogRecord event, Set<UUID> waitlistOrders) {
        return OFFERS.stream().anyMatch(event::is)
                && event.idIn("orderId").filter(waitlistOrders::contains).isPresent();
    }

    private static boolean isCausedByAnotherOrder(LogRecord event, Map<UUID, UUID> orderOfCommand) {
        Optional<UUID> requested = Optional.ofNullable(event.causationId()).map(orderOfCommand::get);
        Optional<UUID> changed = event.idIn("orderId");
        return requested.isPresent() && changed.isPresent() && !requested.equals(changed);
    }
}
