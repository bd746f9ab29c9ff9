package com.ourspace.booking.reservation;

import static com.ourspace.booking.storage.Columns.bytes;
import static com.ourspace.booking.storage.Columns.uuid;

import com.ourspace.booking.reservation.domain.Block;
import com.ourspace.booking.storage.Rows;
import com.ourspace.contracts.reservation.BlockEvent.SlotBlocked;
import com.ourspace.contracts.reservation.BlockEvent.SlotUnblocked;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
                "SELECT block_id, space_id, use_date, slot, record_offset FROM slot_block WHERE live",
                spaceDates,
                (row, _) -> block(row));
    }

    /** Writes the blocks that these events begin and end. */
    void save(List<ReservationEvent> events) {
        Map<UUID, SlotBlocked> begun = new LinkedHashMap<>();
        Set<UUID> ended = new LinkedHashSet<>();
        for (ReservationEvent event : events) {
            if (event instanceof SlotBlocked blocked) {
                begun.put(blocked.blockId(), blocked);
            } else if (event instanceof SlotUnblocked unblocked) {
                ended.add(unblocked.blockId());
            }
        }
        Rows.write(
                jdbc,
                "INSERT INTO slot_block (block_id, space_id, use_date, slot, host_id, record_offset, live)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                begun.values().stream()
                        .map(block -> row(block, !ended.remove(block.blockId())))
                        .toList());
        Rows.write(
                jdbc,
                "UPDATE slot_block SET live = FALSE WHERE block_id = ?",
                ended.stream().map(id -> new @Nullable Object[] {bytes(id)}).toList());
    }

    private static @Nullable Object[] row(SlotBlocked event, boolean live) {
        return new @Nullable Object[] {
            bytes(event.blockId()),
            event.spaceId(),
            event.useDate(),
            event.slot().name(),
            event.hostId(),
            event.decision().offset(),
            live
        };
    }

    private static Block block(ResultSet row) throws SQLException {
        return new Block(uuid(row, "block_id"), Slot.valueOf(row.getString("slot")), row.getLong("record_offset"));
    }
}
