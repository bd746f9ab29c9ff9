package com.ourspace.booking.reservation;

import com.ourspace.booking.log.DeadLetters;
import com.ourspace.booking.log.RecordReader;
import com.ourspace.booking.log.UnreadableRecord;
import com.ourspace.booking.reservation.domain.LogEntry;
import com.ourspace.booking.reservation.domain.LoggedCommand;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Envelope.MalformedEnvelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.BlockSlot;
import com.ourspace.contracts.reservation.CancelReservation;
import com.ourspace.contracts.reservation.ExpireHold;
import com.ourspace.contracts.reservation.JoinWaitlist;
import com.ourspace.contracts.reservation.LeaveWaitlist;
import com.ourspace.contracts.reservation.PayReservation;
import com.ourspace.contracts.reservation.RequestReservation;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.UnblockSlot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes what the log brings, in its order, and has it decided. The offset moves when this returns: after the commit,
 * and after the broker has every dead letter.
 */
@Component
class ReservationCommandListener {

    static final String ID = "booking-processor";
    private static final int QUICK_RETRIES = 3;

    private final RecordReader reader;
    private final DeadLetters deadLetters;
    private final ReservationDesk desk;

    ReservationCommandListener(RecordReader reader, DeadLetters deadLetters, ReservationDesk desk) {
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.desk = desk;
    }

    @KafkaListener(id = ID, topics = Topic.Name.RESERVATION_COMMANDS, batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<Filing> filings = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                file(record, filings);
            } catch (MalformedEnvelope unreadable) {
                deadLetters.putAside(record, unreadable);
            }
        }
        decide(filings);
    }

    private void file(ConsumerRecord<String, byte[]> record, List<Filing> filings) {
        Envelope envelope = reader.envelope(record);
        try {
            ReservationCommand command = reader.message(record, envelope, ReservationCommand.class);
            if (begins(command) && !envelope.id().equals(command.subjectId())) {
                throw new UnreadableRecord("what begins something has its id as the message's id");
            }
            LogEntry entry = entry(record, envelope, command.spaceDate());
            filings.add(new Filing.Readable(new LoggedCommand(entry, command), envelope, record));
        } catch (UnreadableRecord unreadable) {
            deadLetters.putAside(record, unreadable);
            fileIfSomeoneWaits(record, envelope, filings);
        }
    }

    /** Whether it names something new, which must not come to be twice. */
    private static boolean begins(ReservationCommand command) {
        return switch (command) {
            case RequestReservation _, BlockSlot _, JoinWaitlist _ -> true;
            case PayReservation _, CancelReservation _, ExpireHold _, UnblockSlot _, LeaveWaitlist _ -> false;
        };
    }

    /** A request that can't be read still has a guest who polls for it. */
    private static void fileIfSomeoneWaits(
            ConsumerRecord<String, byte[]> record, Envelope envelope, List<Filing> filings) {
        boolean request = envelope.type().startsWith("request-reservation.")
                && envelope.subject().equals(envelope.id().toString());
        if (request && record.key() != null) {
            UUID orderId = envelope.id();
            SpaceDate.parse(record.key())
                    .map(spaceDate -> entry(record, envelope, spaceDate))
                    .ifPresent(entry -> filings.add(new Filing.Unreadable(entry, orderId, envelope, record)));
        }
    }

    private static LogEntry entry(ConsumerRecord<String, byte[]> record, Envelope envelope, SpaceDate spaceDate) {
        Instant appended = Instant.ofEpochMilli(record.timestamp());
        return new LogEntry(envelope.id(), spaceDate, record.partition(), record.offset(), appended);
    }

    /** Whoever was faster has committed: what is known by now is left out, and the rest decided on what is true now. */
    private void decide(List<Filing> filings) {
        for (int attempt = 0; attempt < QUICK_RETRIES; attempt++) {
            try {
                desk.decide(filings);
                return;
            } catch (DataIntegrityViolationException | ConcurrencyFailureException fenced) {
                // Reload and decide again; if that goes on, the container waits a little longer between tries.
            }
        }
        desk.decide(filings);
    }
}
