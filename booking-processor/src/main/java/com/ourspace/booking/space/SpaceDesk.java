package com.ourspace.booking.space;

import com.ourspace.booking.relay.Outbox;
import com.ourspace.booking.relay.OutboxMessage;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.contracts.image.ImageStored;
import com.ourspace.contracts.image.StoreImage;
import com.ourspace.contracts.space.CreateSpace;
import com.ourspace.contracts.space.SpaceRejected;
import com.ourspace.contracts.space.StagedImage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers spaces and opens them. */
@Component
class SpaceDesk {

    private static final String SOURCE = "/ourspace/booking-processor";

    private final Spaces spaces;
    private final Outbox outbox;
    private final Clock clock;

    SpaceDesk(Spaces spaces, Outbox outbox, Clock clock) {
        this.spaces = spaces;
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
        List<Message> messages = new ArrayList<>();
        messages.add(space.created(command.images(), clock.instant()));
        command.images().forEach(image -> messages.add(storeImage(space, image)));
        publish(messages, cause);
    }

    /** Gives a registration up that cannot be carried out; its host learns of it by polling. */
    @Transactional
    public void reject(UUID registrationId, Envelope cause) {
        if (spaces.findByRegistrationId(registrationId).isEmpty()) {
            publish(List.of(new SpaceRejected(registrationId, "INTERNAL_ERROR", clock.instant())), cause);
        }
    }

    /** Opens the space this image belongs to, if it is the first one stored. */
    @Transactional
    public void imageStored(ImageStored event, Envelope cause) {
        spaces.findById(event.ownerId())
                .flatMap(space -> space.imageStored(clock.instant()))
                .ifPresent(activated -> publish(List.of(activated), cause));
    }

    private static StoreImage storeImage(Space space, StagedImage image) {
        return new StoreImage(
                image.imageId(), ImageOwner.SPACE, space.id(), image.position(), image.stagedKey(), image.sha256());
    }

    private void publish(List<Message> messages, Envelope cause) {
        Instant now = clock.instant();
        List<OutboxMessage> rows = new ArrayList<>();
        for (Message message : messages) {
            UUID id = derivedId(cause.id(), rows.size());
            rows.add(
                    new OutboxMessage(Envelope.of(id, message, SOURCE, now, cause.id(), cause.traceparent()), message));
        }
        outbox.append(rows);
    }

    /** The same command leads to the same ids, so that readers recognise what they have seen. */
    private static UUID derivedId(UUID cause, int index) {
        return UUID.nameUUIDFromBytes((cause + "/" + index).getBytes(StandardCharsets.UTF_8));
    }
}
