package com.ourspace.booking.reservation.domain;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.reservation.ReservationCommand;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The kind of a command. It is known even of a command whose value can't be read. */
public enum CommandKind {
    REQUEST(MessageType.REQUEST_RESERVATION, true),
    PAYMENT(MessageType.PAY_RESERVATION, false),
    CANCELLATION(MessageType.CANCEL_RESERVATION, false),
    EXPIRY(MessageType.EXPIRE_HOLD, false),
    BLOCK(MessageType.BLOCK_SLOT, true),
    UNBLOCK(MessageType.UNBLOCK_SLOT, false),
    JOIN(MessageType.JOIN_WAITLIST, true),
    LEAVE(MessageType.LEAVE_WAITLIST, false),
    CLOSURE(MessageType.CLOSE_WAITLIST, false);

    private static final Map<MessageType, CommandKind> BY_TYPE =
            Stream.of(values()).collect(toUnmodifiableMap(kind -> kind.type, identity()));

    private final MessageType type;
    private final boolean createsEntity;

    CommandKind(MessageType type, boolean createsEntity) {
        this.type = type;
        this.createsEntity = createsEntity;
    }

    /** The kind of messages of this type; empty if they are no commands about a space-date. */
    public static Optional<CommandKind> of(MessageType type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The kind of this command. */
    public static CommandKind of(ReservationCommand command) {
        return of(MessageType.of(command)).orElseThrow();
    }

    /** Whether such a command creates what it names, which must not exist twice: the command's id is its id. */
    public boolean createsEntity() {
        return createsEntity;
    }
}
