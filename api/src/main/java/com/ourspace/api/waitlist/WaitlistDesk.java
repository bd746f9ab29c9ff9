package com.ourspace.api.waitlist;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.account.SuspendedGuests;
import com.ourspace.api.log.CommandLog;
import com.ourspace.api.log.ProvenIds;
import com.ourspace.api.log.ProvenIds.Purpose;
import com.ourspace.api.reservation.BookableSpaces;
import com.ourspace.api.reservation.Refusals;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.contracts.reservation.JoinWaitlist;
import com.ourspace.contracts.reservation.LeaveWaitlist;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistRefusal;
import com.ourspace.contracts.rules.BookingRules;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes guests who wait to the log; its order is the queue's. */
@Component
class WaitlistDesk {

    private final ProvenIds ids;
    private final BookableSpaces spaces;
    private final SuspendedGuests suspended;
    private final Places places;
    private final CommandLog log;
    private final Clock clock;

    WaitlistDesk(
            ProvenIds ids,
            BookableSpaces spaces,
            SuspendedGuests suspended,
            Places places,
            CommandLog log,
            Clock clock) {
        this.ids = ids;
        this.spaces = spaces;
        this.suspended = suspended;
        this.places = places;
        this.log = log;
        this.clock = clock;
    }

    /** The id of the accepted place: the same for every attempt under one key. */
    UUID join(SignedIn guest, long spaceId, PlaceRequest wish, IdempotencyKey key) {
        UUID id = ids.derived(Purpose.WAITLIST_PLACE, guest.userId(), key.text());
        // No key of a guest has a line break: so it is never the order of a request.
        UUID orderId = ids.derived(Purpose.ORDER, guest.userId(), "waitlist\n" + key.text());
        JoinWaitlist command = wish.command(id, orderId, spaceId, guest.userId());
        Optional<String> known = places.requestDigest(id);
        if (known.isEmpty()) {
            refuseAtOnce(guest, spaceId, wish);
        } else if (!known.get().equals(command.requestDigest())) {
            throw IdempotencyKey.reused();
        }
        log.append(command, id);
        return id;
    }

    private void refuseAtOnce(SignedIn guest, long spaceId, PlaceRequest wish) {
        BookingRules.check(
                        spaces.find(spaceId).orElse(null),
                        suspended.contains(guest.userId()),
                        wish.of(guest.userId()),
                        clock.instant())
                .ifPresent(no -> {
                    throw Refusals.of(no, null).exception();
                });
    }

    /** Asks for the end of the wait; twice is once, unless the first was answered meanwhile. */
    void leave(SignedIn guest, String id) {
        PlaceView place = show(guest, id);
        if (place.status() != PlaceStatus.WAITING) {
            throw WaitlistRefusals.of(new WaitlistRefusal.NotWaiting()).exception();
        }
        SpaceDate spaceDate =
                new SpaceDate(Objects.requireNonNull(place.spaceId()), Objects.requireNonNull(place.useDate()));
        leave(new Places.Waiter(place.id(), spaceDate, guest.userId(), places.latestDecision(place.id())));
    }

    /** Takes the end of a wait to the log. */
    void leave(Places.Waiter waiter) {
        String name = "leave\n" + waiter.entryId() + "\n" + waiter.latestDecision();
        UUID commandId = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        SpaceDate on = waiter.spaceDate();
        log.append(new LeaveWaitlist(waiter.entryId(), on.spaceId(), on.useDate(), waiter.guestId()), commandId);
    }

    /** The place; PENDING as long as no event has told of it. */
    PlaceView show(SignedIn guest, String id) {
        UUID entryId = ProvenIds.parsed(id)
                .filter(given -> ids.belongsTo(Purpose.WAITLIST_PLACE, given, guest.userId()))
                .orElseThrow(() ->
                        WaitlistRefusals.of(new WaitlistRefusal.NotWaiting()).exception());
        return places.find(entryId, clock.instant()).orElseGet(() -> PlaceView.pending(entryId));
    }

    List<PlaceView> all(SignedIn guest) {
        return places.of(guest.userId(), clock.instant());
    }
}
