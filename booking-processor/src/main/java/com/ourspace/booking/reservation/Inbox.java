package com.ourspace.booking.reservation;

import com.ourspace.booking.log.AlreadyDeadLettered;
import com.ourspace.booking.log.DeadLetter;
import com.ourspace.booking.log.DeserializationFailure;
import com.ourspace.booking.reservation.JdbcDecisions.Known;
import com.ourspace.booking.reservation.domain.CommandKind;
import com.ourspace.contracts.reservation.JoinWaitlist;
import com.ourspace.contracts.reservation.RequestReservation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Leaves out of a batch what was decided before, and what can't be decided under the ids that it names. */
@Component
class Inbox {

    private final JdbcDecisions ledger;
    private final JdbcOrders orders;

    Inbox(JdbcDecisions ledger, JdbcOrders orders) {
        this.ledger = ledger;
        this.orders = orders;
    }

    /**
     * Those of these filings that are to be decided, in their order. Of what comes twice the first counts, in this
     * batch or before.
     *
     * @param letters takes those that can't be decided as they are
     */
    List<IncomingCommand> fresh(List<IncomingCommand> commandDecoder, List<DeadLetter> letters) {
        Map<UUID, Known> known = ledger.known(
                commandDecoder.stream()
                        .map(incomingCommand -> incomingCommand.entry().commandId())
                        .toList(),
                commandDecoder.stream()
                        .filter(Inbox::isRequest)
                        .map(IncomingCommand::subjectId)
                        .toList());
        Set<UUID> taken = taken(commandDecoder, known.keySet());
        Set<UUID> promised = new HashSet<>();
        List<IncomingCommand> fresh = new ArrayList<>();
        for (IncomingCommand incomingCommand : commandDecoder) {
            UUID id = incomingCommand.entry().commandId();
            Known before = known.get(id);
            if (before != null) {
                leaveOut(incomingCommand, before, letters);
            } else if (isRequest(incomingCommand) && promised.contains(id)) {
                letters.add(letter(incomingCommand, "its id is that of something else"));
            } else {
                known.put(id, new Known(incomingCommand.subjectId(), false));
                fresh.add(taking(incomingCommand, taken, letters));
                if (isRequest(incomingCommand)) {
                    taken.add(id);
                }
                joining(incomingCommand).ifPresent(join -> {
                    taken.add(join.orderId());
                    promised.add(join.orderId());
                });
            }
        }
        return fresh;
    }

    private static void leaveOut(IncomingCommand incomingCommand, Known before, List<DeadLetter> letters) {
        if (!incomingCommand.subjectId().equals(before.subjectId())) {
            letters.add(letter(incomingCommand, "its id is that of something else"));
        } else if (before.wasUndecidable() && incomingCommand instanceof IncomingCommand.Decoded) {
            letters.add(new DeadLetter(incomingCommand.source(), new AlreadyDeadLettered(), 1));
        }
    }

    /** Who waits is to become an order of their own: a place that names another's would stop whoever gives it up. */
    private static IncomingCommand taking(
            IncomingCommand incomingCommand, Collection<UUID> taken, List<DeadLetter> letters) {
        if (joining(incomingCommand)
                .filter(join -> taken.contains(join.orderId()))
                .isEmpty()) {
            return incomingCommand;
        }
        letters.add(letter(incomingCommand, "orderId is that of another order"));
        return ((IncomingCommand.Decoded) incomingCommand).asUndecidable();
    }

    private Set<UUID> taken(List<IncomingCommand> commandDecoder, Set<UUID> known) {
        List<UUID> named = commandDecoder.stream()
                .filter(incomingCommand ->
                        !known.contains(incomingCommand.entry().commandId()))
                .flatMap(incomingCommand -> joining(incomingCommand).stream())
                .map(JoinWaitlist::orderId)
                .toList();
        return named.isEmpty() ? new HashSet<>() : orders.taken(named);
    }

    private static boolean isRequest(IncomingCommand incomingCommand) {
        return switch (incomingCommand) {
            case IncomingCommand.Decoded decoded -> decoded.command() instanceof RequestReservation;
            case IncomingCommand.Undecidable undecidable -> undecidable.commandKind() == CommandKind.REQUEST;
        };
    }

    private static Optional<JoinWaitlist> joining(IncomingCommand incomingCommand) {
        return incomingCommand instanceof IncomingCommand.Decoded decoded
                        && decoded.command() instanceof JoinWaitlist join
                ? Optional.of(join)
                : Optional.empty();
    }

    private static DeadLetter letter(IncomingCommand incomingCommand, String why) {
        return new DeadLetter(incomingCommand.source(), new DeserializationFailure(why), 1);
    }
}
