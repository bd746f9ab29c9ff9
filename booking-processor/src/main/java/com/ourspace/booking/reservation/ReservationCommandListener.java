package com.ourspace.booking.reservation;

import com.ourspace.booking.log.Fence;
import com.ourspace.booking.log.Hopeless;
import com.ourspace.booking.log.Letter;
import com.ourspace.booking.log.OneByOne;
import com.ourspace.booking.log.PolledRecords;
import com.ourspace.booking.log.RecordReader;
import com.ourspace.booking.log.UnreadableRecord;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Envelope.MalformedEnvelope;
import com.ourspace.contracts.Topic;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes what the log brings, in its order, and has it decided. The offset moves after the commit, and after the broker
 * has every dead letter.
 */
@Component
class ReservationCommandListener {

    static final String ID = "booking-processor";
    private static final Logger LOG = LoggerFactory.getLogger(ReservationCommandListener.class);

    private final PolledRecords polled;
    private final RecordReader reader;
    private final Filings filings;
    private final ReservationDesk desk;

    ReservationCommandListener(PolledRecords polled, RecordReader reader, Filings filings, ReservationDesk desk) {
        this.polled = polled;
        this.reader = reader;
        this.filings = filings;
        this.desk = desk;
    }

    @KafkaListener(id = ID, topics = Topic.Name.RESERVATION_COMMANDS, batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records, Consumer<?, ?> consumer) {
        polled.handle(ID, records, consumer, this::decide);
    }

    private void decide(List<ConsumerRecord<String, byte[]>> records, List<Letter> letters) {
        List<Filing> batch = new ArrayList<>();
        List<Letter> unreadable = new ArrayList<>();
        records.forEach(record -> file(record, batch, unreadable));
        decide(batch, 1, letters);
        letters.addAll(unreadable);
    }

    /** What can't be read is put aside; whoever sent it is told, if it says who that is. */
    private void file(ConsumerRecord<String, byte[]> record, List<Filing> to, List<Letter> unreadable) {
        Envelope envelope;
        try {
            envelope = reader.envelope(record);
        } catch (MalformedEnvelope malformed) {
            unreadable.add(new Letter(record, malformed, 1));
            return;
        }
        try {
            to.add(filings.readable(record, envelope));
        } catch (UnreadableRecord reason) {
            unreadable.add(new Letter(record, reason, 1));
            filings.hopeless(record, envelope).ifPresent(to::add);
        }
    }

    /**
     * A decision that can't be made or stored must not stop those around it: the batch is decided in halves until it is
     * found. Then it is decided as one that can't be, and becomes a dead letter. What our own code fails at is tried
     * several times before.
     */
    private void decide(List<Filing> batch, int attempt, List<Letter> letters) {
        try {
            Fence.carryOut(() -> letters.addAll(desk.decide(batch)));
        } catch (RuntimeException failure) {
            boolean bug = Hopeless.isBug(failure);
            if (!bug && !Hopeless.is(failure)) {
                throw failure;
            }
            if (bug && attempt < OneByOne.BUG_ATTEMPTS) {
                decide(batch, attempt + 1, letters);
            } else if (batch.size() == 1) {
                giveUp(batch.getFirst(), new Letter(batch.getFirst().source(), failure, attempt), letters);
            } else {
                int middle = batch.size() / 2;
                decide(batch.subList(0, middle), attempt + 1, letters);
                decide(batch.subList(middle, batch.size()), attempt + 1, letters);
            }
        }
    }

    private void giveUp(Filing filing, Letter letter, List<Letter> letters) {
        if (Hopeless.isBug(letter.reason())) {
            OneByOne.tellBug(letter);
        }
        switch (filing) {
            case Filing.Readable readable -> {
                decide(List.of(readable.givenUp()), OneByOne.BUG_ATTEMPTS, letters);
                letters.add(letter);
            }
            // Not even that it was given up can be stored. Its dead letter is written anyway.
            case Filing.Hopeless unheard ->
                LOG.warn(
                        "Nobody can be told about command {}",
                        unheard.envelope().id());
        }
    }
}
