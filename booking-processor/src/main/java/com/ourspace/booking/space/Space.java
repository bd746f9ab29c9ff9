package com.ourspace.booking.space;

import com.ourspace.contracts.image.ImageCommand.StoreImage;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.space.SpaceCommand.CreateSpace;
import com.ourspace.contracts.space.SpaceEvent.SpaceActivated;
import com.ourspace.contracts.space.SpaceEvent.SpaceCreated;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.contracts.space.SpaceStatus;
import com.ourspace.contracts.space.StagedImage;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A space as its host registered it, and whether it can be booked. */
@Entity
@Table(name = "space")
class Space {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "registration_id", columnDefinition = "BINARY(16)")
    private UUID registrationId;

    @Column(name = "host_id")
    private long hostId;

    @Enumerated(EnumType.STRING)
    private SpaceStatus status;

    @Convert(converter = ListingColumn.class)
    private SpaceListing listing;

    /** Counts what happened to the space, from 1. Whoever changes it has locked the row. */
    private int version;

    @SuppressWarnings("NullAway") // Hibernate fills the fields.
    protected Space() {}

    Space(CreateSpace command) {
        this.registrationId = command.registrationId();
        this.hostId = command.hostId();
        this.status = SpaceStatus.DRAFT;
        this.listing = command.listing();
        this.version = 1;
    }

    long id() {
        return Optional.ofNullable(id).orElseThrow();
    }

    BookableSpace bookable() {
        return BookableSpace.of(hostId, status, listing);
    }

    SpaceCreated created(List<StagedImage> images, Instant at) {
        return new SpaceCreated(id(), registrationId, hostId, listing, images, version, at);
    }

    /** Work for the media worker. */
    StoreImage storeImage(StagedImage image) {
        return storeImage(id(), hostId, image, image.position());
    }

    static StoreImage storeImage(long spaceId, long hostId, StagedImage image, int position) {
        return new StoreImage(
                image.imageId(), ImageOwner.SPACE, spaceId, position, image.stagedKey(), image.sha256(), hostId);
    }

    /** The first stored image opens the space; later ones change nothing. */
    Optional<SpaceActivated> imageStored(Instant at) {
        if (status != SpaceStatus.DRAFT) {
            return Optional.empty();
        }
        return Optional.of(new SpaceActivated(id(), registrationId, changeStatus(SpaceStatus.ACTIVE), at));
    }

    boolean is(SpaceStatus other) {
        return status == other;
    }

    boolean belongsTo(long userId) {
        return hostId == userId;
    }

    int version() {
        return version;
    }

    /** Gives the space another status, and says its version since. */
    int changeStatus(SpaceStatus next) {
        status = next;
        return nowChanged();
    }

    /** Gives the space other words, and says its version since. */
    int changeListing(SpaceListing other) {
        listing = other;
        return nowChanged();
    }

    /** Counts a change, and says the version since. */
    int nowChanged() {
        version++;
        return version;
    }
}
