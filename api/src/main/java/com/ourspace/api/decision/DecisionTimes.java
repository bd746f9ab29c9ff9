package com.ourspace.api.decision;

import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.reservation.SpaceDate;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The times at which commands were decided. */
@Repository
public class DecisionTimes {

    private final JdbcClient jdbc;

    DecisionTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The decision times of commands on a space-date, by one statement.
     *
     * @param offsets of the commands, in the partition of the space-date; not empty
     * @return by offset; without those of which no event has been read
     */
    public Map<Long, Instant> of(SpaceDate spaceDate, int partition, Collection<Long> offsets) {
        Map<Long, Instant> times = new HashMap<>();
        jdbc.sql("""
                        SELECT record_offset, MIN(decided_at) AS decided_at FROM decision_view
                        WHERE space_id = :space AND use_date = :date AND record_partition = :partition
                            AND record_offset IN (:offsets)
                        GROUP BY record_offset
                        """)
                .param("space", spaceDate.spaceId())
                .param("date", spaceDate.useDate())
                .param("partition", partition)
                .param("offsets", offsets)
                .query(row -> {
                    times.put(row.getLong("record_offset"), SqlValues.requiredInstant(row, "decided_at"));
                });
        return times;
    }
}
