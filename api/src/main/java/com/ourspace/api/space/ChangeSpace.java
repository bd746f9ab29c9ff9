package com.ourspace.api.space;

import com.ourspace.api.catalog.ListedSpace;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.log.CommandPublisher;
import com.ourspace.api.log.SignedIds;
import com.ourspace.api.log.SignedIds.Purpose;
import com.ourspace.api.reservation.Stays;
import com.ourspace.api.space.OwnSpaces.OwnImage;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.space.SpaceChange;
import com.ourspace.contracts.space.SpaceChange.AddSpaceImages;
import com.ourspace.contracts.space.SpaceChange.ArrangeSpaceImages;
import com.ourspace.contracts.space.SpaceChange.PauseSpace;
import com.ourspace.contracts.space.SpaceChange.RemoveSpace;
import com.ourspace.contracts.space.SpaceChange.RemoveSpaceImage;
import com.ourspace.contracts.space.SpaceChange.ResumeSpace;
import com.ourspace.contracts.space.SpaceChange.UpdateSpace;
import com.ourspace.contracts.space.SpaceStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Accepts changes of spaces: refuses at once what the read model shows to be impossible, and publishes the rest to the
 * log, where the booking processor decides it.
 */
@Component
class ChangeSpace {

    private final OwnSpaces spaces;
    private final Stays stays;
    private final SpaceChanges changes;
    private final UploadedImages images;
    private final StagingArea staging;
    private final SignedIds ids;
    private final IdempotentRequests requests;
    private final CommandPublisher log;
    private final JsonMapper json;

    ChangeSpace(
            OwnSpaces spaces,
            Stays stays,
            SpaceChanges changes,
            UploadedImages images,
            StagingArea staging,
            SignedIds ids,
            IdempotentRequests requests,
            CommandPublisher log,
            JsonMapper json) {
        this.spaces = spaces;
        this.stays = stays;
        this.changes = changes;
        this.images = images;
        this.staging = staging;
        this.ids = ids;
        this.requests = requests;
        this.log = log;
        this.json = json;
    }

    /** Changes the listing, or pauses or resumes the space. */
    UUID patch(ChangeRequest request, ObjectNode patch, ListingCodes codes) {
        return runOnce(request, attempt -> {
            ListingPatch wanted = ListingPatch.read(patch, attempt.space().listing(), codes, json);
            if (wanted.status() != null && attempt.space().status() == SpaceStatus.DRAFT) {
                throw SpaceChangeRefusals.stillDraft().exception();
            }
            return switch (wanted.status()) {
                case PAUSED -> new PauseSpace(attempt.id(), request.spaceId(), attempt.host(), attempt.version());
                case ACTIVE -> new ResumeSpace(attempt.id(), request.spaceId(), attempt.host(), attempt.version());
                case DRAFT, REMOVED -> throw new IllegalStateException("no status to ask for");
                case null ->
                    new UpdateSpace(
                            attempt.id(), request.spaceId(), attempt.host(), attempt.version(), wanted.listing());
            };
        });
    }

    UUID remove(ChangeRequest request) {
        return runOnce(request, attempt -> {
            List<UUID> upcoming = stays.live(spaces.upcomingOrders(request.spaceId()));
            if (!upcoming.isEmpty()) {
                throw SpaceChangeRefusals.hasBookings(upcoming).exception();
            }
            return new RemoveSpace(attempt.id(), request.spaceId(), attempt.host(), attempt.version());
        });
    }

    /** Adds images after those the space has; equal bytes change nothing. */
    UUID addImages(ChangeRequest request, List<Photo> photos) {
        return runOnce(request, attempt -> {
            // After the check of the owner: others learn nothing about the images.
            ImageViolation.requireNone(ImageViolation.of(photos));
            UUID registration = spaces.registrationOf(request.spaceId());
            List<IdentifiedPhoto> added = IdentifiedPhoto.of(registration, attempt.id(), photos);
            requireRoom(request.spaceId(), added);
            staging.put(added);
            images.save(UploadedImages.With.CHANGE, attempt.id(), added);
            return new AddSpaceImages(
                    attempt.id(),
                    request.spaceId(),
                    attempt.host(),
                    attempt.version(),
                    added.stream().map(IdentifiedPhoto::image).toList());
        });
    }

