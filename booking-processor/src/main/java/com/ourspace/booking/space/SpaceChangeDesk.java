package com.ourspace.booking.space;

import static com.ourspace.booking.storage.Columns.bytes;
import static com.ourspace.booking.storage.Columns.utc;

import com.ourspace.booking.log.AlreadyDeadLettered;
import com.ourspace.booking.relay.Outbox;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.image.ImageCommand;
import com.ourspace.contracts.image.ImageCommand.DiscardImage;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.contracts.reservation.ReservationCommand.CloseWaitlist;
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
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceRemoved;
import com.ourspace.contracts.space.SpaceChangeRefusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides changes of spaces (product page, section 6), one at a time, each with its space locked. A hold is granted
 * only with the space locked as well, so that a removed space gets no hold, and no hold is overlooked.
 */
@Component
class SpaceChangeDesk {

    /** The outcome of a change that could not be read, decided or stored. */
    private static final String UNDECIDABLE = "INTERNAL_ERROR";

    private final Spaces spaces;
    private final JdbcGalleries galleries;
    private final SpaceBookings bookings;
    private final Outbox outbox;
    private final JdbcTemplate jdbc;

    SpaceChangeDesk(Spaces spaces, JdbcGalleries galleries, SpaceBookings bookings, Outbox outbox, JdbcTemplate jdbc) {
        this.spaces = spaces;
        this.galleries = galleries;
        this.bookings = bookings;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    /**
     * Executes a change, or refuses it, once, however often its command is read.
     *
     * @param at the log's time of the command, by which an order is over or not
     * @throws AlreadyDeadLettered if it was rejected as undecidable before
     */
    @Transactional
    public void decide(SpaceChange change, Envelope cause, Instant at) {
        Optional<String> known = outcome(change.changeId());
        if (known.isPresent()) {
            if (known.get().equals(UNDECIDABLE)) {
                throw new AlreadyDeadLettered();
            }
            return;
        }
        SpaceChangeOutcome outcome = spaces.lock(change.spaceId())
                .map(space -> decide(space, change, at))
                .orElseGet(() -> new SpaceChangeRefused(
                        change.changeId(), change.spaceId(), new SpaceChangeRefusal.NoSuchSpace(), 0, at));
        insert(outcome, MessageType.of(outcome).wireName());
        outbox.append(messages(change, outcome), cause);
    }

    /** Rejects a change that can't be read or decided; its host learns of it by polling. */
    @Transactional
    public void rejectUndecidable(UUID changeId, long spaceId, Envelope cause, Instant at) {
        if (outcome(changeId).isEmpty()) {
            SpaceChangeRefusal refusal = new SpaceChangeRefusal.Undecided(changeId.toString());
            SpaceChangeOutcome outcome = new SpaceChangeRefused(changeId, spaceId, refusal, 0, at);
            insert(outcome, UNDECIDABLE);
            outbox.append(List.of(outcome), cause);
        }
    }

    private SpaceChangeOutcome decide(Space space, SpaceChange change, Instant at) {
        Gallery gallery = galleries.find(space.id());
        SpaceChangeOutcome outcome = new ChangeDecider(space, gallery, bookings).decide(change, at);
        if (!(outcome instanceof SpaceChangeRefused)) {
            spaces.update(space);
        }
        if (outcome instanceof SpaceImagesChanged changed) {
            galleries.save(space.id(), after(gallery, change).retainInOrder(changed.imageIds()));
        }
        return outcome;
    }

    private static Gallery after(Gallery before, SpaceChange change) {
        return change instanceof AddSpaceImages added ? before.with(added.images()) : before;
    }

    /** The event, and the commands that follow from it, to the media worker and to the waitlists of the space. */
    private List<Message> messages(SpaceChange change, SpaceChangeOutcome outcome) {
        List<Message> messages = new ArrayList<>();
        messages.add(outcome);
        if (outcome instanceof SpaceImagesChanged changed) {
            messages.addAll(work(change, changed.imageIds()));
        }
        if (outcome instanceof SpaceRemoved removed) {
            messages.addAll(closures(removed));
        }
        return messages;
    }

    /**
     * The commands that end the waitlist entries of a removed space. Each space-date decides its own in the order of
     * the log. The commands are part of the transaction of the removal, so that none is lost if the process is killed.
     */
    private List<CloseWaitlist> closures(SpaceRemoved removed) {
        return bookings.waitlistedDates(removed.spaceId(), removed.at()).stream()
                .map(date -> new CloseWaitlist(removed.changeId(), removed.spaceId(), date))
                .toList();
    }

    private static List<ImageCommand> work(SpaceChange change, List<UUID> after) {
        return switch (change) {
            case AddSpaceImages added ->
                added.images().stream()
                        .<ImageCommand>map(image -> Space.storeImage(
                                change.spaceId(), change.hostId(), image, after.indexOf(image.imageId())))
                        .toList();
            case RemoveSpaceImage removed ->
                List.of(new DiscardImage(removed.imageId(), ImageOwner.SPACE, change.spaceId()));
            case ArrangeSpaceImages _, UpdateSpace _, PauseSpace _, ResumeSpace _, RemoveSpace _ -> List.of();
        };
    }

    /** The outcome of a change; empty if it has not been decided. */
    private Optional<String> outcome(UUID changeId) {
        return jdbc
                .query(
                        "SELECT outcome FROM space_change WHERE change_id = ?",
                        (row, _) -> row.getString("outcome"),
                        bytes(changeId))
                .stream()
                .findFirst();
    }

    /** The primary key keeps two processes from deciding the same change. */
    private void insert(SpaceChangeOutcome outcome, String name) {
        jdbc.update(
                "INSERT INTO space_change (change_id, space_id, outcome, decided_at) VALUES (?, ?, ?, ?)",
                bytes(outcome.changeId()),
                outcome.spaceId(),
                name,
                utc(outcome.at()));
    }
}
