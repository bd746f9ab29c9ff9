package com.ourspace.booking.reservation;

import com.ourspace.booking.log.Letter;
import com.ourspace.booking.log.RefusedBefore;
import com.ourspace.booking.log.UnreadableRecord;
import com.ourspace.booking.reservation.JdbcLedger.Known;
import com.ourspace.booking.reservation.domain.Errand;
import com.ourspace.contracts.reservation.JoinWaitlist;
import com.ourspace.contracts.reservation.RequestReservation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Leaves out of a batch what was decided before, and what can't be decided under the ids that it names. */
@Component
class Inbox {

    private final JdbcLedger ledger;
    private final JdbcOrders orders;

    Inbox(JdbcLedger ledger, JdbcOrders orders) {
        this.ledger = ledger;
        this.orders = orders;
    }

    /**
     * Those of these filings that are to be decided, in their order. Of what comes twice the first counts, in this
     * batch or before.
     *
     * @param letters takes those that can't be decided as they are
     */
    List<Filing> fresh(List<Filing> filings, List<Letter> letters) {
        Map<UUID, Known> known = ledger.known(
                filings.stream().map(filing -> filing.entry().commandId()).toList(),
                filings.stream().filter(Inbox::isRequest).map(Filing::subjectId).toList());
        Set<UUID> taken = taken(filings, known.keySet());
        Set<UUID> promised = new HashSet<>();
        List<Filing> fresh = new ArrayList<>();
        for (Filing filing : filings) {
            UUID id = filing.entry().commandId();
            Known before = known.get(id);
            if (before != null) {
                leaveOut(filing, before, letters);
            } else if (isRequest(filing) && promised.contains(id)) {
                letters.add(letter(filing, "its id is that of something else"));
            } else {
                known.put(id, new Known(filing.subjectId(), false));
                fresh.add(taking(filing, taken, letters));
                if (isRequest(filing)) {
                    taken.add(id);
                }
                joining(filing).ifPresent(join -> {
                    taken.add(join.orderId());
                    promised.add(join.orderId());
                });
            }
        }
        return fresh;
    }

    private static void leaveOut(Filing filing, Known before, List<Letter> letters) {
        if (!filing.subjectId().equals(before.subjectId())) {
            letters.add(letter(filing, "its id is that of something else"));
        } else if (before.wasGivenUp() && filing instanceof Filing.Readable) {
            letters.add(new Letter(filing.source(), new RefusedBefore(), 1));
        }
    }

    /** Who waits is to become an order of their own: a place that names another's would stop whoever gives it up. */
    private static Filing taking(Filing filing, Collection<UUID> taken, List<Letter> letters) {
        if (joining(filing).filter(join -> taken.contains(join.orderId())).isEmpty()) {
            return filing;
        }
        letters.add(letter(filing, "orderId is that of another order"));
        return ((Filing.Readable) filing).givenUp();
    }

    private Set<UUID> taken(List<Filing> filings, Set<UUID> known) {
        List<UUID> named = filings.stream()
                .filter(filing -> !known.contains(filing.entry().commandId()))
                .flatMap(filing -> joining(filing).stream())
                .map(JoinWaitlist::orderId)
                .toList();
        return named.isEmpty() ? new HashSet<>() : orders.taken(named);
    }

    private static boolean isRequest(Filing filing) {
        return switch (filing) {
            case Filing.Readable readable -> readable.command() instanceof RequestReservation;
            case Filing.Hopeless hopeless -> hopeless.errand() == Errand.REQUEST;
        };
    }

    private static Optional<JoinWaitlist> joining(Filing filing) {
        return filing instanceof Filing.Readable readable && readable.command() instanceof JoinWaitlist join
                ? Optional.of(join)
                : Optional.empty();
    }

    private static Letter letter(Filing filing, String why) {
        return new Letter(filing.source(), new UnreadableRecord(why), 1);
    }
}