    UUID removeImage(ChangeRequest request, UUID imageId) {
        return runOnce(request, attempt -> {
            requireRemovable(spaces.images(request.spaceId()), imageId);
            return new RemoveSpaceImage(attempt.id(), request.spaceId(), attempt.host(), attempt.version(), imageId);
        });
    }

    UUID arrangeImages(ChangeRequest request, List<UUID> imageIds) {
        return runOnce(request, attempt -> {
            Set<UUID> known =
                    spaces.images(request.spaceId()).stream().map(OwnImage::id).collect(Collectors.toSet());
            if (imageIds.size() != known.size() || !known.equals(new HashSet<>(imageIds))) {
                throw SpaceChangeRefusals.otherImages().exception();
            }
            return new ArrangeSpaceImages(attempt.id(), request.spaceId(), attempt.host(), attempt.version(), imageIds);
        });
    }

    /**
     * Returns the change of this id; PENDING until its event has been read.
     *
     * @throws com.ourspace.api.web.ProblemException SPACE_CHANGE_NOT_FOUND if this host was never given this id
     */
    SpaceChangeView require(UUID changeId, long hostId) {
        SpaceChangeView change = changes.find(changeId);
        boolean wasIssued = ids.belongsTo(Purpose.SPACE_CHANGE, changeId, hostId)
                || ids.belongsTo(Purpose.REQUEST, changeId, hostId) && (!change.isRunning() || isClaimed(changeId));
        if (!wasIssued) {
            throw Problem.of(ProblemCode.SPACE_CHANGE_NOT_FOUND).exception();
        }
        return change;
    }

    /** Whether the key of this id was claimed for a change of a space, and not for something else. */
    private boolean isClaimed(UUID changeId) {
        return requests.command(changeId)
                .filter(command -> SpaceChange.class.isAssignableFrom(command.javaType()))
                .isPresent();
    }

    /**
     * Checks a change against the space and publishes it. A retry whose outcome is known in the read model does
     * nothing.
     */
    private UUID runOnce(ChangeRequest request, Function<Attempt, SpaceChange> command) {
        KeyedRequest keyed = request.keyed();
        UUID id = keyed == null ? ids.fresh(Purpose.SPACE_CHANGE, request.host().userId()) : keyed.id();
        requests.runOnce(keyed, isRetry -> {
            if (isRetry && changes.isDecided(id)) {
                return;
            }
            ListedSpace space = spaces.require(request.host(), request.spaceId());
            int version = request.condition().versionOr(space.version());
            if (!isRetry) {
                request.condition().requirePresent(space.version());
            }
            SpaceChange change = command.apply(new Attempt(id, space, version));
            if (!isRetry) {
                requests.claim(keyed, MessageType.of(change));
            }
            log.append(change, id);
        });
        return id;
    }

    private void requireRoom(long spaceId, List<IdentifiedPhoto> added) {
        long after = Stream.concat(
                        spaces.images(spaceId).stream().map(OwnImage::id),
                        added.stream().map(photo -> photo.image().imageId()))
                .distinct()
                .count();
        if (after > ImageViolation.MAX_PHOTOS) {
            throw SpaceChangeRefusals.imageTooMany(ImageViolation.MAX_PHOTOS).exception();
        }
    }

    private static void requireRemovable(List<OwnImage> images, UUID imageId) {
        OwnImage image = images.stream()
                .filter(one -> one.id().equals(imageId))
                .findFirst()
                .orElseThrow(() -> SpaceChangeRefusals.noSuchImage().exception());
        List<OwnImage> left = images.stream().filter(one -> one != image).toList();
        if (left.isEmpty() || image.isReady() && left.stream().noneMatch(OwnImage::isReady)) {
            throw SpaceChangeRefusals.imageRequired().exception();
        }
    }

    /** One attempt to change a space. */
    private record Attempt(UUID id, ListedSpace space, int version) {

        long host() {
            return space.hostId();
        }
    }
}
