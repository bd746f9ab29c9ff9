package com.ourspace.booking.reservation;

import com.ourspace.booking.log.RecordReader;
import com.ourspace.booking.log.UnreadableRecord;
import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decider;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.reservation.domain.Facts;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.reservation.SpaceDate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides the commands of a space-date again, from the log and the facts that were stored: whoever doubts a decision
 * can make it anew, and compare (product page, section 11, I6).
 */
public final class Replay {

    private static final RecordReader READER = new RecordReader(JsonMapper.shared());
    private static final Filings FILINGS = new Filings(READER);
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
        Decision decision = decide(record, envelope, facts);
        schedule = schedule.after(decision);
        hash = TEXT.hash(hash, decision);
        return hash.clone();
    }

    /** As the desk does it, what can't be read or decided included. */
    private Decision decide(ConsumerRecord<String, byte[]> record, Envelope envelope, String facts) {
        Filing.Readable command;
        try {
            command = FILINGS.readable(record, envelope);
        } catch (UnreadableRecord unreadable) {
            return giveUp(FILINGS.hopeless(record, envelope).orElseThrow());
        }
        if (wasGivenUp(command, facts)) {
            return giveUp(command.givenUp());
        }
        try {
            return Decider.decide(schedule, command.logged(), TEXT.facts(facts));
        } catch (RuntimeException undecidable) {
            return giveUp(command.givenUp());
        }
    }

    /** The tables refused the decision: about a command's own guest something is told, unless it was given up. */
    private static boolean wasGivenUp(Filing.Readable command, String facts) {
        return Batch.authors(command.command()).findAny().isPresent()
                && TEXT.facts(facts).equals(Facts.NONE);
    }

    private Decision giveUp(Filing.Hopeless hopeless) {
        return Decider.giveUp(schedule, hopeless.entry(), hopeless.apology());
    }
}
