package com.ourspace.api.space;

import com.ourspace.api.catalog.ImageLinks;
import com.ourspace.api.catalog.ImageRejection;
import com.ourspace.api.catalog.ImageStatus;
import com.ourspace.api.sql.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The images that hosts have uploaded with a request, with the names of their files, which no message contains. */
@Repository
class UploadedImages {

    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final ImageLinks links;

    UploadedImages(JdbcOperations jdbc, JdbcClient client, ImageLinks links) {
        this.jdbc = jdbc;
        this.client = client;
        this.links = links;
    }

    /** The request with which the images were uploaded. */
    enum With {
        REGISTRATION("space_registration_image", "registration_id"),
        CHANGE("space_change_image", "change_id");

        private final String table;
        private final String key;

        With(String table, String key) {
            this.table = table;
            this.key = key;
        }
    }

    /** Saves the images of a request; repeating it changes nothing. */
    void save(With request, UUID id, List<IdentifiedPhoto> photos) {
        jdbc.batchUpdate(
                """
                INSERT INTO %1$s (%2$s, image_id, position, original_name) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE %2$s = %2$s
                """.formatted(request.table, request.key),
                photos.stream().map(photo -> columns(id, photo)).toList());
    }

    /** The images of a request, in their order, with their states. */
    List<RegistrationView.Image> find(With request, UUID id) {
        return client.sql("""
                        SELECT u.image_id, u.position, u.original_name, i.status, i.code, i.variants
                        FROM %s u LEFT JOIN space_image i ON i.image_id = u.image_id
                        WHERE u.%s = ? ORDER BY u.position
                        """.formatted(request.table, request.key))
                .param(SqlValues.bytes(id))
                .query((row, _) -> image(row))
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

    private static Object[] columns(UUID id, IdentifiedPhoto photo) {
        return new Object[] {
            SqlValues.bytes(id),
            SqlValues.bytes(photo.image().imageId()),
            photo.image().position(),
            photo.photo().originalName()
        };
    }
}
