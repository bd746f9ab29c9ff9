package com.ourspace.booking.space;

import static com.ourspace.booking.storage.Columns.bytes;
import static com.ourspace.booking.storage.Columns.uuid;

import com.ourspace.contracts.space.SpaceCommand.CreateSpace;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.contracts.space.SpaceStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All spaces that were ever registered, in the table {@code space}. */
@Repository
class Spaces {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcTemplate jdbc;
    private final SimpleJdbcInsert insert;

    Spaces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.insert = new SimpleJdbcInsert(jdbc)
                .withTableName("space")
                .usingColumns("registration_id", "host_id", "status", "listing", "version")
                .usingGeneratedKeyColumns("id")
                .withoutTableColumnMetaDataAccess();
    }

    boolean isRegistered(UUID registrationId) {
        return !jdbc.queryForList("SELECT 1 FROM space WHERE registration_id = ?", Integer.class, bytes(registrationId))
                .isEmpty();
    }

    /**
     * Adds the space of a registration as a draft.
     *
     * @throws org.springframework.dao.DuplicateKeyException if there is one already
     */
    Space add(CreateSpace command) {
        Number id = insert.executeAndReturnKey(Map.of(
                "registration_id",
                bytes(command.registrationId()),
                "host_id",
                command.hostId(),
                "status",
                SpaceStatus.DRAFT.name(),
                "listing",
                JSON.writeValueAsString(command.listing()),
                "version",
                1));
        return new Space(
                id.longValue(), command.registrationId(), command.hostId(), SpaceStatus.DRAFT, command.listing(), 1);
    }

    /** The space, locked until the transaction ends: no other process changes it or grants a hold on it. */
    Optional<Space> lock(long id) {
        return jdbc.query("SELECT * FROM space WHERE id = ? FOR UPDATE", (row, _) -> space(row), id).stream()
                .findFirst();
    }

    /** Writes a space that is locked and may have changed. */
    void update(Space space) {
        jdbc.update(
                "UPDATE space SET status = ?, listing = ?, version = ? WHERE id = ?",
                space.status().name(),
                JSON.writeValueAsString(space.listing()),
                space.version(),
                space.id());
    }

    private static Space space(ResultSet row) throws SQLException {
        return new Space(
                row.getLong("id"),
                uuid(row, "registration_id"),
                row.getLong("host_id"),
                SpaceStatus.valueOf(row.getString("status")),
                listing(row),
                row.getInt("version"));
    }

    /** The listing, which the table has as the JSON of the command. */
    static SpaceListing listing(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("listing"), SpaceListing.class);
    }
}
