package com.ourspace.booking.reservation;

import com.ourspace.booking.log.DeadLetters;
import com.ourspace.booking.log.Hopeless;
import com.ourspace.booking.log.RecordReader;
import com.ourspace.booking.log.UnreadableRecord;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes what the log brings, in its order, and has it decided. The offset moves when this returns: after the commit,
 * and after the broker has every dead letter.
 */
@Component
class ReservationCommandListener {

    static final String ID = "booking-processor";
    private static final Logger LOG = LoggerFactory.getLogger(ReservationCommandListener.class);
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
        deadLetters.sift(records, record -> file(record, batch));
        decide(batch, 1);
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

    /**
     * A decision that the tables refuse for good must not stop those around it: the batch is decided in halves until it
     * is found. Then it is put aside, and decided as one that can't be.
     */
    private void decide(List<Filing> batch, int attempt) {
        try {
            decideOnWhatIsTrueNow(batch);
        } catch (RuntimeException failure) {
            if (!Hopeless.is(failure)) {
                throw failure;
            }
            if (batch.size() == 1) {
                giveUp(batch.getFirst(), failure, attempt);
                return;
            }
            int middle = batch.size() / 2;
            decide(batch.subList(0, middle), attempt + 1);
            decide(batch.subList(middle, batch.size()), attempt + 1);
        }
    }

    private void giveUp(Filing filing, RuntimeException reason, int attempts) {
        switch (filing) {
            case Filing.Readable readable -> {
                deadLetters.putAside(readable.source(), reason, attempts);
                decide(List.of(readable.givenUp()), 1);
            }
            // Not even that it was given up can be stored, as where its date is none that the tables know.
            case Filing.Hopeless unheard ->
                LOG.warn(
                        "Nobody can be told about command {}",
                        unheard.envelope().id());
        }
    }

    /** Whoever was faster has committed: what is known by now is left out, and the rest decided on what is true now. */
    private void decideOnWhatIsTrueNow(List<Filing> batch) {
        for (int attempt = 0; attempt < QUICK_RETRIES; attempt++) {
            try {
                desk.decide(batch);
                return;
            } catch (DuplicateKeyException | ConcurrencyFailureException fenced) {
                // Reload and decide again; if that goes on, the container waits a little longer between tries.
            }
        }
        desk.decide(batch);
    }
}
