package com.ourspace.booking.reservation;

import com.ourspace.booking.log.AlreadyDeadLettered;
import com.ourspace.booking.reservation.JdbcDecisions.Known;
import com.ourspace.booking.reservation.domain.CommandKind;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import com.ourspace.messaging.DeadLetter;
import com.ourspace.messaging.DeserializationFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes commands out of a batch that were decided before, or that can't be decided under the ids they name. */
@Component
class Inbox {

    private final SpaceDateCache cache;
    private final JdbcDecisions decisions;
    private final JdbcOrders orders;

    Inbox(SpaceDateCache cache, JdbcDecisions decisions, JdbcOrders orders) {
        this.cache = cache;
        this.decisions = decisions;
        this.orders = orders;
    }

    /**
     * The commands that are to be decided, in their order. Of two with the same id the first counts, in this batch or
     * before it. A command that was decided long ago may be among them: then the commit fails at its unique key.
     *
     * @param letters receives the commands that can't be decided as they are
     */
    List<IncomingCommand> fresh(List<IncomingCommand> commands, List<DeadLetter> letters) {
        Map<UUID, Known> known = known(commands);
        Set<UUID> taken = taken(commands, known.keySet());
        Set<UUID> promised = new HashSet<>();
        List<IncomingCommand> fresh = new ArrayList<>();
        for (IncomingCommand command : commands) {
            UUID id = command.entry().commandId();
            Known before = known.get(id);
            Known answered = answered(command, known);
            if (before != null) {
                addIfWrong(command, before, letters);
            } else if (answered != null) {
                addIfWrong(command, answered, letters);
            } else if (isRequest(command) && promised.contains(command.subjectId())) {
                letters.add(letter(command, "its id is that of something else"));
            } else {
                IncomingCommand decidable = undecidableIfTaken(command, taken, letters);
                known.put(id, new Known(command.subjectId(), decidable instanceof IncomingCommand.Undecidable));
                fresh.add(decidable);
                if (isRequest(command)) {
                    taken.add(command.subjectId());
                }
                joining(command).ifPresent(join -> {
                    taken.add(join.orderId());
                    promised.add(join.orderId());
                });
            }
        }
        return fresh;
    }

    /**
     * The outcome that a redriven command has had already: it is decided again only if its sender was told
     * INTERNAL_ERROR, or nothing.
     */
    private static @Nullable Known answered(IncomingCommand command, Map<UUID, Known> known) {
        if (command.entry().redrives() == 0) {
            return null;
        }
        return command.earlierIds().stream()
                .map(known::get)
                .filter(earlier -> earlier != null
                        && !(earlier.wasUndecidable() && earlier.subjectId().equals(command.subjectId())))
                .findFirst()
                .orElse(null);
    }

    /** Ids that the cache has are not queried. In a partition that is caught up, only ids without a unique key are. */
    private Map<UUID, Known> known(List<IncomingCommand> commands) {
        Map<UUID, Known> known = new HashMap<>(
                cache.decided(commands.stream().flatMap(Inbox::ids).toList()));
        known.putAll(decisions.decided(commands.stream()
                .filter(command -> !cache.isCaughtUp(command.entry().partition())
                        || command.entry().redrives() > 0)
                .flatMap(Inbox::ids)
                .filter(id -> !known.containsKey(id))
                .toList()));
        known.putAll(decisions.promised(commands.stream()
                .filter(Inbox::isRequest)
                .map(IncomingCommand::subjectId)
                .filter(id -> !known.containsKey(id))
                .toList()));
        return known;
    }

    /** The id of a command, and those under which it was sent before. */
    private static Stream<UUID> ids(IncomingCommand command) {
        return Stream.concat(Stream.of(command.entry().commandId()), command.earlierIds().stream());
    }

    /** A command that was decided is a dead letter if it is about something else, or could not be read before. */
    private static void addIfWrong(IncomingCommand command, Known before, List<DeadLetter> letters) {
        if (!command.subjectId().equals(before.subjectId())) {
            letters.add(letter(command, "its id is that of something else"));
        } else if (before.wasUndecidable() && command instanceof IncomingCommand.Decoded) {
            letters.add(new DeadLetter(command.source(), new AlreadyDeadLettered(), 1));
        }
    }

    /**
     * An entry has an order id of its own: with that of another order, it would stop the cancellation of that order.
     */
    private static IncomingCommand undecidableIfTaken(
            IncomingCommand command, Collection<UUID> taken, List<DeadLetter> letters) {
        if (joining(command).filter(join -> taken.contains(join.orderId())).isEmpty()) {
            return command;
        }
        letters.add(letter(command, "orderId is that of another order"));
        return ((IncomingCommand.Decoded) command).asUndecidable();
    }

    private Set<UUID> taken(List<IncomingCommand> commands, Set<UUID> known) {
        List<UUID> named = commands.stream()
                .filter(command -> !known.contains(command.entry().commandId()))
                .flatMap(command -> joining(command).stream())
                .map(JoinWaitlist::orderId)
                .toList();
        return named.isEmpty() ? new HashSet<>() : orders.taken(named);
    }

    private static boolean isRequest(IncomingCommand command) {
        return command.kind() == CommandKind.REQUEST;
    }

    private static Optional<JoinWaitlist> joining(IncomingCommand command) {
        return command instanceof IncomingCommand.Decoded decoded && decoded.command() instanceof JoinWaitlist join
                ? Optional.of(join)
                : Optional.empty();
    }

    private static DeadLetter letter(IncomingCommand command, String why) {
        return new DeadLetter(command.source(), new DeserializationFailure(why), 1);
    }
}
