package com.ourspace.booking.space;

import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.space.CreateSpace;
import com.ourspace.contracts.space.SpaceActivated;
import com.ourspace.contracts.space.SpaceCreated;
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
import jakarta.persistence.Version;
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

    /** Counts what happened to the space, from 1; two changes at once can't both be the next. */
    @Version
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

    /** The first stored image opens the space; later ones change nothing. */
    Optional<SpaceActivated> imageStored(Instant at) {
        if (status != SpaceStatus.DRAFT) {
            return Optional.empty();
        }
        status = SpaceStatus.ACTIVE;
        return Optional.of(new SpaceActivated(id(), registrationId, version + 1, at));
    }
}
