package com.ourspace.booking.reservation;

import com.ourspace.booking.guest.Guests;
import com.ourspace.booking.log.DeadLetters;
import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decider;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.space.BookableSpaces;
import com.ourspace.contracts.reservation.CancelReservation;
import com.ourspace.contracts.reservation.RequestReservation;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.rules.BookableSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides a batch: loads what it touches, decides in log order against that, and writes all of it in one commit. */
@Component
class ReservationDesk {

    private final JdbcLedger ledger;
    private final JdbcDaySchedules schedules;
    private final Guests guests;
    private final BookableSpaces spaces;
    private final DeadLetters deadLetters;

    ReservationDesk(
            JdbcLedger ledger,
            JdbcDaySchedules schedules,
            Guests guests,
            BookableSpaces spaces,
            DeadLetters deadLetters) {
        this.ledger = ledger;
        this.schedules = schedules;
        this.guests = guests;
        this.spaces = spaces;
        this.deadLetters = deadLetters;
    }

    /**
     * Decides these filings, in their order; those decided before are left out.
     *
     * @throws org.springframework.dao.DataAccessException if the commit met a fence or the database is in trouble:
     *     nothing has happened then, and the same call may be made again
     */
    @Transactional
    public void decide(List<Filing> filings) {
        List<Filing> fresh = withoutKnown(filings);
        if (fresh.isEmpty()) {
            return;
        }
        Docket docket = open(fresh);
        List<JdbcLedger.Entry> entries = new ArrayList<>();
        for (Filing filing : fresh) {
            Decision decision = decide(docket, filing);
            docket.record(decision);
            entries.add(new JdbcLedger.Entry(decision, filing.envelope()));
        }
        ledger.write(entries, docket.hashes());
        schedules.save(
                docket.changes(),
                entries.stream().map(JdbcLedger.Entry::decision).toList());
    }

    private Decision decide(Docket docket, Filing filing) {
        DaySchedule schedule = docket.schedule(filing.entry().spaceDate());
        return switch (filing) {
            case Filing.Readable readable -> decide(docket, schedule, readable);
            case Filing.Unreadable unreadable ->
                Decider.giveUp(schedule, filing.entry(), unreadable.orderId(), traceId(filing));
        };
    }

    /** A command that breaks the rules' own code must not stop those behind it: it is put aside and answered. */
    private Decision decide(Docket docket, DaySchedule schedule, Filing.Readable readable) {
        try {
            return Decider.decide(schedule, readable.logged(), docket.facts(readable));
        } catch (RuntimeException undecidable) {
            deadLetters.putAside(readable.source(), undecidable);
            UUID orderId = readable.command().orderId();
            return readable.command() instanceof RequestReservation
                    ? Decider.giveUp(schedule, readable.entry(), orderId, traceId(readable))
                    : Decider.passOver(schedule, readable.entry(), orderId);
        }
    }

    private List<Filing> withoutKnown(List<Filing> filings) {
        Map<UUID, Filing> byCommand = new LinkedHashMap<>();
        filings.forEach(filing -> byCommand.putIfAbsent(filing.entry().commandId(), filing));
        ledger.known(byCommand.keySet()).forEach(byCommand::remove);
        return List.copyOf(byCommand.values());
    }

    /** Guests are locked before their holds are read, so that two batches can't both find room for a last one. */
    private Docket open(List<Filing> filings) {
        List<ReservationCommand> commands = filings.stream()
                .filter(Filing.Readable.class::isInstance)
                .map(filing -> ((Filing.Readable) filing).command())
                .toList();
        Set<Long> asking = commands.stream()
                .filter(RequestReservation.class::isInstance)
                .map(command -> ((RequestReservation) command).guestId())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<Long, Boolean> suspended = guests.lock(asking);
        return new Docket(
                schedules.load(
                        filings.stream()
                                .map(filing -> filing.entry().spaceDate())
                                .distinct()
                                .toList(),
                        commands.stream().map(ReservationCommand::orderId).toList(),
                        filings.stream()
                                .map(filing -> filing.entry().timestamp())
                                .min(Comparator.naturalOrder())
                                .orElseThrow()),
                spacesOf(commands),
                suspended,
                schedules.liveHolds(asking));
    }

    private Map<Long, BookableSpace> spacesOf(List<ReservationCommand> commands) {
        Set<Long> asked = commands.stream()
                .filter(command -> command instanceof RequestReservation || command instanceof CancelReservation)
                .map(ReservationCommand::spaceId)
                .collect(Collectors.toSet());
        return spaces.find(asked);
    }

    private static String traceId(Filing filing) {
        String traceparent = filing.envelope().traceparent();
        return traceparent == null ? filing.entry().commandId().toString() : traceparent;
    }
}
