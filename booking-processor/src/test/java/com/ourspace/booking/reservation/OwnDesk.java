package com.ourspace.booking.reservation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ourspace.booking.guest.Guests;
import com.ourspace.booking.relay.Outbox;
import com.ourspace.booking.space.BookableSpaces;
import com.ourspace.booking.wallet.Wallets;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.BlockCommand.BlockSlot;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import com.ourspace.messaging.DeadLetter;
import com.ourspace.messaging.tracing.Tracing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** A desk with a cache of its own, as another process has one. A test gives it its batches; they are not in the log. */
final class OwnDesk {

    static final int PARTITION = 0;
    private static final AtomicLong OFFSETS = new AtomicLong();

    private final RunningProcessor processor;
    private final ReservationDesk desk;

    OwnDesk(RunningProcessor processor) {
        this.processor = processor;
        SpaceDateCache cache = new SpaceDateCache();
        JdbcDecisions decisions = processor.bean(JdbcDecisions.class);
        JdbcOrders orders = processor.bean(JdbcOrders.class);
        desk = new ReservationDesk(
                processor.bean(PlatformTransactionManager.class),
                cache,
                new Inbox(cache, decisions, orders),
                processor.bean(DecisionHasher.class),
                decisions,
                processor.bean(JdbcDaySchedules.class),
                orders,
                processor.bean(Guests.class),
                processor.bean(BookableSpaces.class),
                processor.bean(Wallets.class),
                processor.bean(Outbox.class),
                processor.bean(DecisionMetrics.class),
                Tracing.off());
    }

    /** Decides these commands as one batch. */
    List<DeadLetter> decide(ReservationCommand... commands) {
        return decide(batch(commands));
    }

    List<DeadLetter> decide(List<IncomingCommand> batch) {
        return desk.decide(batch);
    }

    void forget(List<Integer> partitions) {
        desk.forget(partitions);
    }

    /** These commands as they come from the log. A request, a block or an entry has its id as the message's id. */
    List<IncomingCommand> batch(ReservationCommand... commands) {
        return Arrays.<ReservationCommand>stream(commands)
                .<IncomingCommand>map(this::incoming)
                .toList();
    }

    private IncomingCommand.Decoded incoming(ReservationCommand command) {
        boolean creates = command instanceof RequestReservation
                || command instanceof BlockSlot
                || command instanceof JoinWaitlist;
        UUID id = creates ? command.subjectId() : UUID.randomUUID();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Envelope envelope = Envelope.of(id, command, "/test", now, null, null);
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                Topic.Name.RESERVATION_COMMANDS,
                PARTITION,
                OFFSETS.incrementAndGet(),
                now.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                -1,
                -1,
                command.key(),
                processor.bean(JsonMapper.class).writeValueAsBytes(command),
                new RecordHeaders(),
                Optional.empty());
        envelope.headers().forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return processor.bean(CommandDecoder.class).decoded(record, envelope);
    }
}
