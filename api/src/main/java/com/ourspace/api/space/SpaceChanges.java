package com.ourspace.api.space;

import com.ourspace.api.catalog.BinaryId;
import com.ourspace.api.catalog.PictureLinks;
import com.ourspace.api.catalog.PictureRejection;
import com.ourspace.api.catalog.PictureStatus;
import com.ourspace.api.space.SpaceChangeView.Status;
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

/** What became of changes, and the names of the files that came with some of them. */
@Repository
class SpaceChanges {

    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final PictureLinks links;
    private final JsonMapper json;

    SpaceChanges(JdbcOperations jdbc, JdbcClient client, PictureLinks links, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = client;
        this.links = links;
        this.json = json;
    }

    /** Keeps the files' names; once more does no harm. */
    void keep(UUID changeId, List<IdentifiedPhoto> photos) {
        jdbc.batchUpdate(
                """
                INSERT INTO space_change_image (change_id, image_id, position, original_name) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE change_id = change_id
                """, photos.stream().map(photo -> columns(changeId, photo)).toList());
    }

    /** Whether it is known what became of this change. */
    boolean isDecided(UUID changeId) {
        return decided(changeId, List.of()).isPresent();
    }

    /** The change as far as the read side has heard of it. */
    SpaceChangeView find(UUID changeId) {
        List<RegistrationView.Picture> pictures = pictures(changeId);
        return decided(changeId, pictures)
                .orElseGet(() -> new SpaceChangeView(changeId, Status.PENDING, null, null, null, pictures));
    }

    private Optional<SpaceChangeView> decided(UUID changeId, List<RegistrationView.Picture> pictures) {
        return client.sql("SELECT space_id, version, refusal FROM space_change WHERE change_id = ?")
                .param(BinaryId.of(changeId))
                .query((row, number) -> {
                    Map<String, Object> refusal = refusal(row.getString("refusal"));
                    return new SpaceChangeView(
                            changeId,
                            refusal == null ? Status.DONE : Status.REFUSED,
                            row.getLong("space_id"),
                            row.getInt("version"),
                            refusal,
                            pictures);
                })
                .optional();
    }

    private @Nullable Map<String, Object> refusal(@Nullable String column) {
        return column == null
                ? null
                : SpaceChangeRefusals.of(json.readValue(column, SpaceChangeRefusal.class))
                        .asMember();
    }

    private List<RegistrationView.Picture> pictures(UUID changeId) {
        return client.sql("""
                        SELECT c.image_id, c.position, c.original_name, i.status, i.code, i.variants
                        FROM space_change_image c LEFT JOIN space_image i ON i.image_id = c.image_id
                        WHERE c.change_id = ? ORDER BY c.position
                        """)
                .param(BinaryId.of(changeId))
                .query((row, number) -> picture(row))
                .list();
    }

    private RegistrationView.Picture picture(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new RegistrationView.Picture(
                BinaryId.read(row.getBytes("image_id")),
                row.getInt("position"),
                row.getString("original_name"),
                status == null ? PictureStatus.PENDING : PictureStatus.valueOf(status),
                row.getString("code"),
                PictureRejection.of(row.getString("code")),
                links.of(row.getString("variants")));
    }

    private static Object[] columns(UUID changeId, IdentifiedPhoto photo) {
        return new Object[] {
            BinaryId.of(changeId),
            BinaryId.of(photo.image().imageId()),
            photo.image().position(),
            photo.photo().originalName()
        };
    }
}
