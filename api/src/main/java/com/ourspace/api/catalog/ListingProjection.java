package com.ourspace.api.catalog;

import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.space.SpaceChangeOutcome;
import com.ourspace.contracts.space.SpaceEvent;
import com.ourspace.contracts.space.SpaceEvent.SpaceActivated;
import com.ourspace.contracts.space.SpaceEvent.SpaceCreated;
import com.ourspace.contracts.space.SpaceEvent.SpaceRejected;
import com.ourspace.contracts.space.SpaceStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Projects the read models of spaces from their events. A known event changes nothing. */
@Component
class ListingProjection {

    private static final String INSERT_LISTING =
            "INSERT INTO space_listing (space_id, registration_id, host_id, status, version, created_at, "
                    + ListingColumn.each("%s") + ") VALUES (?, ?, ?, ?, ?, ?, " + ListingColumn.each("?")
                    + ") ON DUPLICATE KEY UPDATE space_id = space_id";

    private static final String INSERT_OFFER = """
            INSERT INTO space_offer (space_id, slot, price, enabled) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE slot = VALUES(slot)
            """;

    /** A space whose offers its host has changed since its creation keeps those. */
    private static final String UNCHANGED =
            "SELECT space_id FROM space_listing WHERE space_id IN (:spaces) AND listing_version = 0";

    private static final String INSERT_REFUSAL = """
            INSERT INTO space_refusal (registration_id, code, at) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE code = code
            """;

    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final Galleries galleries;
    private final ListingChanges changes;

    ListingProjection(JdbcOperations jdbc, JdbcClient client, Galleries galleries, ListingChanges changes) {
        this.jdbc = jdbc;
        this.client = client;
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
        Set<Long> unchanged = client.sql(UNCHANGED)
                .param("spaces", created.stream().map(SpaceCreated::spaceId).toList())
                .query((row, _) -> row.getLong("space_id"))
                .set();
        jdbc.batchUpdate(
                INSERT_OFFER,
                created.stream()
                        .filter(event -> unchanged.contains(event.spaceId()))
                        .flatMap(event -> ListingChanges.offerRows(event.spaceId(), event.listing()))
                        .toList());
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

    private static <E> List<E> ofType(Class<E> type, List<SpaceEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
