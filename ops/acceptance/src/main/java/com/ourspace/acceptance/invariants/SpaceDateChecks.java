package com.ourspace.acceptance.invariants;

import com.ourspace.acceptance.invariants.Tables.DecisionRow;
import com.ourspace.acceptance.invariants.Tables.StateRow;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Goes through log and tables once, in the order of their space-dates, and checks one space-date after the other. It
 * keeps what belongs to one of them in memory, however many there are.
 */
final class SpaceDateChecks {

    private final Tables tables;
    private final SortedLog log;
    private final RecordPositions deadLetterCommands;
    private final RecordPositions deadLetterEvents;
    private final Map<Integer, Long> commandEnds;
    private final Instant takenAt;

    /**
     * @param commandEnds by partition, up to where the commands were read: decisions and events about later ones are
     *     passed over. Empty if nothing is written meanwhile.
     */
    SpaceDateChecks(
            Tables tables,
            SortedLog log,
            RecordPositions deadLetterCommands,
            RecordPositions deadLetterEvents,
            Map<Integer, Long> commandEnds,
            Instant takenAt) {
        this.tables = tables;
        this.log = log;
        this.deadLetterCommands = deadLetterCommands;
        this.deadLetterEvents = deadLetterEvents;
        this.commandEnds = commandEnds;
        this.takenAt = takenAt;
    }

    /** Checks these invariants, and returns the number of space-dates. */
    long check(Collection<Invariant> invariants, Findings findings) {
        long spaceDates = 0;
        try (Sources sources = new Sources()) {
            Optional<LogKey> key = sources.first();
            while (key.isPresent()) {
                SpaceDateData data = sources.take(key.get());
                for (Invariant invariant : invariants) {
                    if (!findings.isFull(invariant)) {
                        invariant.perSpaceDate().check(data, sentence -> findings.add(invariant, sentence));
                    }
                }
                spaceDates++;
                key = sources.first();
            }
        }
        return spaceDates;
    }

    private boolean isRead(long partition, long offset) {
        return offset < commandEnds.getOrDefault((int) partition, Long.MAX_VALUE);
    }

    /** Everything that is read in step. */
    private final class Sources implements AutoCloseable {

        private final SortedLog.Reader reader = log.read();
        private final KeyedRows<LogEntry> entries = new KeyedRows<>(reader, LogEntry::key, reader::close);
        private final KeyedRows<DecisionRow> decisions =
                KeyedRows.of(tables.decisions().filter(decision -> isRead(decision.partition(), decision.offset())));
        private final KeyedRows<StateRow> orders = KeyedRows.of(tables.orders());
        private final KeyedRows<StateRow> shownOrders = KeyedRows.of(tables.shownOrders());
        private final KeyedRows<StateRow> claims = KeyedRows.of(tables.claims());
        private final KeyedRows<StateRow> shownClaims = KeyedRows.of(tables.shownClaims());
        private final KeyedRows<StateRow> waiting = KeyedRows.of(tables.waiting());
        private final KeyedRows<StateRow> shownWaiting = KeyedRows.of(tables.shownWaiting());

        private Stream<KeyedRows<?>> all() {
            return Stream.of(entries, decisions, orders, shownOrders, claims, shownClaims, waiting, shownWaiting);
        }

        private Optional<LogKey> first() {
            return all().map(KeyedRows::key).filter(Objects::nonNull).min(Comparator.naturalOrder());
        }

        private SpaceDateData take(LogKey key) {
            List<LogEntry> records = entries.take(key);
            List<DecisionRow> decided = decisions.take(key);
            return new SpaceDateData(
                    key,
                    SpaceDateData.commands(records(records, true), decided, deadLetterCommands),
                    SpaceDateData.events(records(records, false), deadLetterEvents),
                    decided,
                    orders.take(key),
                    shownOrders.take(key),
                    claims.take(key),
                    shownClaims.take(key),
                    waiting.take(key),
                    shownWaiting.take(key),
                    tables::isDecided,
                    takenAt);
        }

        private List<LogRecord> records(List<LogEntry> entries, boolean commands) {
            return entries.stream()
                    .filter(entry -> entry.isCommand() == commands)
                    .map(LogEntry::record)
                    .filter(record -> commands || isOfReadCommand(record))
                    .toList();
        }

        private boolean isOfReadCommand(LogRecord event) {
            return commandEnds.isEmpty()
                    || isRead(
                            event.body().at("/decision/partition").asLong(),
                            // An event without it is none of ours, and is looked at.
                            event.body().at("/decision/offset").asLong(-1));
        }

        @Override
        public void close() {
            all().forEach(KeyedRows::close);
        }
    }
}
