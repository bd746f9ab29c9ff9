package com.ourspace.api.space;

import com.ourspace.api.catalog.BinaryId;
import com.ourspace.api.catalog.PictureLinks;
import com.ourspace.api.catalog.PictureRejection;
import com.ourspace.api.catalog.PictureStatus;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.contracts.space.SpaceStatus;
import com.ourspace.contracts.space.StagedImage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the API itself keeps of registrations: what was sent, and the files' names, which never travel in a message. */
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
    private final PictureLinks links;
    private final InstantSource clock;

    Registrations(JdbcOperations jdbc, JdbcClient client, PictureLinks links, InstantSource clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.links = links;
        this.clock = clock;
    }

    /** Keeps what was sent; once more does no harm. */
    @Transactional
    public void keep(KeyedRequest request, List<IdentifiedPhoto> photos) {
        UUID registrationId = request.id();
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.update(
                INSERT,
                BinaryId.of(registrationId),
                request.userId(),
                HexFormat.of().parseHex(request.digest()),
                now);
        jdbc.batchUpdate(
                INSERT_IMAGE,
                photos.stream().map(photo -> columns(registrationId, photo)).toList());
    }

    /** The pictures of a registration, in their order, as far as they have got. */
    List<RegistrationView.Picture> pictures(UUID registrationId) {
        return client.sql("""
                        SELECT r.image_id, r.position, r.original_name, i.status, i.code, i.variants
                        FROM space_registration_image r LEFT JOIN space_image i ON i.image_id = r.image_id
                        WHERE r.registration_id = ? ORDER BY r.position
                        """)
                .param(BinaryId.of(registrationId))
                .query((row, number) -> picture(row))
                .list();
    }

    /** The space that came of it, if one did and the read side knows of it. */
    Optional<RegisteredSpace> space(UUID registrationId) {
        return client.sql("SELECT space_id, status FROM space_listing WHERE registration_id = ?")
                .param(BinaryId.of(registrationId))
                .query((row, number) ->
                        new RegisteredSpace(row.getLong("space_id"), SpaceStatus.valueOf(row.getString("status"))))
                .optional();
    }

    /** Why none came of it, if that was decided. */
    Optional<String> refusal(UUID registrationId) {
        return client.sql("SELECT code FROM space_refusal WHERE registration_id = ?")
                .param(BinaryId.of(registrationId))
                .query(String.class)
                .optional();
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

    /** A space and where it stands. */
    record RegisteredSpace(long spaceId, SpaceStatus status) {}

    private static Object[] columns(UUID registrationId, IdentifiedPhoto photo) {
        StagedImage image = photo.image();
        return new Object[] {
            BinaryId.of(registrationId),
            BinaryId.of(image.imageId()),
            image.position(),
            photo.photo().originalName()
        };
    }
}
