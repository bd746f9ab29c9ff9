package com.ourspace.acceptance.invariants;

import com.ourspace.acceptance.invariants.Tables.DecisionRow;
import com.ourspace.acceptance.invariants.Tables.StateRow;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All that tables and log say about one space-date, which is all that a check of it needs: whatever can conflict shares
 * a key. A record that was published twice is here once, because the log delivers at least once and readers drop
 * duplicates.
 *
 * @param commands in the order of the log
 * @param events in the order of the log
 * @param decidedElsewhere whether a command is decided on another space-date: its id belongs to that command
 * @param takenAt when the log was read
 */
record SpaceDateData(
        LogKey key,
        List<LogRecord> commands,
        List<LogRecord> events,
        List<DecisionRow> decisions,
        List<StateRow> orders,
        List<StateRow> shownOrders,
        List<StateRow> claims,
        List<StateRow> shownClaims,
        List<StateRow> waiting,
        List<StateRow> shownWaiting,
        Predicate<UUID> decidedElsewhere,
        Instant takenAt) {

    /**
     * The commands among these records. A record that is a dead letter and has no decision is not counted. Of several
     * records with one id, the decided one is the command.
     */
    static List<LogRecord> commands(List<LogRecord> records, List<DecisionRow> decisions, RecordPositions deadLetters) {
        Set<List<Long>> decided = decisions.stream()
                .map(decision -> List.of((long) decision.partition(), decision.offset()))
                .collect(Collectors.toSet());
        Set<UUID> decidedIds = records.stream()
                .filter(record -> decided.contains(position(record)))
                .map(LogRecord::id)
                .collect(Collectors.toSet());
        return withoutDuplicates(records.stream()
                .filter(record -> decided.contains(position(record))
                        || !decidedIds.contains(record.id()) && !deadLetters.contains(record))
                .toList());
    }

    static List<LogRecord> events(List<LogRecord> records, RecordPositions deadLetters) {
        return withoutDuplicates(
                records.stream().filter(record -> !deadLetters.contains(record)).toList());
    }

    private static List<Long> position(LogRecord record) {
        return List.of((long) record.partition(), record.offset());
    }

    private static List<LogRecord> withoutDuplicates(List<LogRecord> records) {
        Map<UUID, LogRecord> first = new LinkedHashMap<>();
        records.forEach(record -> first.putIfAbsent(record.id(), record));
        return List.copyOf(first.values());
    }

    Set<UUID> decidedIds() {
        return decisions.stream().map(DecisionRow::commandId).collect(Collectors.toSet());
    }

    /**
     * Commands that have no decision, here or elsewhere. A redriven command may have its decision from before: a dead
     * letter of another reader does not say that it was undecidable.
     */
    List<LogRecord> undecided() {
        Set<UUID> decided = decidedIds();
        return commands.stream()
                .filter(command -> !decided.contains(command.id()) && !decided.contains(command.originalId()))
                .filter(command -> !decidedElsewhere.test(command.id()) && !decidedElsewhere.test(command.originalId()))
                .toList();
    }

    static Map<String, String> byId(List<StateRow> rows) {
        Map<String, String> states = new HashMap<>();
        rows.forEach(row -> states.put(row.id(), row.state()));
        return states;
    }

    static Set<String> ids(List<StateRow> rows) {
        return rows.stream().map(StateRow::id).collect(Collectors.toSet());
    }

    /** The first ones that are not among the others. */
    static <T> Set<T> without(Collection<T> ones, Collection<T> others) {
        Set<T> left = new HashSet<>(ones);
        left.removeAll(others);
        return left;
    }
}
