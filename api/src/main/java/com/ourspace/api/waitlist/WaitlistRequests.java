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
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistCommand.LeaveWaitlist;
import com.ourspace.contracts.reservation.WaitlistRefusal;
import com.ourspace.contracts.rules.BookingRules;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes guests' requests to join or leave a waitlist; the order of the log is the order of the queue. */
@Component
class WaitlistRequests {

    private final SignedIds ids;
    private final IdempotentRequests requests;
    private final BookableSpaces spaces;
    private final SuspendedGuests suspended;
    private final WaitlistEntries waitlistEntries;
    private final CommandPublisher log;
    private final Clock clock;

    WaitlistRequests(
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

    /** Joins a waitlist; returns the id of the entry, the same for every attempt under one key. */
    UUID join(KeyedRequest keyed, long spaceId, WaitlistEntryRequest request) {
        // Differs from all request ids, so it can never be the id of a directly requested order.
        UUID orderId = ids.derived(Purpose.ORDER, keyed.userId(), "waitlist\n" + keyed.id());
        requests.runOnce(keyed, isRetry -> {
            if (!isRetry) {
                requireJoinable(keyed.userId(), spaceId, request);
                requests.claim(keyed, MessageType.JOIN_WAITLIST);
            }
            log.append(request.command(keyed, orderId, spaceId), keyed.id());
        });
        return keyed.id();
    }

    private void requireJoinable(long guestId, long spaceId, WaitlistEntryRequest request) {
        BookingRules.check(
                        spaces.findBookable(spaceId).orElse(null),
                        suspended.isStillSuspended(guestId),
                        request.of(guestId),
                        clock.instant())
                .ifPresent(no -> {
                    throw RefusalProblems.of(no, null).exception();
                });
    }

    /**
     * Publishes the command to leave. A repeated request is the same command until the first one is decided.
     *
     * @param keyed null if the guest sent no key
     */
    void leave(SignedIn guest, String id, @Nullable KeyedRequest keyed) {
        WaitlistEntryView entry = show(guest, id);
        requests.runOnce(keyed, isRetry -> {
            if (!isRetry) {
                if (entry.status() != WaitlistEntryStatus.WAITING) {
                    throw WaitlistRefusals.of(new WaitlistRefusal.NotWaiting()).exception();
                }
                requests.claim(keyed, MessageType.LEAVE_WAITLIST);
            }
            SpaceDate spaceDate =
                    new SpaceDate(Objects.requireNonNull(entry.spaceId()), Objects.requireNonNull(entry.useDate()));
            WaitlistEntries.WaitingEntry waitingEntry = new WaitlistEntries.WaitingEntry(
                    entry.id(), spaceDate, guest.userId(), waitlistEntries.latestDecision(entry.id()));
            leave(waitingEntry, keyed == null ? perDecision(waitingEntry) : keyed.id());
        });
    }

    /** Publishes the command to leave without a request, for a user who is or has been erased. */
    void leave(WaitlistEntries.WaitingEntry waitingEntry) {
        leave(waitingEntry, perDecision(waitingEntry));
    }

    private void leave(WaitlistEntries.WaitingEntry waitingEntry, UUID commandId) {
        SpaceDate on = waitingEntry.spaceDate();
        log.append(
                new LeaveWaitlist(waitingEntry.entryId(), on.spaceId(), on.useDate(), waitingEntry.guestId()),
                commandId);
    }

    private static UUID perDecision(WaitlistEntries.WaitingEntry waitingEntry) {
        String name = "leave\n" + waitingEntry.entryId() + "\n" + waitingEntry.latestDecision();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** A guest's entry; PENDING until its event has been read. */
    WaitlistEntryView show(SignedIn guest, String id) {
        UUID entryId = SignedIds.parsed(id)
                .filter(given -> ids.belongsTo(Purpose.REQUEST, given, guest.userId())
                        || ids.belongsTo(Purpose.WAITLIST_ENTRY, given, guest.userId()))
                .orElseThrow(WaitlistRequests::notWaiting);
        return waitlistEntries.find(entryId, clock.instant()).orElseGet(() -> pending(guest, entryId));
    }

    /** Throws unless the id is a waitlist entry's: a key may stand for something else. */
    private WaitlistEntryView pending(SignedIn guest, UUID entryId) {
        boolean isEntry = ids.belongsTo(Purpose.WAITLIST_ENTRY, entryId, guest.userId())
                || requests.command(entryId)
                        .filter(command -> command == MessageType.JOIN_WAITLIST)
                        .isPresent();
        if (!isEntry) {
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
