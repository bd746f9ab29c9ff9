package com.ourspace.booking.reservation;

import com.ourspace.booking.log.DeadLetters;
import com.ourspace.booking.log.RecordReader;
import com.ourspace.booking.log.UnreadableRecord;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Envelope.MalformedEnvelope;
import com.ourspace.contracts.Topic;
import java.util.ArrayList;
import java.util.List;
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
    private final Filings filings;
    private final DeadLetters deadLetters;
    private final ReservationDesk desk;

    ReservationCommandListener(RecordReader reader, Filings filings, DeadLetters deadLetters, ReservationDesk desk) {
        this.reader = reader;
        this.filings = filings;
        this.deadLetters = deadLetters;
        this.desk = desk;
    }

    @KafkaListener(id = ID, topics = Topic.Name.RESERVATION_COMMANDS, batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<Filing> batch = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                file(record, batch);
            } catch (MalformedEnvelope unreadable) {
                deadLetters.putAside(record, unreadable);
            }
        }
        decide(batch);
    }

    /** What can't be read is put aside; whoever sent it is told, if it says who that is. */
    private void file(ConsumerRecord<String, byte[]> record, List<Filing> to) {
        Envelope envelope = reader.envelope(record);
        try {
            to.add(filings.readable(record, envelope));
        } catch (UnreadableRecord unreadable) {
            deadLetters.putAside(record, unreadable);
            filings.hopeless(record, envelope).ifPresent(to::add);
        }
    }

    /** Whoever was faster has committed: what is known by now is left out, and the rest decided on what is true now. */
    private void decide(List<Filing> batch) {
        for (int attempt = 0; attempt < QUICK_RETRIES; attempt++) {
            try {
                desk.decide(batch);
                return;
            } catch (DataIntegrityViolationException | ConcurrencyFailureException fenced) {
                // Reload and decide again; if that goes on, the container waits a little longer between tries.
            }
        }
        desk.decide(batch);
    }
}
