package com.ourspace.booking.space;

import com.ourspace.contracts.image.ImageCommand.StoreImage;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.contracts.space.SpaceEvent.SpaceActivated;
import com.ourspace.contracts.space.SpaceEvent.SpaceCreated;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.contracts.space.SpaceStatus;
import com.ourspace.contracts.space.StagedImage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A space as its host registered it, and whether it can be booked. Its row is locked while it is changed. */
final class Space {

    private final long id;
    private final UUID registrationId;
    private final long hostId;
    private SpaceStatus status;
    private SpaceListing listing;
    /** Counts the changes of the space, from 1. */
    private int version;

    Space(long id, UUID registrationId, long hostId, SpaceStatus status, SpaceListing listing, int version) {
        this.id = id;
        this.registrationId = registrationId;
        this.hostId = hostId;
        this.status = status;
        this.listing = listing;
        this.version = version;
    }

    long id() {
        return id;
    }

    SpaceStatus status() {
        return status;
    }

    SpaceListing listing() {
        return listing;
    }

    int version() {
        return version;
    }

    SpaceCreated created(List<StagedImage> images, Instant at) {
        return new SpaceCreated(id, registrationId, hostId, listing, images, version, at);
    }

    /** The command to the media worker for one of the images. */
    static StoreImage storeImage(long spaceId, long hostId, StagedImage image, int position) {
        return new StoreImage(
                image.imageId(), ImageOwner.SPACE, spaceId, position, image.stagedKey(), image.sha256(), hostId);
    }

    /** The first stored image activates the space; later ones change nothing. */
    Optional<SpaceActivated> imageStored(Instant at) {
        if (status != SpaceStatus.DRAFT) {
            return Optional.empty();
        }
        return Optional.of(new SpaceActivated(id, registrationId, changeStatus(SpaceStatus.ACTIVE), at));
    }

    boolean is(SpaceStatus other) {
        return status == other;
    }

    boolean belongsTo(long userId) {
        return hostId == userId;
    }

    /** Changes the status, and returns the new version. */
    int changeStatus(SpaceStatus next) {
        status = next;
        return countChange();
    }

    /** Changes the listing, and returns the new version. */
    int changeListing(SpaceListing other) {
        listing = other;
        return countChange();
    }

    /** Counts a change, and returns the new version. */
    int countChange() {
        version++;
        return version;
    }
}
