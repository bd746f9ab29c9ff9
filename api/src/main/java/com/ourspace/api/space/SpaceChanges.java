package com.ourspace.api.space;

import com.ourspace.api.catalog.ImageLinks;
import com.ourspace.api.catalog.ImageRejection;
import com.ourspace.api.catalog.ImageStatus;
import com.ourspace.api.space.SpaceChangeView.Status;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.space.SpaceChangeRefusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The outcomes of changes, and the names of the files that were sent with them. */
@Repository
class SpaceChanges {

    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final ImageLinks links;
    private final JsonMapper json;

    SpaceChanges(JdbcOperations jdbc, JdbcClient client, ImageLinks links, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = client;
        this.links = links;
        this.json = json;
    }

    /** Saves the file names; repeating it changes nothing. */
    void save(UUID changeId, List<IdentifiedPhoto> photos) {
        jdbc.batchUpdate(
                """
                INSERT INTO space_change_image (change_id, image_id, position, original_name) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE change_id = change_id
                """, photos.stream().map(photo -> columns(changeId, photo)).toList());
    }

    /** Whether the outcome of this change is known. */
    boolean isDecided(UUID changeId) {
        return decided(changeId, List.of()).isPresent();
    }

    /** The change; PENDING until its event has been read. */
    SpaceChangeView find(UUID changeId) {
        List<RegistrationView.Image> images = images(changeId);
        return decided(changeId, images)
                .orElseGet(() -> new SpaceChangeView(changeId, Status.PENDING, null, null, null, images));
    }

    private Optional<SpaceChangeView> decided(UUID changeId, List<RegistrationView.Image> images) {
        return client.sql("SELECT space_id, version, refusal FROM space_change WHERE change_id = ?")
                .param(SqlValues.bytes(changeId))
                .query((row, number) -> {
                    Map<String, Object> refusal = refusal(row.getString("refusal"));
                    return new SpaceChangeView(
                            changeId,
                            refusal == null ? Status.DONE : Status.REFUSED,
                            row.getLong("space_id"),
                            row.getInt("version"),
                            refusal,
                            images);
                })
                .optional();
    }

    private @Nullable Map<String, Object> refusal(@Nullable String column) {
        return column == null
                ? null
                : SpaceChangeRefusals.of(json.readValue(column, SpaceChangeRefusal.class))
                        .asMember();
    }

    private List<RegistrationView.Image> images(UUID changeId) {
        return client.sql("""
                        SELECT c.image_id, c.position, c.original_name, i.status, i.code, i.variants
                        FROM space_change_image c LEFT JOIN space_image i ON i.image_id = c.image_id
                        WHERE c.change_id = ? ORDER BY c.position
                        """)
                .param(SqlValues.bytes(changeId))
                .query((row, number) -> image(row))
                .list();
    }

    private RegistrationView.Image image(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new RegistrationView.Image(
                SqlValues.uuid(row.getBytes("image_id")),
                row.getInt("position"),
                row.getString("original_name"),
                status == null ? ImageStatus.PENDING : ImageStatus.valueOf(status),
                row.getString("code"),
                ImageRejection.of(row.getString("code")),
                links.of(row.getString("variants")));
    }

    private static Object[] columns(UUID changeId, IdentifiedPhoto photo) {
        return new Object[] {
            SqlValues.bytes(changeId),
            SqlValues.bytes(photo.image().imageId()),
            photo.image().position(),
            photo.photo().originalName()
        };
    }
}
