package com.ourspace.booking.space;

import static com.ourspace.booking.storage.Columns.bytes;
import static com.ourspace.booking.storage.Columns.uuid;

import com.ourspace.booking.space.GalleryImage.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The images of spaces, in the table {@code space_image}. A space is locked while its gallery is changed. */
@Repository
class JdbcGalleries {

    private final JdbcTemplate jdbc;

    JdbcGalleries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Gallery find(long spaceId) {
        return new Gallery(jdbc.query(
                "SELECT image_id, status FROM space_image WHERE space_id = ? ORDER BY position",
                (row, _) -> new GalleryImage(uuid(row, "image_id"), Status.valueOf(row.getString("status"))),
                spaceId));
    }

    void save(long spaceId, Gallery gallery) {
        List<Object[]> rows = new ArrayList<>();
        for (GalleryImage image : gallery.images()) {
            rows.add(new Object[] {
                spaceId, bytes(image.id()), rows.size(), image.status().name()
            });
        }
        jdbc.update("DELETE FROM space_image WHERE space_id = ?", spaceId);
        jdbc.batchUpdate("INSERT INTO space_image (space_id, image_id, position, status) VALUES (?, ?, ?, ?)", rows);
    }

    /** Records the outcome of an image; false if the space has no such image, or no longer. */
    boolean recordOutcome(long spaceId, UUID imageId, Status status) {
        String sql = "SELECT COUNT(*) FROM space_image WHERE space_id = ? AND image_id = ?";
        jdbc.update(
                "UPDATE space_image SET status = ? WHERE space_id = ? AND image_id = ?",
                status.name(),
                spaceId,
                bytes(imageId));
        return Long.valueOf(1).equals(jdbc.queryForObject(sql, Long.class, spaceId, bytes(imageId)));
    }
}
