package com.ourspace.api.catalog;

import com.ourspace.api.availability.AvailabilityChanges;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceActivated;
import com.ourspace.contracts.space.SpaceChangeOutcome;
import com.ourspace.contracts.space.SpaceChangeRefusal;
import com.ourspace.contracts.space.SpaceChangeRefused;
import com.ourspace.contracts.space.SpaceImagesChanged;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.contracts.space.SpacePaused;
import com.ourspace.contracts.space.SpaceRemoved;
import com.ourspace.contracts.space.SpaceResumed;
import com.ourspace.contracts.space.SpaceStatus;
import com.ourspace.contracts.space.SpaceUpdated;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What becomes of spaces that are listed already. Words and status have a version each, so that the events of a batch
 * may be taken kind by kind, and any of them again.
 */
@Component
class ListingChanges {

    private static final String GIVE_STATUS = """
            UPDATE space_listing SET status = ?, status_version = ?, version = GREATEST(version, ?)
            WHERE space_id = ? AND status_version < ?
            """;
    private static final String GIVE_WORDS = """
            UPDATE space_listing SET title = ?, sub_title = ?, description = ?, address = ?, latitude = ?, longitude = ?,
                category = ?, district = ?, facilities = ?, min_count = ?, max_count = ?, refund_policy = ?,
                min_notice_minutes = ?, max_advance_days = ?, listing_version = ?, version = GREATEST(version, ?)
            WHERE space_id = ? AND listing_version < ?
            """;
    private static final String COUNT = "UPDATE space_listing SET version = GREATEST(version, ?) WHERE space_id = ?";
    private static final String NOTE = """
            INSERT INTO space_change (change_id, space_id, version, refusal, at) VALUES (?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE change_id = change_id
            """;

    private final JdbcOperations jdbc;
    private final Galleries galleries;
    private final SearchRows searchRows;
    private final AvailabilityChanges changes;
    private final JsonMapper json;

    ListingChanges(
            JdbcOperations jdbc,
            Galleries galleries,
            SearchRows searchRows,
            AvailabilityChanges changes,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.galleries = galleries;
        this.searchRows = searchRows;
        this.changes = changes;
        this.json = json;
    }

    void activate(List<SpaceActivated> activated) {
        if (activated.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                GIVE_STATUS,
                activated.stream()
                        .map(event -> statusColumns(SpaceStatus.ACTIVE, event.spaceId(), event.version()))
                        .toList());
        List<Long> spaces = activated.stream().map(SpaceActivated::spaceId).toList();
        searchRows.refresh(spaces);
        // Of a space that is new nothing was told yet; one that is read again may have been another.
        changes.noteAllDatesAgain(spaces);
    }

    void apply(List<SpaceChangeOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        outcomes.forEach(this::apply);
        jdbc.batchUpdate(NOTE, outcomes.stream().map(this::noteColumns).toList());
        List<Long> changed = outcomes.stream()
                .filter(outcome -> !(outcome instanceof SpaceChangeRefused))
                .map(SpaceChangeOutcome::spaceId)
                .distinct()
                .toList();
        if (!changed.isEmpty()) {
            searchRows.refresh(changed);
            changes.noteAllDates(changed);
        }
    }

    private void apply(SpaceChangeOutcome outcome) {
        switch (outcome) {
            case SpaceUpdated updated -> update(updated);
            case SpacePaused paused -> give(SpaceStatus.PAUSED, paused);
            case SpaceResumed resumed -> give(SpaceStatus.ACTIVE, resumed);
            case SpaceRemoved removed -> give(SpaceStatus.REMOVED, removed);
            case SpaceImagesChanged changed -> {
                galleries.arrange(changed);
                jdbc.update(COUNT, changed.version(), changed.spaceId());
            }
            case SpaceChangeRefused _ -> {
                // Nothing happened to the space; its host learns why.
            }
        }
    }

    private void give(SpaceStatus status, SpaceChangeOutcome event) {
        jdbc.update(GIVE_STATUS, statusColumns(status, event.spaceId(), event.version()));
    }

    private static Object[] statusColumns(SpaceStatus status, long spaceId, int version) {
        return new Object[] {status.name(), version, version, spaceId, version};
    }

    private void update(SpaceUpdated event) {
        if (jdbc.update(GIVE_WORDS, wordColumns(event)) == 0) {
            return;
        }
        jdbc.update("DELETE FROM space_offer WHERE space_id = ?", event.spaceId());
        jdbc.batchUpdate(
                "INSERT INTO space_offer (space_id, slot, price, enabled) VALUES (?, ?, ?, ?)",
                event.listing().offers().stream()
                        .map(offer -> offerColumns(event.spaceId(), offer))
                        .toList());
    }

    private static Object[] offerColumns(long spaceId, SlotOffer offer) {
        return new Object[] {spaceId, offer.slot().name(), offer.price(), offer.enabled()};
    }

    private static @Nullable Object[] wordColumns(SpaceUpdated event) {
        SpaceListing listing = event.listing();
        return new @Nullable Object[] {
            listing.title(),
            listing.subTitle(),
            listing.description(),
            listing.address(),
            listing.latitude(),
            listing.longitude(),
            listing.category(),
            listing.district(),
            String.join(",", listing.facilities()),
            listing.minCount(),
            listing.maxCount(),
            listing.refundPolicy().name(),
            listing.minNoticeMinutes(),
            listing.maxAdvanceDays(),
            event.version(),
            event.version(),
            event.spaceId(),
            event.version()
        };
    }

    private @Nullable Object[] noteColumns(SpaceChangeOutcome outcome) {
        return new @Nullable Object[] {
            BinaryId.of(outcome.changeId()),
            outcome.spaceId(),
            outcome.version(),
            outcome instanceof SpaceChangeRefused refused
                    ? json.writerFor(SpaceChangeRefusal.class).writeValueAsString(refused.refusal())
                    : null,
            LocalDateTime.ofInstant(outcome.at(), ZoneOffset.UTC)
        };
    }
}
