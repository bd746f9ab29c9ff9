package com.ourspace.booking.reservation;

import com.ourspace.booking.reservation.domain.CommandKind;
import com.ourspace.booking.reservation.domain.InternalErrorOutcome;
import com.ourspace.booking.reservation.domain.LogEntry;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Redrive;
import com.ourspace.contracts.reservation.ReservationCommand;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A command that has to be decided, as it came from the log. */
sealed interface IncomingCommand {

    LogEntry entry();

    Envelope envelope();

    CommandKind kind();

    /** The id of the order, block or waitlist entry that the command is about. */
    UUID subjectId();

    /** The record as it came, for the dead letters. */
    ConsumerRecord<String, byte[]> source();

    /** The ids under which a redriven command was sent before, the first one first; empty for any other. */
    default List<UUID> earlierIds() {
        int redrives = entry().redrives();
        if (redrives == 0) {
            return List.of();
        }
        UUID first = envelope().id();
        return Stream.concat(
                        Stream.of(first),
                        IntStream.range(1, redrives).mapToObj(number -> new Redrive(number).commandId(first)))
                .toList();
    }

    /** A command that was read. */
    record Decoded(LogEntry entry, ReservationCommand command, Envelope envelope, ConsumerRecord<String, byte[]> source)
            implements IncomingCommand {

        @Override
        public CommandKind kind() {
            return CommandKind.of(command);
        }

        @Override
        public UUID subjectId() {
            return command.subjectId();
        }

        /** The same command as one that can't be decided. */
        Undecidable asUndecidable() {
            return Undecidable.of(entry, kind(), subjectId(), envelope, source);
        }
    }

    /**
     * A command that can't be read or decided.
     *
     * @param outcome what becomes of it; headers and key name its kind and subject
     */
    record Undecidable(
            LogEntry entry, InternalErrorOutcome outcome, Envelope envelope, ConsumerRecord<String, byte[]> source)
            implements IncomingCommand {

        static Undecidable of(
                LogEntry entry,
                CommandKind kind,
                UUID subjectId,
                Envelope envelope,
                ConsumerRecord<String, byte[]> source) {
            String traceId =
                    envelope.validTraceparent().orElseGet(() -> envelope.id().toString());
            return new Undecidable(entry, new InternalErrorOutcome(kind, subjectId, traceId), envelope, source);
        }

        @Override
        public CommandKind kind() {
            return outcome.commandKind();
        }

        @Override
        public UUID subjectId() {
            return outcome.subjectId();
        }
    }
}
