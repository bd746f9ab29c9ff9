package com.ourspace.booking.reservation;

import static com.ourspace.booking.storage.Columns.bytes;
import static com.ourspace.booking.storage.Columns.uuid;

import com.ourspace.booking.reservation.DecisionContext.Change;
import com.ourspace.booking.reservation.domain.Block;
import com.ourspace.booking.storage.Rows;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Hosts' blocks in the table {@code slot_block}. */
@Repository
class JdbcBlocks {

    private final JdbcTemplate jdbc;

    JdbcBlocks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The blocks of these space-dates that are not over. */
    Map<SpaceDate, List<Block>> load(List<SpaceDate> spaceDates) {
        return SpaceDateRows.load(
                jdbc,
                "SELECT block_id, space_id, use_date, slot, host_id, record_offset FROM slot_block WHERE live",
                spaceDates,
                JdbcBlocks::block);
    }

    void save(List<Change> changes) {
        List<@Nullable Object[]> begun = new ArrayList<>();
        List<@Nullable Object[]> over = new ArrayList<>();
        for (Change change : changes) {
            Map<?, Block> before = change.before().blocks();
            Map<?, Block> after = change.after().blocks();
            after.values().stream()
                    .filter(block -> !before.containsKey(block.id()))
                    .forEach(block -> begun.add(row(change.after().spaceDate(), block)));
            before.values().stream()
                    .filter(block -> !after.containsKey(block.id()))
                    .forEach(block -> over.add(new @Nullable Object[] {bytes(block.id())}));
        }
        Rows.write(
                jdbc,
                "INSERT INTO slot_block (block_id, space_id, use_date, slot, host_id, record_offset, live)"
                        + " VALUES (?, ?, ?, ?, ?, ?, TRUE)",
                begun);
        Rows.write(jdbc, "UPDATE slot_block SET live = FALSE WHERE block_id = ?", over);
    }

    private static @Nullable Object[] row(SpaceDate spaceDate, Block block) {
        return new @Nullable Object[] {
            bytes(block.id()),
            spaceDate.spaceId(),
            spaceDate.useDate(),
            block.slot().name(),
            block.hostId(),
            block.takenAt()
        };
    }

    private static Block block(ResultSet row) throws SQLException {
        return new Block(
                uuid(row, "block_id"),
                Slot.valueOf(row.getString("slot")),
                row.getLong("host_id"),
                row.getLong("record_offset"));
    }
}
