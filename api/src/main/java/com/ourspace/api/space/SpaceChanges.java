package com.ourspace.api.space;

import com.ourspace.api.space.SpaceChangeView.Status;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.space.SpaceChangeRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The outcomes of changes, with the images that were uploaded with them. */
@Repository
class SpaceChanges {

    private final JdbcClient client;
    private final UploadedImages images;
    private final JsonMapper json;

    SpaceChanges(JdbcClient client, UploadedImages images, JsonMapper json) {
        this.client = client;
        this.images = images;
        this.json = json;
    }

    /** Whether the outcome of this change is known. */
    boolean isDecided(UUID changeId) {
        return decided(changeId, List.of()).isPresent();
    }

    /** The change; PENDING until its event has been read. */
    SpaceChangeView find(UUID changeId) {
        List<RegistrationView.Image> uploaded = images.find(UploadedImages.With.CHANGE, changeId);
        return decided(changeId, uploaded)
                .orElseGet(() -> new SpaceChangeView(changeId, Status.PENDING, null, null, null, uploaded));
    }

    private Optional<SpaceChangeView> decided(UUID changeId, List<RegistrationView.Image> uploaded) {
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
                            uploaded);
                })
                .optional();
    }

    private @Nullable Map<String, Object> refusal(@Nullable String column) {
        return column == null
                ? null
                : SpaceChangeRefusals.of(json.readValue(column, SpaceChangeRefusal.class))
                        .asMember();
    }
}
