package com.ourspace.api.host;

import com.ourspace.api.catalog.ImageLinks;
import com.ourspace.api.catalog.ImageRejection;
import com.ourspace.api.catalog.ImageStatus;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the spaces of a host; a page by three statements, however long. */
@Repository
class HostSpaces {

    private final JdbcClient jdbc;
    private final ImageLinks links;

    HostSpaces(JdbcClient jdbc, ImageLinks links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    /**
     * Returns spaces of this host in all states, newest first.
     *
     * @param below only those with smaller numbers
     */
    List<HostSpace> page(long hostId, long below, int limit) {
        List<HostSpace> bare = jdbc.sql("""
                        SELECT space_id, status, title, sub_title, district, category, version, created_at
                        FROM space_listing WHERE host_id = ? AND space_id < ? ORDER BY space_id DESC LIMIT ?
                        """)
                .params(hostId, below, limit)
                .query((row, number) -> space(row))
                .list();
        List<Long> ids = bare.stream().map(HostSpace::id).toList();
        Map<Long, List<SlotOffer>> offers = offers(ids);
        Map<Long, List<HostSpace.Image>> images = images(ids);
        return bare.stream()
                .map(space -> space.with(
                        offers.getOrDefault(space.id(), List.of()), images.getOrDefault(space.id(), List.of())))
                .toList();
    }

    private Map<Long, List<SlotOffer>> offers(List<Long> ids) {
        Map<Long, List<SlotOffer>> offers = new HashMap<>();
        jdbc.sql("""
                        SELECT space_id, slot, price, enabled FROM space_offer WHERE space_id IN (:ids)
                        ORDER BY FIELD(slot, 'DAY', 'NIGHT', 'ALL')
                        """).param("ids", orNone(ids)).query(row -> {
            offers.computeIfAbsent(row.getLong("space_id"), _ -> new ArrayList<>())
                    .add(new SlotOffer(
                            Slot.valueOf(row.getString("slot")), row.getLong("price"), row.getBoolean("enabled")));
        });
        return offers;
    }

    private Map<Long, List<HostSpace.Image>> images(List<Long> ids) {
        Map<Long, List<HostSpace.Image>> images = new HashMap<>();
        jdbc.sql("""
                        SELECT space_id, image_id, position, status, code, variants FROM space_image
                        WHERE space_id IN (:ids) AND status <> 'REMOVED' ORDER BY position
                        """).param("ids", orNone(ids)).query(row -> {
            images.computeIfAbsent(row.getLong("space_id"), _ -> new ArrayList<>())
                    .add(image(row));
        });
        return images;
    }

    /** Keeps the SQL list from being empty; no space has the number 0. */
    private static List<Long> orNone(List<Long> ids) {
        return ids.isEmpty() ? List.of(0L) : ids;
    }

    private HostSpace.Image image(ResultSet row) throws SQLException {
        return new HostSpace.Image(
                SqlValues.uuid(row.getBytes("image_id")),
                row.getInt("position"),
                ImageStatus.valueOf(row.getString("status")),
                row.getString("code"),
                ImageRejection.of(row.getString("code")),
                links.of(row.getString("variants")));
    }

    private static HostSpace space(ResultSet row) throws SQLException {
        return new HostSpace(
                row.getLong("space_id"),
                SpaceStatus.valueOf(row.getString("status")),
                row.getString("title"),
                row.getString("sub_title"),
                row.getString("district"),
                row.getString("category"),
                List.of(),
                List.of(),
                row.getInt("version"),
                SqlValues.requiredInstant(row, "created_at"));
    }
}
