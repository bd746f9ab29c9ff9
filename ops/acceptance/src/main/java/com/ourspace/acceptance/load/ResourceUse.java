package com.ourspace.acceptance.load;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The resources that the measured processes have used, since their start or during a run.
 *
 * @param cpuMillis processor time by the name of the process, in the order in which it is shown
 * @param database counters of the database; empty if it did not respond
 */
record ResourceUse(Map<String, Long> cpuMillis, Optional<DatabaseStatus> database) {

    private static final String UNKNOWN = "–";

    ResourceUse {
        cpuMillis = new LinkedHashMap<>(cpuMillis);
    }

    /** The use since an earlier reading, without processes that are missing in one of the two. */
    ResourceUse since(ResourceUse before) {
        Map<String, Long> used = new LinkedHashMap<>();
        cpuMillis.forEach((name, millis) -> {
            Long earlier = before.cpuMillis.get(name);
            if (earlier != null && millis >= earlier) {
                used.put(name, millis - earlier);
            }
        });
        return new ResourceUse(used, database.flatMap(now -> before.database.map(now::since)));
    }

    /**
     * Milliseconds for each of this many orders or responses, e.g. {@code platform 0.38 + database 0.20 + client 0.09}.
     */
    String cpuMillisPer(long count) {
        if (count == 0 || cpuMillis.isEmpty()) {
            return UNKNOWN;
        }
        return cpuMillis.entrySet().stream()
                .map(entry -> "%s %s".formatted(entry.getKey(), decimals(2, (double) entry.getValue() / count)))
                .collect(Collectors.joining(" + "));
    }

    /** Statements for each of this many orders or responses. */
    String statementsPer(long count) {
        return count == 0
                ? UNKNOWN
                : database.map(counted -> decimals(1, (double) counted.statements() / count))
                        .orElse(UNKNOWN);
    }

    /** Bytes of the database's log for each of this many orders or responses. */
    String binlogBytesPer(long count) {
        if (count == 0 || database.isEmpty() || database.get().binlogBytes().isEmpty()) {
            return UNKNOWN;
        }
        return decimals(0, (double) database.get().binlogBytes().getAsLong() / count);
    }

    private static String decimals(int digits, double value) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
