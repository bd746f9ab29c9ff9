package com.ourspace.acceptance.invariants;

import com.ourspace.booking.reservation.Replay;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A platform that exists as records and rows alone, made on the way: as many orders as wanted, each with its command,
 * event, decision and row, and one of them without its event. It shows how much memory a check takes.
 */
final class SyntheticOrders implements Tables {

    private static final int DATES = 100;
    private static final int ORDERS_OF_A_DATE = 2;
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final LocalDate FIRST_DATE = LocalDate.parse("2026-12-01");
    /** Those of a command whose rules use none. */
    private static final String FACTS = "{\"guests\":{}}";

    private final int spaces;

    private SyntheticOrders(int orders) {
        this.spaces = Math.max(1, orders / DATES / ORDERS_OF_A_DATE);
    }

    /**
     * Checks that many orders, and prints what that took.
     *
     * @param arguments the number of orders; the folder to sort in; the bytes of a run
     */
    public static void main(String... arguments) {
        SyntheticOrders orders = new SyntheticOrders(Integer.parseInt(arguments[0]));
        long begin = System.nanoTime();
        SortedLog.Sorter sorter = new SortedLog.Sorter(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        orders.log().forEach(sorter::add);
        Findings findings = new Findings();
        try (SortedLog log = sorter.sorted()) {
            long sorted = System.nanoTime();
            long spaceDates = new SpaceDateChecks(
                            orders, log, new RecordPositions(), new RecordPositions(), Map.of(), NOW)
                    .check(EnumSet.allOf(Invariant.class), findings);
            System.out.printf(
                    "%d orders on %d space-dates: sorted in %d s, checked in %d s, at most %d MB of heap%n",
                    spaceDates * ORDERS_OF_A_DATE,
                    spaceDates,
                    (sorted - begin) / 1_000_000_000,
                    (System.nanoTime() - sorted) / 1_000_000_000,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
        findings.all().forEach(System.out::println);
    }

    /** The log, in which the space-dates are mixed. */
    private Stream<LogEntry> log() {
        return IntStream.range(0, ORDERS_OF_A_DATE)
                .boxed()
                .flatMap(number -> IntStream.range(0, DATES)
                        .boxed()
                        .flatMap(date -> IntStream.range(1, spaces + 1)
                                .boxed()
                                .flatMap(space -> new Order(space, date, number).log())));
    }

    private Stream<Order> inOrder() {
        return IntStream.range(1, spaces + 1)
                .boxed()
                .flatMap(space -> IntStream.range(0, DATES)
                        .boxed()
                        .flatMap(date -> IntStream.range(0, ORDERS_OF_A_DATE)
                                .mapToObj(number -> new Order(space, date, number))));
    }

    @Override
    public Stream<DecisionRow> decisions() {
        return IntStream.range(1, spaces + 1)
                .boxed()
                .flatMap(space -> IntStream.range(0, DATES).boxed().flatMap(date -> {
                    Replay replay = new Replay(new Order(space, date, 0).spaceDate());
                    return IntStream.range(0, ORDERS_OF_A_DATE)
                            .mapToObj(number -> new Order(space, date, number).decision(replay));
                }));
    }

    @Override
    public Stream<StateRow> orders() {
        return inOrder().map(Order::row);
    }

    @Override
    public Stream<StateRow> shownOrders() {
        return inOrder().map(Order::row);
    }

    @Override
    public Stream<StateRow> claims() {
        return Stream.of();
    }

    @Override
    public Stream<StateRow> shownClaims() {
        return Stream.of();
    }

    @Override
    public Stream<StateRow> waiting() {
        return Stream.of();
    }

    @Override
    public Stream<StateRow> shownWaiting() {
        return Stream.of();
    }

    @Override
    public boolean isDecided(UUID commandId) {
        return false;
    }

    /** An order by its position among all of them; what is said about it follows from that. */
    private record Order(int space, int date, int number) {

        private static final String DIGEST = "0123456789abcdef".repeat(4);

        SpaceDate spaceDate() {
            return new SpaceDate(space, FIRST_DATE.plusDays(date));
        }

        private UUID id(int kind) {
            return new UUID(((long) space << 32) | date, ((long) kind << 32) | number);
        }

        private long offset() {
            return ((long) number * DATES + date) << 24 | space;
        }

        private LogRecord command() {
            var message = new RequestReservation(
                    id(0), space, spaceDate().useDate(), Slot.DAY, number + 1L, 4, 50_000L, DIGEST);
            return record(Topic.RESERVATION_COMMANDS, id(0), message, null);
        }

        private LogRecord event() {
            var message = new ReservationRejected(
                    id(0),
                    space,
                    spaceDate().useDate(),
                    Slot.DAY,
                    number + 1L,
                    4,
                    new Rejection.InternalError("4bf92f3577b34da6a3ce929d0e0e4736"),
                    DIGEST,
                    1,
                    new Decided(number + 1L, 0, offset(), NOW));
            return record(Topic.RESERVATION_EVENTS, id(1), message, id(0));
        }

        Stream<LogEntry> log() {
            boolean hasEvent = space > 1 || date > 0 || number > 0;
            return hasEvent
                    ? Stream.of(LogEntry.command(command()), LogEntry.event(event()))
                    : Stream.of(LogEntry.command(command()));
        }

        DecisionRow decision(Replay replay) {
            return new DecisionRow(
                    LogKey.of(spaceDate()),
                    id(0),
                    number + 1L,
                    "REJECTED",
                    FACTS,
                    replay.decide(command().source(), FACTS),
                    0,
                    offset());
        }

        StateRow row() {
            return new StateRow(LogKey.of(spaceDate()), id(0).toString(), "REJECTED");
        }

        private LogRecord record(Topic topic, UUID id, Message message, @Nullable UUID cause) {
            RecordHeaders headers = new RecordHeaders();
            Envelope.of(id, message, "/ourspace/test", NOW, cause, null)
                    .headers()
                    .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
            var source = new ConsumerRecord<>(
                    topic.topicName(),
                    0,
                    offset(),
                    NOW.toEpochMilli(),
                    TimestampType.LOG_APPEND_TIME,
                    0,
                    0,
                    message.key(),
                    JsonMapper.shared().writeValueAsBytes(message),
                    headers,
                    Optional.empty());
            return LogRecord.read(source).orElseThrow();
        }
    }
}
