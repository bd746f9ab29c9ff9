package com.ourspace.api.catalog;

import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceChangeOutcome;
import com.ourspace.contracts.space.SpaceEvent;
import com.ourspace.contracts.space.SpaceEvent.SpaceActivated;
import com.ourspace.contracts.space.SpaceEvent.SpaceCreated;
import com.ourspace.contracts.space.SpaceEvent.SpaceRejected;
import com.ourspace.contracts.space.SpaceStatus;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Projects the read models of spaces from their events. A known event changes nothing. */
@Component
class ListingProjection {

    private static final String INSERT_LISTING =
            "INSERT INTO space_listing (space_id, registration_id, host_id, status, version, created_at, "
                    + ListingColumn.each("%s") + ") VALUES (?, ?, ?, ?, ?, ?, " + ListingColumn.each("?")
                    + ") ON DUPLICATE KEY UPDATE space_id = space_id";

    /** Skips a space whose offers its host has changed since. */
    private static final String INSERT_OFFER = """
            INSERT INTO space_offer (space_id, slot, price, enabled)
            SELECT l.space_id, ?, ?, ? FROM space_listing l WHERE l.space_id = ? AND l.listing_version = 0
            ON DUPLICATE KEY UPDATE slot = space_offer.slot
            """;

    private static final String INSERT_REFUSAL = """
            INSERT INTO space_refusal (registration_id, code, at) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE code = code
            """;

    private final JdbcOperations jdbc;
    private final Galleries galleries;
    private final ListingChanges changes;

    ListingProjection(JdbcOperations jdbc, Galleries galleries, ListingChanges changes) {
        this.jdbc = jdbc;
        this.galleries = galleries;
        this.changes = changes;
    }

    /** Applies a batch of events, those of one space in their order. */
    @Transactional
    public void apply(List<SpaceEvent> events) {
        create(ofType(SpaceCreated.class, events));
        changes.activate(ofType(SpaceActivated.class, events));
        changes.apply(ofType(SpaceChangeOutcome.class, events));
        refuse(ofType(SpaceRejected.class, events));
    }

    private void create(List<SpaceCreated> created) {
        if (created.isEmpty()) {
            return;
        }
        galleries.addPending(created);
        jdbc.batchUpdate(
                INSERT_LISTING, created.stream().map(ListingProjection::columns).toList());
        jdbc.batchUpdate(
                INSERT_OFFER,
                created.stream().flatMap(ListingProjection::offerColumns).toList());
    }

    private void refuse(List<SpaceRejected> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                INSERT_REFUSAL,
                rejected.stream()
                        .map(event -> new Object[] {
                            SqlValues.bytes(event.registrationId()), event.code(), SqlValues.utc(event.at())
                        })
                        .toList());
    }

    private static @Nullable Object[] columns(SpaceCreated event) {
        return Stream.<@Nullable Object>concat(
                        Stream.of(
                                event.spaceId(),
                                SqlValues.bytes(event.registrationId()),
                                event.hostId(),
                                SpaceStatus.DRAFT.name(),
                                event.version(),
                                SqlValues.utc(event.at())),
                        ListingColumn.valuesOf(event.listing()))
                .toArray();
    }

    private static Stream<Object[]> offerColumns(SpaceCreated event) {
        return event.listing().offers().stream().map(offer -> offerColumns(event.spaceId(), offer));
    }

    private static Object[] offerColumns(long spaceId, SlotOffer offer) {
        return new Object[] {offer.slot().name(), offer.price(), offer.enabled(), spaceId};
    }

    private static <E> List<E> ofType(Class<E> type, List<SpaceEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
