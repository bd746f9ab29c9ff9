package com.ourspace.booking.reservation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ourspace.booking.reservation.domain.CommandKind;
import com.ourspace.booking.reservation.domain.LogEntry;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.Redrive;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.messaging.DeserializationFailure;
import com.ourspace.messaging.RecordReader;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decodes records of the log into commands. */
@Component
class CommandDecoder {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern VERSION = Pattern.compile("\\.v\\d+$");

    private final RecordReader reader;

    CommandDecoder(RecordReader reader) {
        this.reader = reader;
    }

    /**
     * The command of a record.
     *
     * @throws DeserializationFailure if it is no command, creates something under another id than the message's, or has
     *     a member that is longer or larger than allowed
     */
    IncomingCommand.Decoded decoded(ConsumerRecord<String, byte[]> record, Envelope envelope) {
        ReservationCommand command = reader.message(record, envelope, ReservationCommand.class);
        if (CommandKind.of(command).createsEntity() && !envelope.id().equals(command.subjectId())) {
            throw new DeserializationFailure("what begins something has its id as the message's id");
        }
        CommandLimits.check(command);
        LogEntry entry = entry(record, envelope, command.spaceDate(), redrive(record));
        return new IncomingCommand.Decoded(entry, command, envelope, record);
    }

    /**
     * An undecodable record as a command that can be rejected; empty if its headers and key do not identify its
     * subject.
     */
    Optional<IncomingCommand.Undecidable> undecidable(ConsumerRecord<String, byte[]> record, Envelope envelope) {
        Optional<Redrive> redrive;
        try {
            redrive = redrive(record);
        } catch (DeserializationFailure unidentified) {
            return Optional.empty();
        }
        return spaceDate(record.key())
                .flatMap(spaceDate -> commandKind(envelope)
                        .flatMap(commandKind -> subject(commandKind, envelope)
                                .map(subject -> IncomingCommand.Undecidable.of(
                                        entry(record, envelope, spaceDate, redrive),
                                        commandKind,
                                        subject,
                                        envelope,
                                        record))));
    }

    /** An operator sends a command again that could not be decided: it is decided under an id of its own. */
    private static Optional<Redrive> redrive(ConsumerRecord<String, byte[]> record) {
        Header number = record.headers().lastHeader(Redrive.NUMBER);
        try {
            return Redrive.read(number == null || number.value() == null ? null : new String(number.value(), UTF_8));
        } catch (IllegalArgumentException outOfRange) {
            throw new DeserializationFailure(String.valueOf(outOfRange.getMessage()));
        }
    }

    private static Optional<SpaceDate> spaceDate(@Nullable String key) {
        return key == null ? Optional.empty() : SpaceDate.parse(key).filter(CommandLimits::allow);
    }

    /** The kind by the name alone: the version may be one that is not known here yet. */
    private static Optional<CommandKind> commandKind(Envelope envelope) {
        return MessageType.named(VERSION.matcher(envelope.type()).replaceFirst(".v1"))
                .flatMap(CommandKind::of);
    }

    private static Optional<UUID> subject(CommandKind commandKind, Envelope envelope) {
        if (!UUID_TEXT.matcher(envelope.subject()).matches()) {
            return Optional.empty();
        }
        UUID subject = UUID.fromString(envelope.subject());
        return commandKind.createsEntity() && !subject.equals(envelope.id()) ? Optional.empty() : Optional.of(subject);
    }

    private static LogEntry entry(
            ConsumerRecord<String, byte[]> record, Envelope envelope, SpaceDate spaceDate, Optional<Redrive> redrive) {
        Instant appended = Instant.ofEpochMilli(record.timestamp());
        UUID commandId = redrive.map(each -> each.commandId(envelope.id())).orElse(envelope.id());
        int redrives = redrive.map(Redrive::number).orElse(0);
        return new LogEntry(commandId, spaceDate, record.partition(), record.offset(), appended, redrives);
    }
}
