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

/** Registers spaces and opens them. */
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

    /** Registers a space once, however often its command comes, and sends its images to be stored. */
    @Transactional
    public void create(CreateSpace command, Envelope cause) {
        if (spaces.findByRegistrationId(command.registrationId()).isPresent()) {
            return;
        }
        Space space = spaces.saveAndFlush(new Space(command));
        galleries.save(space.id(), Gallery.of(command.images()));
        List<Message> messages = new ArrayList<>();
        messages.add(space.created(command.images(), clock.instant()));
        command.images().forEach(image -> messages.add(space.storeImage(image)));
        outbox.append(messages, cause);
    }

    /** Gives a registration up that cannot be carried out; its host learns of it by polling. */
    @Transactional
    public void reject(UUID registrationId, Envelope cause) {
        if (spaces.findByRegistrationId(registrationId).isEmpty()) {
            outbox.append(List.of(new SpaceRejected(registrationId, "INTERNAL_ERROR", clock.instant())), cause);
        }
    }

    /** Notes what became of a picture, and opens its space if it is the first one stored. */
    @Transactional
    public void imageSettled(ImageEvent event, Envelope cause) {
        spaces.lock(event.ownerId())
                .filter(space -> galleries.settle(space.id(), event.imageId(), status(event)))
                .filter(_ -> event instanceof ImageStored)
                .flatMap(space -> space.imageStored(clock.instant()))
                .ifPresent(activated -> outbox.append(List.of(activated), cause));
    }

    private static Status status(ImageEvent event) {
        return switch (event) {
            case ImageStored _ -> Status.READY;
            case ImageRejected _ -> Status.REJECTED;
        };
    }
}
