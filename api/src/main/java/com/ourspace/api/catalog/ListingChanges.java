package com.ourspace.api.catalog;

import com.ourspace.api.availability.AvailabilityChanges;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.space.SpaceChangeOutcome;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceChangeRefused;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceImagesChanged;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpacePaused;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceRemoved;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceResumed;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceUpdated;
import com.ourspace.contracts.space.SpaceChangeRefusal;
import com.ourspace.contracts.space.SpaceEvent.SpaceActivated;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.contracts.space.SpaceStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Applies changes to existing spaces. Listing and status have a version each, so the events of a batch can be applied
 * kind by kind, and repeated.
 */
@Component
class ListingChanges {

    private static final String UPDATE_STATUS = """
            UPDATE space_listing
            SET status = :status, status_version = :version, version = GREATEST(version, :version)
            WHERE space_id IN (:spaces) AND status_version < :version
            """;
    private static final String UPDATE_LISTING = "UPDATE space_listing SET " + ListingColumn.each("%s = ?")
            + ", listing_version = ?, version = GREATEST(version, ?) WHERE space_id = ? AND listing_version < ?";

    private static final String UPDATE_VERSION =
            "UPDATE space_listing SET version = GREATEST(version, ?) WHERE space_id = ?";
    private static final String INSERT_CHANGE = """
            INSERT INTO space_change (change_id, space_id, version, refusal, at) VALUES (?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE change_id = change_id
            """;

    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final Galleries galleries;
    private final SpaceRevisions revisions;
    private final AvailabilityChanges changes;
    private final JsonMapper json;

    ListingChanges(
            JdbcOperations jdbc,
            JdbcClient client,
            Galleries galleries,
            SpaceRevisions revisions,
            AvailabilityChanges changes,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.client = client;
        this.galleries = galleries;
        this.revisions = revisions;
        this.changes = changes;
        this.json = json;
    }

    void activate(List<SpaceActivated> activated) {
        if (activated.isEmpty()) {
            return;
        }
        // Nearly all have the same version, and with it one statement.
        Map<Integer, List<Long>> spaces = activated.stream()
                .collect(Collectors.groupingBy(
                        SpaceActivated::version,
                        TreeMap::new,
                        Collectors.mapping(SpaceActivated::spaceId, Collectors.toList())));
        spaces.forEach((version, ids) ->
                changeStatus(SpaceStatus.ACTIVE, version, ids.stream().sorted().toList()));
        // Subscribers know nothing of a new space.
        revisions.advance(activated.stream().map(SpaceActivated::spaceId).toList());
    }

    void apply(List<SpaceChangeOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        outcomes.forEach(this::apply);
        jdbc.batchUpdate(
                INSERT_CHANGE, outcomes.stream().map(this::changeColumns).toList());
        List<Long> changed = outcomes.stream()
                .filter(outcome -> !(outcome instanceof SpaceChangeRefused))
                .map(SpaceChangeOutcome::spaceId)
                .distinct()
                .toList();
        if (!changed.isEmpty()) {
            revisions.advance(changed);
            changes.recordAllDates(changed);
        }
    }

    private void apply(SpaceChangeOutcome outcome) {
        switch (outcome) {
            case SpaceUpdated updated -> update(updated);
            case SpacePaused paused -> changeStatus(SpaceStatus.PAUSED, paused);
            case SpaceResumed resumed -> changeStatus(SpaceStatus.ACTIVE, resumed);
            case SpaceRemoved removed -> changeStatus(SpaceStatus.REMOVED, removed);
            case SpaceImagesChanged changed -> {
                galleries.arrange(changed);
                jdbc.update(UPDATE_VERSION, changed.version(), changed.spaceId());
            }
            case SpaceChangeRefused _ -> {
                // Changes nothing but the host's view of the request.
            }
        }
    }

    private void changeStatus(SpaceStatus status, SpaceChangeOutcome event) {
        changeStatus(status, event.version(), List.of(event.spaceId()));
    }

    private void changeStatus(SpaceStatus status, int version, List<Long> spaces) {
        client.sql(UPDATE_STATUS)
                .param("status", status.name())
                .param("version", version)
                .param("spaces", spaces)
                .update();
    }

    private void update(SpaceUpdated event) {
        if (jdbc.update(UPDATE_LISTING, listingColumns(event)) == 0) {
            return;
        }
        jdbc.update("DELETE FROM space_offer WHERE space_id = ?", event.spaceId());
        jdbc.batchUpdate(
                "INSERT INTO space_offer (space_id, slot, price, enabled) VALUES (?, ?, ?, ?)",
                offerRows(event.spaceId(), event.listing()).toList());
    }

    /** What the table {@code space_offer} has of a listing: space, slot, price, and whether it is offered. */
    static Stream<Object[]> offerRows(long spaceId, SpaceListing listing) {
        return listing.offers().stream()
                .map(offer -> new Object[] {spaceId, offer.slot().name(), offer.price(), offer.enabled()});
    }

    private static @Nullable Object[] listingColumns(SpaceUpdated event) {
        return Stream.<@Nullable Object>concat(
                        ListingColumn.valuesOf(event.listing()),
                        Stream.of(event.version(), event.version(), event.spaceId(), event.version()))
                .toArray();
    }

    private @Nullable Object[] changeColumns(SpaceChangeOutcome outcome) {
        return new @Nullable Object[] {
            SqlValues.bytes(outcome.changeId()),
            outcome.spaceId(),
            outcome.version(),
            outcome instanceof SpaceChangeRefused refused
                    ? json.writerFor(SpaceChangeRefusal.class).writeValueAsString(refused.refusal())
                    : null,
            SqlValues.utc(outcome.at())
        };
    }
}
