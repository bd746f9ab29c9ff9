package com.ourspace.api.waitlist;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.account.SuspendedGuests;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.log.CommandPublisher;
import com.ourspace.api.log.SignedIds;
import com.ourspace.api.log.SignedIds.Purpose;
import com.ourspace.api.reservation.BookableSpaces;
import com.ourspace.api.reservation.RefusalProblems;
import com.ourspace.api.web.ProblemException;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.reservation.LeaveWaitlist;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistRefusal;
import com.ourspace.contracts.rules.BookingRules;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes guests who wait to the log; its order is the queue's. */
@Component
class WaitlistDesk {

    private final SignedIds ids;
    private final IdempotentRequests requests;
    private final BookableSpaces spaces;
    private final SuspendedGuests suspended;
    private final WaitlistEntries waitlistEntries;
    private final CommandPublisher log;
    private final Clock clock;

    WaitlistDesk(
            SignedIds ids,
            IdempotentRequests requests,
            BookableSpaces spaces,
            SuspendedGuests suspended,
            WaitlistEntries waitlistEntries,
            CommandPublisher log,
            Clock clock) {
        this.ids = ids;
        this.requests = requests;
        this.spaces = spaces;
        this.suspended = suspended;
        this.waitlistEntries = waitlistEntries;
        this.log = log;
        this.clock = clock;
    }

    /** The id of the accepted place: the same for every attempt under one key. */
    UUID join(KeyedRequest request, long spaceId, WaitlistEntryRequest wish) {
        // No request's id: so it is never the order of one.
        UUID orderId = ids.derived(Purpose.ORDER, request.userId(), "waitlist\n" + request.id());
        requests.runOnce(request, again -> {
            if (!again) {
                refuseAtOnce(request.userId(), spaceId, wish);
                requests.claim(request, MessageType.JOIN_WAITLIST);
            }
            log.append(wish.command(request, orderId, spaceId), request.id());
        });
        return request.id();
    }

    private void refuseAtOnce(long guestId, long spaceId, WaitlistEntryRequest wish) {
        BookingRules.check(
                        spaces.find(spaceId).orElse(null),
                        suspended.isStillSuspended(guestId),
                        wish.of(guestId),
                        clock.instant())
                .ifPresent(no -> {
                    throw RefusalProblems.of(no, null).exception();
                });
    }

    /**
     * Asks for the end of the wait; twice is once, unless the first was answered meanwhile.
     *
     * @param request null if the guest named it by no key
     */
    void leave(SignedIn guest, String id, @Nullable KeyedRequest request) {
        WaitlistEntryView place = show(guest, id);
        requests.runOnce(request, again -> {
            if (!again) {
                if (place.status() != WaitlistEntryStatus.WAITING) {
                    throw WaitlistRefusals.of(new WaitlistRefusal.NotWaiting()).exception();
                }
                requests.claim(request, MessageType.LEAVE_WAITLIST);
            }
            SpaceDate spaceDate =
                    new SpaceDate(Objects.requireNonNull(place.spaceId()), Objects.requireNonNull(place.useDate()));
            WaitlistEntries.Waiter waiter = new WaitlistEntries.Waiter(
                    place.id(), spaceDate, guest.userId(), waitlistEntries.latestDecision(place.id()));
            leave(waiter, request == null ? perDecision(waiter) : request.id());
        });
    }

    /** Takes the end of a wait to the log. */
    void leave(WaitlistEntries.Waiter waiter) {
        leave(waiter, perDecision(waiter));
    }

    private void leave(WaitlistEntries.Waiter waiter, UUID commandId) {
        SpaceDate on = waiter.spaceDate();
        log.append(new LeaveWaitlist(waiter.entryId(), on.spaceId(), on.useDate(), waiter.guestId()), commandId);
    }

    private static UUID perDecision(WaitlistEntries.Waiter waiter) {
        String name = "leave\n" + waiter.entryId() + "\n" + waiter.latestDecision();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The place; PENDING as long as no event has told of it. */
    WaitlistEntryView show(SignedIn guest, String id) {
        UUID entryId = SignedIds.parsed(id)
                .filter(given -> ids.belongsTo(Purpose.REQUEST, given, guest.userId())
                        || ids.belongsTo(Purpose.WAITLIST_PLACE, given, guest.userId()))
                .orElseThrow(WaitlistDesk::notWaiting);
        return waitlistEntries.find(entryId, clock.instant()).orElseGet(() -> pending(guest, entryId));
    }

    /** A key may stand for something else, which is no place on a waitlist. */
    private WaitlistEntryView pending(SignedIn guest, UUID entryId) {
        boolean isPlace = ids.belongsTo(Purpose.WAITLIST_PLACE, entryId, guest.userId())
                || requests.command(entryId)
                        .filter(command -> command == MessageType.JOIN_WAITLIST)
                        .isPresent();
        if (!isPlace) {
            throw notWaiting();
        }
        return WaitlistEntryView.pending(entryId);
    }

    private static ProblemException notWaiting() {
        return WaitlistRefusals.of(new WaitlistRefusal.NotWaiting()).exception();
    }

    List<WaitlistEntryView> all(SignedIn guest) {
        return waitlistEntries.of(guest.userId(), clock.instant());
    }
}
