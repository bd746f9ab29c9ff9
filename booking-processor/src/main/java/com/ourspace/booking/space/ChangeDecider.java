package com.ourspace.booking.space;

import com.ourspace.contracts.space.SpaceChange;
import com.ourspace.contracts.space.SpaceChange.AddSpaceImages;
import com.ourspace.contracts.space.SpaceChange.ArrangeSpaceImages;
import com.ourspace.contracts.space.SpaceChange.PauseSpace;
import com.ourspace.contracts.space.SpaceChange.RemoveSpace;
import com.ourspace.contracts.space.SpaceChange.RemoveSpaceImage;
import com.ourspace.contracts.space.SpaceChange.ResumeSpace;
import com.ourspace.contracts.space.SpaceChange.UpdateSpace;
import com.ourspace.contracts.space.SpaceChangeOutcome;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceChangeRefused;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceImagesChanged;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpacePaused;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceRemoved;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceResumed;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceUpdated;
import com.ourspace.contracts.space.SpaceChangeRefusal;
import com.ourspace.contracts.space.SpaceStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Decides a change of a space. A change gives the space its next version; a refusal changes nothing. */
final class ChangeDecider {

    private static final int MAX_NAMED = 20;

    private final Space space;
    private final Gallery gallery;
    private final SpaceBookings bookings;

    ChangeDecider(Space space, Gallery gallery, SpaceBookings bookings) {
        this.space = space;
        this.gallery = gallery;
        this.bookings = bookings;
    }

    SpaceChangeOutcome decide(SpaceChange change, Instant at) {
        if (space.is(SpaceStatus.REMOVED)) {
            return refused(change, new SpaceChangeRefusal.NoSuchSpace(), at);
        }
        if (!space.belongsTo(change.hostId())) {
            return refused(change, new SpaceChangeRefusal.NotSpaceOwner(), at);
        }
        if (space.version() != change.expectedVersion()) {
            return refused(change, new SpaceChangeRefusal.StaleVersion(space.version()), at);
        }
        return execute(change, at);
    }

    private SpaceChangeOutcome execute(SpaceChange change, Instant at) {
        return switch (change) {
            case UpdateSpace update ->
                new SpaceUpdated(
                        update.changeId(), space.id(), update.listing(), space.changeListing(update.listing()), at);
            case PauseSpace pause ->
                space.is(SpaceStatus.DRAFT)
                        ? refused(pause, new SpaceChangeRefusal.StillDraft(), at)
                        : new SpacePaused(pause.changeId(), space.id(), space.changeStatus(SpaceStatus.PAUSED), at);
            case ResumeSpace resume ->
                space.is(SpaceStatus.DRAFT)
                        ? refused(resume, new SpaceChangeRefusal.StillDraft(), at)
                        : new SpaceResumed(resume.changeId(), space.id(), space.changeStatus(SpaceStatus.ACTIVE), at);
            case RemoveSpace remove -> remove(remove, at);
            case AddSpaceImages add -> add(add, at);
            case RemoveSpaceImage remove -> removeImage(remove, at);
            case ArrangeSpaceImages arrange ->
                gallery.consistsOf(arrange.imageIds())
                        ? changed(arrange, gallery.retainInOrder(arrange.imageIds()), at)
                        : refused(arrange, new SpaceChangeRefusal.OtherImages(), at);
        };
    }

    private SpaceChangeOutcome remove(RemoveSpace change, Instant at) {
        List<UUID> upcoming = bookings.upcomingOrders(space.id(), at);
        return upcoming.isEmpty()
                ? new SpaceRemoved(change.changeId(), space.id(), space.changeStatus(SpaceStatus.REMOVED), at)
                : refused(
                        change,
                        new SpaceChangeRefusal.SpaceHasBookings(
                                upcoming.stream().limit(MAX_NAMED).toList()),
                        at);
    }

    private SpaceChangeOutcome add(AddSpaceImages change, Instant at) {
        Gallery more = gallery.with(change.images());
        return more.isOverfull()
                ? refused(change, new SpaceChangeRefusal.ImageTooMany(Gallery.MAX_IMAGES), at)
                : changed(change, more, at);
    }

    private SpaceChangeOutcome removeImage(RemoveSpaceImage change, Instant at) {
        if (!gallery.has(change.imageId())) {
            return refused(change, new SpaceChangeRefusal.NoSuchImage(), at);
        }
        return gallery.canRemove(change.imageId())
                ? changed(change, gallery.without(change.imageId()), at)
                : refused(change, new SpaceChangeRefusal.ImageRequired(), at);
    }

    private SpaceChangeOutcome changed(SpaceChange change, Gallery after, Instant at) {
        return new SpaceImagesChanged(change.changeId(), space.id(), after.ids(), space.countChange(), at);
    }

    private SpaceChangeOutcome refused(SpaceChange change, SpaceChangeRefusal refusal, Instant at) {
        return new SpaceChangeRefused(change.changeId(), change.spaceId(), refusal, space.version(), at);
    }
}
