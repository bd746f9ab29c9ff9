package com.ourspace.booking.reservation;

import com.ourspace.booking.reservation.domain.LogEntry;
import com.ourspace.booking.reservation.domain.LoggedCommand;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.reservation.ReservationCommand;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Something in the log that has to be decided. */
sealed interface Filing {

    LogEntry entry();

    Envelope envelope();

    /** The record as it came, for the dead letters. */
    ConsumerRecord<String, byte[]> source();

    /** A command as it should be. */
    record Readable(LoggedCommand logged, Envelope envelope, ConsumerRecord<String, byte[]> source) implements Filing {

        @Override
        public LogEntry entry() {
            return logged.entry();
        }

        ReservationCommand command() {
            return logged.command();
        }
    }

    /** A request for a slot whose body can't be read; its headers say whose order it was to be. */
    record Unreadable(LogEntry entry, UUID orderId, Envelope envelope, ConsumerRecord<String, byte[]> source)
            implements Filing {}
}
