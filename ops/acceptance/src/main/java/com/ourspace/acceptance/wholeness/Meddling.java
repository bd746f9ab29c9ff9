package com.ourspace.acceptance.wholeness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Events that tell one order what another one asked for. */
final class Meddling {

    /** A command that meets an overdue hold ends it, whoever sends it; and what ends makes room for those who wait. */
    private static final Set<String> NOBODYS = Set.of("hold-expired");

    private Meddling() {}

    static List<String> found(Evidence evidence) {
        Map<UUID, UUID> orderOfCommand = new HashMap<>();
        for (LogRecord command : evidence.commands()) {
            command.idIn("orderId").ifPresent(order -> orderOfCommand.put(command.id(), order));
        }
        return evidence.events().stream()
                .filter(event -> NOBODYS.stream().noneMatch(event::is))
                .filter(event -> isAnothers(event, orderOfCommand))
                .map(event -> "%s changes order %s, and order %s asked for it"
                        .formatted(event, event.idIn("orderId").orElseThrow(), orderOfCommand.get(event.causationId())))
                .toList();
    }

    private static boolean isAnothers(LogRecord event, Map<UUID, UUID> orderOfCommand) {
        Optional<UUID> asking = Optional.ofNullable(event.causationId()).map(orderOfCommand::get);
        Optional<UUID> changed = event.idIn("orderId");
        return asking.isPresent() && changed.isPresent() && !asking.equals(changed);
    }
}
