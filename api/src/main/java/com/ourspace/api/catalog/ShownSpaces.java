package com.ourspace.api.catalog;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The spaces that visitors look at, from {@link SpaceCopies}. Another process may have shown a change already that this
 * one has not found yet; so for somebody who is signed in, the revision of the copy is compared with the table first,
 * by one statement, and nobody is shown what is older than what they have seen.
 */
@Component
class ShownSpaces {

    /** The number of no user. */
    private static final long NOBODY = 0;

    private final SpaceCopies copies;
    private final Listings listings;
    private final Galleries galleries;
    private final SpaceRevisions revisions;

    ShownSpaces(SpaceCopies copies, Listings listings, Galleries galleries, SpaceRevisions revisions) {
        this.copies = copies;
        this.listings = listings;
        this.galleries = galleries;
        this.revisions = revisions;
    }

    /**
     * A space that this visitor may see.
     *
     * @throws com.ourspace.api.web.ProblemException SPACE_NOT_FOUND if there is none
     */
    SpaceCopy require(long spaceId, Optional<SignedIn> visitor) {
        return visitor.map(user -> Optional.ofNullable(upToDate(spaceId))
                        .filter(copy -> copy.space().isShownTo(user.userId())))
                .orElseGet(() -> findPublic(spaceId))
                .orElseThrow(Problem.of(ProblemCode.SPACE_NOT_FOUND)::exception);
    }

    /** A space that anonymous visitors may see; empty if there is none. */
    Optional<SpaceCopy> findPublic(long spaceId) {
        return Optional.ofNullable(copies.find(spaceId, id -> read(id, revisions.of(id))))
                .filter(copy -> copy.space().isShownTo(NOBODY));
    }

    /** Has the next look at a space, whoever looks, show what the tables have now; by one statement. */
    void refresh(long spaceId) {
        upToDate(spaceId);
    }

    private @Nullable SpaceCopy upToDate(long spaceId) {
        long revision = revisions.of(spaceId);
        SpaceCopy copy = copies.find(spaceId, id -> read(id, revision));
        if (copy == null || copy.revision() >= revision) {
            return copy;
        }
        copies.forget(List.of(spaceId));
        return copies.find(spaceId, id -> read(id, revision));
    }

    /** The revision has been read before, so that what is read now is at least as new. */
    private @Nullable SpaceCopy read(long spaceId, long revision) {
        return listings.find(spaceId)
                .map(space -> new SpaceCopy(space, galleries.ready(spaceId), revision))
                .orElse(null);
    }
}
