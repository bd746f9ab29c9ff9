package com.ourspace.booking.reservation;

import com.ourspace.booking.guest.Guests;
import com.ourspace.booking.log.DeadLetter;
import com.ourspace.booking.relay.Outbox;
import com.ourspace.booking.relay.OutboxMessage;
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
    private final JdbcDecisions ledger;
    private final JdbcDaySchedules schedules;
    private final JdbcOrders orders;
    private final Guests guests;
    private final BookableSpaces spaces;
    private final Wallets wallets;
    private final Outbox outbox;

    ReservationDesk(
            Inbox inbox,
            JdbcDecisions ledger,
            JdbcDaySchedules schedules,
            JdbcOrders orders,
            Guests guests,
            BookableSpaces spaces,
            Wallets wallets,
            Outbox outbox) {
        this.inbox = inbox;
        this.ledger = ledger;
        this.schedules = schedules;
        this.orders = orders;
        this.guests = guests;
        this.spaces = spaces;
        this.wallets = wallets;
        this.outbox = outbox;
    }

    /**
     * Decides these filings, in their order; those decided before are left out.
     *
     * @return those that can't be decided under the ids they name; they are to be dead letters once this is committed
     * @throws org.springframework.dao.DataAccessException if the commit met a fence or the database is in trouble:
     *     nothing has happened then, and the same call may be made again
     */
    @Transactional
    public List<DeadLetter> decide(List<IncomingCommand> commandDecoder) {
        List<DeadLetter> letters = new ArrayList<>();
        List<IncomingCommand> fresh = inbox.fresh(commandDecoder, letters);
        if (fresh.isEmpty()) {
            return letters;
        }
        DecisionContext decisionContext = open(fresh);
        List<JdbcDecisions.Entry> entries = new ArrayList<>();
        for (IncomingCommand incomingCommand : fresh) {
            Decision decision = decide(decisionContext, incomingCommand);
            decisionContext.record(decision, incomingCommand.envelope());
            entries.add(new JdbcDecisions.Entry(decision, incomingCommand.envelope()));
        }
        List<OutboxMessage> messages = new ArrayList<>(ledger.write(entries, decisionContext.hashes()));
        schedules.save(
                decisionContext.changes(),
                entries.stream().map(JdbcDecisions.Entry::decision).toList());
        messages.addAll(wallets.save(decisionContext.wallets()));
        outbox.append(messages);
        return letters;
    }

    private static Decision decide(DecisionContext decisionContext, IncomingCommand incomingCommand) {
        DaySchedule schedule = decisionContext.schedule(incomingCommand.entry().spaceDate());
        return switch (incomingCommand) {
            case IncomingCommand.Decoded decoded ->
                Decider.decide(schedule, decoded.logged(), decisionContext.facts(decoded.logged()));
            case IncomingCommand.Undecidable undecidable ->
                Decider.rejectUndecidable(schedule, undecidable.entry(), undecidable.apology());
        };
    }

    /**
     * Guests are locked before anything of theirs is read, all at once and in ascending order: so two batches can't
     * both find room for a last hold or spend the same points, and they wait for each other in one direction only.
     */
    private DecisionContext open(List<IncomingCommand> commandDecoder) {
        Batch batch = Batch.of(commandDecoder);
        Set<Long> concerned = batch.actingGuests();
        concerned.addAll(schedules.affectedGuests(batch.cancelledOrders(), batch.spaceDates()));
        Map<Long, Boolean> suspended = guests.lock(concerned);
        return new DecisionContext(
                schedules.load(batch),
                spaces.find(batch.spaces()),
                suspended,
                new LiveHolds(orders.liveHolds(concerned)),
                wallets.open(concerned, commandDecoder.getFirst().envelope()));
    }
}
