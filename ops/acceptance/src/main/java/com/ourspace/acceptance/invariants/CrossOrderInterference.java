package com.ourspace.acceptance.invariants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Events that tell one order what another one asked for. */
final class CrossOrderInterference {

    /** A command that meets an overdue hold ends it, whoever sends it. */
    private static final Set<String> NOBODYS = Set.of("hold-expired", "waitlist-ended");
    /** What ends makes room for those who wait: they asked for it before, by another command. */
    private static final Set<String> OFFERS = Set.of("waitlist-offered", "reservation-held", "reservation-completed");

    private CrossOrderInterference() {}

    static List<String> found(Snapshot snapshot) {
        Map<UUID, UUID> orderOfCommand = new HashMap<>();
        for (LogRecord command : snapshot.commands()) {
            command.idIn("orderId").ifPresent(order -> orderOfCommand.put(command.id(), order));
        }
        Set<UUID> waitedFor = snapshot.commands().stream()
                .filter(command -> command.is("join-waitlist"))
                .flatMap(command -> command.idIn("orderId").stream())
                .collect(Collectors.toSet());
        return snapshot.events().stream()
                .filter(event -> NOBODYS.stream().noneMatch(event::is))
                .filter(event -> !isOffer(event, waitedFor))
                .filter(event -> isAnothers(event, orderOfCommand))
                .map(event -> "%s changes order %s, and order %s asked for it"
                        .formatted(event, event.idIn("orderId").orElseThrow(), orderOfCommand.get(event.causationId())))
                .toList();
    }

    private static boolean isOffer(LogRecord event, Set<UUID> waitedFor) {
        return OFFERS.stream().anyMatch(event::is)
                && event.idIn("orderId").filter(waitedFor::contains).isPresent();
    }

    private static boolean isAnothers(LogRecord event, Map<UUID, UUID> orderOfCommand) {
        Optional<UUID> asking = Optional.ofNullable(event.causationId()).map(orderOfCommand::get);
        Optional<UUID> changed = event.idIn("orderId");
        return asking.isPresent() && changed.isPresent() && !asking.equals(changed);
    }
}
