package com.ourspace.booking.reservation;

import com.ourspace.booking.log.RecordReader;
import com.ourspace.booking.log.UnreadableRecord;
import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decider;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.reservation.domain.LogEntry;
import com.ourspace.booking.reservation.domain.LoggedCommand;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.reservation.RequestReservation;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.SpaceDate;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides the commands of a space-date again, from the log and the facts that were stored: whoever doubts a decision
 * can make it anew, and compare (product page, section 11, I6).
 */
public final class Replay {

    private static final RecordReader READER = new RecordReader(JsonMapper.shared());
    private static final DecisionText TEXT = new DecisionText(JsonMapper.shared());

    private DaySchedule schedule;
    private byte[] hash = DecisionText.NO_HASH;

    /** Before the first decision of this space-date. */
    public Replay(SpaceDate spaceDate) {
        this.schedule = DaySchedule.empty(spaceDate);
    }

    /**
     * Decides the next command.
     *
     * @param record the command, not one that was decided before
     * @param facts as they are stored with its decision
     * @return the decision's hash, which covers all decisions before it
     */
    public byte[] decide(ConsumerRecord<String, byte[]> record, String facts) {
        Envelope envelope = READER.envelope(record);
        LogEntry entry = new LogEntry(
                envelope.id(),
                schedule.spaceDate(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()));
        Decision decision = decide(record, envelope, entry, facts);
        schedule = schedule.after(decision);
        hash = TEXT.hash(hash, decision);
        return hash.clone();
    }

    /** As the desk does it, what can't be read or decided included. */
    private Decision decide(ConsumerRecord<String, byte[]> record, Envelope envelope, LogEntry entry, String facts) {
        ReservationCommand command;
        try {
            command = READER.message(record, envelope, ReservationCommand.class);
        } catch (UnreadableRecord unreadable) {
            return Decider.giveUp(schedule, entry, envelope.id(), ReservationDesk.traceId(envelope));
        }
        try {
            return Decider.decide(schedule, new LoggedCommand(entry, command), TEXT.facts(facts));
        } catch (RuntimeException undecidable) {
            return command instanceof RequestReservation
                    ? Decider.giveUp(schedule, entry, command.subjectId(), ReservationDesk.traceId(envelope))
                    : Decider.passOver(schedule, entry, command.subjectId());
        }
    }
}
