package com.ourspace.api.space;

import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.space.SpaceStatus;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The registrations: the API's own records of requests, and the spaces that became of them. */
@Repository
class Registrations {

    private static final String INSERT = """
            INSERT INTO space_registration (registration_id, host_id, content_digest, created_at) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE registration_id = registration_id
            """;

    private final JdbcClient jdbc;
    private final UploadedImages images;
    private final InstantSource clock;

    Registrations(JdbcClient jdbc, UploadedImages images, InstantSource clock) {
        this.jdbc = jdbc;
        this.images = images;
        this.clock = clock;
    }

    /** Saves a registration; repeating it changes nothing. */
    @Transactional
    public void save(KeyedRequest request, List<IdentifiedPhoto> photos) {
        UUID registrationId = request.id();
        jdbc.sql(INSERT)
                .params(
                        SqlValues.bytes(registrationId),
                        request.userId(),
                        HexFormat.of().parseHex(request.digest()),
                        SqlValues.utc(clock.instant()))
                .update();
        images.save(UploadedImages.With.REGISTRATION, registrationId, photos);
    }

    /** The space that was created; empty if there is none, or its event has not been read yet. */
    Optional<RegisteredSpace> space(UUID registrationId) {
        return jdbc.sql("SELECT space_id, status FROM space_listing WHERE registration_id = ?")
                .param(SqlValues.bytes(registrationId))
                .query((row, number) ->
                        new RegisteredSpace(row.getLong("space_id"), SpaceStatus.valueOf(row.getString("status"))))
                .optional();
    }

    /** The reason why none was created, if that was decided. */
    Optional<String> refusal(UUID registrationId) {
        return jdbc.sql("SELECT code FROM space_refusal WHERE registration_id = ?")
                .param(SqlValues.bytes(registrationId))
                .query(String.class)
                .optional();
    }

    /** A space and its status. */
    record RegisteredSpace(long spaceId, SpaceStatus status) {}
}
