package com.ourspace.booking.reservation;

import com.ourspace.booking.guest.Guests;
import com.ourspace.booking.log.Letter;
import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decider;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.space.BookableSpaces;
import com.ourspace.booking.wallet.Wallets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides a batch: loads what it touches, decides in log order against that, and writes all of it in one commit. */
@Component
class ReservationDesk {

    private final Inbox inbox;
    private final JdbcLedger ledger;
    private final JdbcDaySchedules schedules;
    private final JdbcOrders orders;
    private final Guests guests;
    private final BookableSpaces spaces;
    private final Wallets wallets;

    ReservationDesk(
            Inbox inbox,
            JdbcLedger ledger,
            JdbcDaySchedules schedules,
            JdbcOrders orders,
            Guests guests,
            BookableSpaces spaces,
            Wallets wallets) {
        this.inbox = inbox;
        this.ledger = ledger;
        this.schedules = schedules;
        this.orders = orders;
        this.guests = guests;
        this.spaces = spaces;
        this.wallets = wallets;
    }

    /**
     * Decides these filings, in their order; those decided before are left out.
     *
     * @return those that can't be decided under the ids they name; they are to be dead letters once this is committed
     * @throws org.springframework.dao.DataAccessException if the commit met a fence or the database is in trouble:
     *     nothing has happened then, and the same call may be made again
     */
    @Transactional
    public List<Letter> decide(List<Filing> filings) {
        List<Letter> letters = new ArrayList<>();
        List<Filing> fresh = inbox.fresh(filings, letters);
        if (fresh.isEmpty()) {
            return letters;
        }
        Docket docket = open(fresh);
        List<JdbcLedger.Entry> entries = new ArrayList<>();
        for (Filing filing : fresh) {
            Decision decision = decide(docket, filing);
            docket.record(decision, filing.envelope());
            entries.add(new JdbcLedger.Entry(decision, filing.envelope()));
        }
        ledger.write(entries, docket.hashes());
        schedules.save(
                docket.changes(),
                entries.stream().map(JdbcLedger.Entry::decision).toList());
        wallets.write(docket.wallets());
        return letters;
    }

    private static Decision decide(Docket docket, Filing filing) {
        DaySchedule schedule = docket.schedule(filing.entry().spaceDate());
        return switch (filing) {
            case Filing.Readable readable ->
                Decider.decide(schedule, readable.logged(), docket.facts(readable.logged()));
            case Filing.Hopeless hopeless -> Decider.giveUp(schedule, hopeless.entry(), hopeless.apology());
        };
    }

    /**
     * Guests are locked before anything of theirs is read, all at once and in ascending order: so two batches can't
     * both find room for a last hold or spend the same points, and they wait for each other in one direction only.
     */
    private Docket open(List<Filing> filings) {
        Batch batch = Batch.of(filings);
        Set<Long> concerned = batch.authors();
        concerned.addAll(schedules.bystanders(batch.cancelledOrders(), batch.spaceDates()));
        Map<Long, Boolean> suspended = guests.lock(concerned);
        return new Docket(
                schedules.load(batch),
                spaces.find(batch.spaces()),
                suspended,
                new LiveHolds(orders.liveHolds(concerned)),
                wallets.open(concerned, filings.getFirst().envelope()));
    }
}
