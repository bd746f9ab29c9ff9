package com.ourspace.booking.reservation;

import com.ourspace.booking.reservation.domain.CommandKind;
import com.ourspace.booking.reservation.domain.InternalErrorOutcome;
import com.ourspace.booking.reservation.domain.LogEntry;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.reservation.ReservationCommand;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A command that has to be decided, as it came from the log. */
sealed interface IncomingCommand {

    /** A trace context as W3C writes it. */
    Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    LogEntry entry();

    Envelope envelope();

    /** The id of the order, block or waitlist entry that the command is about. */
    UUID subjectId();

    /** The record as it came, for the dead letters. */
    ConsumerRecord<String, byte[]> source();

    /** A command that was read. */
    record Decoded(LogEntry entry, ReservationCommand command, Envelope envelope, ConsumerRecord<String, byte[]> source)
            implements IncomingCommand {

        @Override
        public UUID subjectId() {
            return command.subjectId();
        }

        /** The same command as one that can't be decided. */
        Undecidable asUndecidable() {
            return new Undecidable(entry, CommandKind.of(command), subjectId(), envelope, source);
        }
    }

    /** A command that can't be read or decided; its headers and its key name the subject of the refusal. */
    record Undecidable(
            LogEntry entry,
            CommandKind commandKind,
            UUID subjectId,
            Envelope envelope,
            ConsumerRecord<String, byte[]> source)
            implements IncomingCommand {

        InternalErrorOutcome internalError() {
            // An invalid trace context from outside must not keep the outcome from being stored.
            String traceId = Optional.ofNullable(envelope.traceparent())
                    .filter(TRACEPARENT.asMatchPredicate())
                    .orElseGet(() -> envelope.id().toString());
            return new InternalErrorOutcome(commandKind, subjectId, traceId);
        }
    }
}
