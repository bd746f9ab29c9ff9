package com.ourspace.api.space;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.sql.SqlValues;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class UnacceptedUploadsTest {

    private final RunningApi api = RunningApi.shared();
    private final JdbcTemplate jdbc = api.bean(JdbcTemplate.class);

    @Test
    void onlyUnacceptedUploadsAreDeletedAfterAWeek() {
        UUID lost = kept("2020-01-01", false);
        UUID decided = kept("2020-01-01", true);
        UUID fresh = kept("2100-01-01", false);

        api.bean(UnacceptedUploads.class).sweep();

        assertThat(rows(lost)).isZero();
        assertThat(rows(decided)).isEqualTo(3);
        assertThat(rows(fresh)).isEqualTo(3);
    }

    /** A registration and a change with one file each, under one id. */
    private UUID kept(String day, boolean isDecided) {
        UUID id = UUID.randomUUID();
        byte[] key = SqlValues.bytes(id);
        jdbc.update(
                "INSERT INTO space_registration (registration_id, host_id, content_digest, created_at)"
                        + " VALUES (?, 1, UNHEX(SHA2('x', 256)), ?)",
                key,
                day);
        jdbc.update(
                "INSERT INTO space_registration_image (registration_id, image_id, position, original_name)"
                        + " VALUES (?, ?, 0, 'kim-minji.jpg')",
                key,
                key);
        jdbc.update(
                "INSERT INTO space_change_image (change_id, image_id, position, original_name, created_at)"
                        + " VALUES (?, ?, 0, 'kim-minji.jpg', ?)",
                key,
                key,
                day);
        if (isDecided) {
            jdbc.update("INSERT INTO space_refusal (registration_id, code, at) VALUES (?, 'X', NOW(6))", key);
            jdbc.update("INSERT INTO space_change (change_id, space_id, version, at) VALUES (?, 1, 1, NOW(6))", key);
        }
        return id;
    }

    private int rows(UUID id) {
        byte[] key = SqlValues.bytes(id);
        return jdbc.queryForObject(
                "SELECT (SELECT COUNT(*) FROM space_registration WHERE registration_id = ?)"
                        + " + (SELECT COUNT(*) FROM space_registration_image WHERE registration_id = ?)"
                        + " + (SELECT COUNT(*) FROM space_change_image WHERE change_id = ?)",
                Integer.class,
                key,
                key,
                key);
    }
}
