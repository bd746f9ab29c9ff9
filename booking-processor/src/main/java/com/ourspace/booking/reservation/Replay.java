package com.ourspace.booking.reservation;

import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decider;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.reservation.domain.Facts;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.messaging.DeserializationFailure;
import com.ourspace.messaging.RecordReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides the commands of a space-date again, from the log and the facts that were stored, so that each stored decision
 * can be compared with a new one (product page, section 11, I6).
 */
public final class Replay {

    private static final RecordReader READER = new RecordReader(JsonMapper.shared());
    private static final CommandDecoder DECODER = new CommandDecoder(READER);
    private static final DecisionHasher HASHER = new DecisionHasher(JsonMapper.shared());

    private DaySchedule schedule;
    private byte[] hash = DecisionHasher.NO_HASH;

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
        Decision decision = decide(record, envelope, facts);
        schedule = decision.after();
        hash = HASHER.record(hash, decision, envelope).hash();
        return hash.clone();
    }

    /** Decides as {@link ReservationDesk} does, commands that can't be read or decided included. */
    private Decision decide(ConsumerRecord<String, byte[]> record, Envelope envelope, String facts) {
        IncomingCommand.Decoded command;
        try {
            command = DECODER.decoded(record, envelope);
        } catch (DeserializationFailure unreadable) {
            return rejectUndecidable(DECODER.undecidable(record, envelope).orElseThrow());
        }
        if (wasUndecidable(command, facts)) {
            return rejectUndecidable(command.asUndecidable());
        }
        try {
            return Decider.decide(schedule, command.entry(), command.command(), HASHER.facts(facts));
        } catch (RuntimeException undecidable) {
            return rejectUndecidable(command.asUndecidable());
        }
    }

    /**
     * Whether the tables refused the decision: the facts of a command with a guest of its own include the guest, unless
     * the command was rejected as undecidable.
     */
    private static boolean wasUndecidable(IncomingCommand.Decoded command, String facts) {
        return Batch.actingGuests(command.command()).findAny().isPresent()
                && HASHER.facts(facts).equals(Facts.NONE);
    }

    private Decision rejectUndecidable(IncomingCommand.Undecidable undecidable) {
        return Decider.rejectUndecidable(schedule, undecidable.entry(), undecidable.outcome());
    }
}
