package com.ourspace.api.space;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.catalog.BinaryId;
import com.ourspace.api.catalog.ListedSpace;
import com.ourspace.api.catalog.Listings;
import com.ourspace.api.catalog.PictureStatus;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import com.ourspace.contracts.space.SpaceStatus;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The spaces of hosts, as the read model knows them: what a change can be checked against before it is accepted. */
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
     * A space that this host may change.
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

    /** Its pictures in their order, those left out that were refused or taken away. */
    List<HostedPicture> pictures(long spaceId) {
        return jdbc.sql("""
                        SELECT image_id, status FROM space_image
                        WHERE space_id = ? AND status IN ('PENDING', 'READY') ORDER BY position
                        """)
                .param(spaceId)
                .query((row, number) -> new HostedPicture(
                        BinaryId.read(row.getBytes("image_id")), PictureStatus.valueOf(row.getString("status"))))
                .list();
    }

    /** The registration that gives the space's pictures their names. */
    UUID registrationOf(long spaceId) {
        return jdbc.sql("SELECT registration_id FROM space_listing WHERE space_id = ?")
                .param(spaceId)
                .query((row, number) -> BinaryId.read(row.getBytes(1)))
                .single();
    }

    /** Orders that are held or paid for and not over yet, the earliest first; no more than twenty. */
    List<UUID> upcomingOrders(long spaceId) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return jdbc.sql("""
                        SELECT order_id FROM order_view
                        WHERE space_id = :space AND ends_at > :now
                            AND (status = 'COMPLETED' OR (status = 'WAITING' AND hold_expires_at > :now))
                        ORDER BY ends_at LIMIT
                        """ + MAX_NAMED)
                .param("space", spaceId)
                .param("now", now)
                .query((row, number) -> BinaryId.read(row.getBytes(1)))
                .list();
    }

    /** A picture that the space has. */
    record HostedPicture(UUID id, PictureStatus status) {

        boolean isReady() {
            return status == PictureStatus.READY;
        }
    }
}
