package com.ourspace.api.space;

import com.ourspace.api.catalog.ImageLinks;
import com.ourspace.api.catalog.ImageRejection;
import com.ourspace.api.catalog.ImageStatus;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.space.SpaceStatus;
import com.ourspace.contracts.space.StagedImage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The API's own records of registrations: the digest, and the file names, which no message contains. */
@Repository
class Registrations {

    private static final String INSERT = """
            INSERT INTO space_registration (registration_id, host_id, content_digest, created_at) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE registration_id = registration_id
            """;
    private static final String INSERT_IMAGE = """
            INSERT INTO space_registration_image (registration_id, image_id, position, original_name)
            VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE registration_id = registration_id
            """;

    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final ImageLinks links;
    private final InstantSource clock;

    Registrations(JdbcOperations jdbc, JdbcClient client, ImageLinks links, InstantSource clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.links = links;
        this.clock = clock;
    }

    /** Saves a registration; repeating it changes nothing. */
    @Transactional
    public void save(KeyedRequest request, List<IdentifiedPhoto> photos) {
        UUID registrationId = request.id();
        LocalDateTime now = SqlValues.utc(clock.instant());
        jdbc.update(
                INSERT,
                SqlValues.bytes(registrationId),
                request.userId(),
                HexFormat.of().parseHex(request.digest()),
                now);
        jdbc.batchUpdate(
                INSERT_IMAGE,
                photos.stream().map(photo -> columns(registrationId, photo)).toList());
    }

    /** The images of a registration, in their order, with their states. */
    List<RegistrationView.Image> images(UUID registrationId) {
        return client.sql("""
                        SELECT r.image_id, r.position, r.original_name, i.status, i.code, i.variants
                        FROM space_registration_image r LEFT JOIN space_image i ON i.image_id = r.image_id
                        WHERE r.registration_id = ? ORDER BY r.position
                        """)
                .param(SqlValues.bytes(registrationId))
                .query((row, number) -> image(row))
                .list();
    }

    /** The space that was created; empty if there is none, or its event has not been read yet. */
    Optional<RegisteredSpace> space(UUID registrationId) {
        return client.sql("SELECT space_id, status FROM space_listing WHERE registration_id = ?")
                .param(SqlValues.bytes(registrationId))
                .query((row, number) ->
                        new RegisteredSpace(row.getLong("space_id"), SpaceStatus.valueOf(row.getString("status"))))
                .optional();
    }

    /** The reason why none was created, if that was decided. */
    Optional<String> refusal(UUID registrationId) {
        return client.sql("SELECT code FROM space_refusal WHERE registration_id = ?")
                .param(SqlValues.bytes(registrationId))
                .query(String.class)
                .optional();
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

    /** A space and its status. */
    record RegisteredSpace(long spaceId, SpaceStatus status) {}

    private static Object[] columns(UUID registrationId, IdentifiedPhoto photo) {
        StagedImage image = photo.image();
        return new Object[] {
            SqlValues.bytes(registrationId),
            SqlValues.bytes(image.imageId()),
            image.position(),
            photo.photo().originalName()
        };
    }
}
