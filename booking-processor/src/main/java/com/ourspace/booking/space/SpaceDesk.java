package com.ourspace.booking.space;

import com.ourspace.booking.relay.Outbox;
import com.ourspace.booking.space.GalleryImage.Status;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.contracts.image.ImageEvent.ImageRejected;
import com.ourspace.contracts.image.ImageEvent.ImageStored;
import com.ourspace.contracts.space.SpaceCommand.CreateSpace;
import com.ourspace.contracts.space.SpaceEvent.SpaceRejected;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers spaces, and activates them with their first stored image. */
@Component
class SpaceDesk {

    private final Spaces spaces;
    private final JdbcGalleries galleries;
    private final Outbox outbox;
    private final Clock clock;

    SpaceDesk(Spaces spaces, JdbcGalleries galleries, Outbox outbox, Clock clock) {
        this.spaces = spaces;
        this.galleries = galleries;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Registers a space once, however often its command is read, and sends its images to the media worker. */
    @Transactional
    public void create(CreateSpace command, Envelope cause) {
        if (spaces.isRegistered(command.registrationId())) {
            return;
        }
        Space space = spaces.add(command);
        galleries.save(space.id(), Gallery.of(command.images()));
        List<Message> messages = new ArrayList<>();
        messages.add(space.created(command.images(), clock.instant()));
        command.images()
                .forEach(
                        image -> messages.add(Space.storeImage(space.id(), command.hostId(), image, image.position())));
        outbox.append(messages, cause);
    }

    /** Rejects a registration that cannot be read or decided; its host learns of it by polling. */
    @Transactional
    public void reject(UUID registrationId, Envelope cause) {
        if (!spaces.isRegistered(registrationId)) {
            outbox.append(List.of(new SpaceRejected(registrationId, "INTERNAL_ERROR", clock.instant())), cause);
        }
    }

    /** Records the outcome of an image, and activates its space if it is the first one stored. */
    @Transactional
    public void recordOutcome(ImageEvent event, Envelope cause) {
        spaces.lock(event.ownerId())
                .filter(space -> galleries.recordOutcome(space.id(), event.imageId(), status(event)))
                .filter(_ -> event instanceof ImageStored)
                .ifPresent(space -> activate(space, cause));
    }

    private void activate(Space space, Envelope cause) {
        space.imageStored(clock.instant()).ifPresent(activated -> {
            spaces.update(space);
            outbox.append(List.of(activated), cause);
        });
    }

    private static Status status(ImageEvent event) {
        return switch (event) {
            case ImageStored _ -> Status.READY;
            case ImageRejected _ -> Status.REJECTED;
        };
    }
}
