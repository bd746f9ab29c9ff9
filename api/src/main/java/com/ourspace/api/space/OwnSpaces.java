package com.ourspace.api.space;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.catalog.ImageStatus;
import com.ourspace.api.catalog.ListedSpace;
import com.ourspace.api.catalog.Listings;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import com.ourspace.contracts.space.SpaceStatus;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A host's spaces in the read model, for checking a change before it is accepted. */
@Repository
class OwnSpaces {

    private static final int MAX_NAMED = 20;

    private final Listings listings;
    private final JdbcClient jdbc;
    private final Clock clock;

    OwnSpaces(Listings listings, JdbcClient jdbc, Clock clock) {
        this.listings = listings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Returns a space that this host may change.
     *
     * @throws ProblemException SPACE_NOT_FOUND if there is none or it was removed, NOT_SPACE_OWNER if it is another
     *     host's
     */
    ListedSpace require(SignedIn host, long spaceId) {
        ListedSpace space = listings.find(spaceId)
                .filter(found -> found.status() != SpaceStatus.REMOVED)
                .orElseThrow(() -> Problem.of(ProblemCode.SPACE_NOT_FOUND).exception());
        if (space.hostId() != host.userId()) {
            throw Problem.of(ProblemCode.NOT_SPACE_OWNER).exception();
        }
        return space;
    }

    /** Its images in their order, without rejected and removed ones. */
    List<OwnImage> images(long spaceId) {
        return jdbc.sql("""
                        SELECT image_id, status FROM space_image
                        WHERE space_id = ? AND status IN ('PENDING', 'READY') ORDER BY position
                        """)
                .param(spaceId)
                .query((row, number) -> new OwnImage(
                        SqlValues.uuid(row.getBytes("image_id")), ImageStatus.valueOf(row.getString("status"))))
                .list();
    }

    /** The registration, from which the ids of the space's images are derived. */
    UUID registrationOf(long spaceId) {
        return jdbc.sql("SELECT registration_id FROM space_listing WHERE space_id = ?")
                .param(spaceId)
                .query((row, number) -> SqlValues.uuid(row.getBytes(1)))
                .single();
    }

    /** Orders that are held or paid and have not ended, the earliest first; at most 20. */
    List<UUID> upcomingOrders(long spaceId) {
        LocalDateTime now = SqlValues.utc(clock.instant());
        return jdbc.sql("""
                        SELECT order_id FROM order_view
                        WHERE space_id = :space AND ends_at > :now
                            AND (status = 'COMPLETED' OR (status = 'WAITING' AND hold_expires_at > :now))
                        ORDER BY ends_at LIMIT
                        """ + MAX_NAMED)
                .param("space", spaceId)
                .param("now", now)
                .query((row, number) -> SqlValues.uuid(row.getBytes(1)))
                .list();
    }

    /** An image of the space. */
    record OwnImage(UUID id, ImageStatus status) {

        boolean isReady() {
            return status == ImageStatus.READY;
        }
    }
}
