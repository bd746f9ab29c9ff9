package com.ourspace.booking.reservation;

import com.ourspace.booking.guest.Guests;
import com.ourspace.booking.relay.Outbox;
import com.ourspace.booking.relay.OutboxMessage;
import com.ourspace.booking.reservation.DecisionContext.StoredSchedule;
import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decider;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.space.BookableSpaces;
import com.ourspace.booking.wallet.Wallets;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.messaging.DeadLetter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides a batch: reads what it does not know of what the batch touches, decides in log order against that, and writes
 * all of it in one commit.
 */
@Component
class ReservationDesk {

    private final TransactionTemplate transactions;
    private final SpaceDateCache cache;
    private final Inbox inbox;
    private final JdbcDecisions decisions;
    private final JdbcDaySchedules schedules;
    private final JdbcOrders orders;
    private final Guests guests;
    private final BookableSpaces spaces;
    private final Wallets wallets;
    private final Outbox outbox;

    ReservationDesk(
            PlatformTransactionManager transactions,
            SpaceDateCache cache,
            Inbox inbox,
            JdbcDecisions decisions,
            JdbcDaySchedules schedules,
            JdbcOrders orders,
            Guests guests,
            BookableSpaces spaces,
            Wallets wallets,
            Outbox outbox) {
        this.transactions = new TransactionTemplate(transactions);
        this.cache = cache;
        this.inbox = inbox;
        this.decisions = decisions;
        this.schedules = schedules;
        this.orders = orders;
        this.guests = guests;
        this.spaces = spaces;
        this.wallets = wallets;
        this.outbox = outbox;
    }

    /**
     * Decides these commands, in their order; those decided before are left out.
     *
     * @return those that can't be decided under the ids they name; they are to be dead letters once this is committed
     * @throws org.springframework.dao.DataAccessException if the commit met a fence or the database is in trouble:
     *     nothing has happened then, and the same call may be made again; it reads everything anew
     */
    List<DeadLetter> decide(List<IncomingCommand> commands) {
        if (commands.isEmpty()) {
            return List.of();
        }
        boolean committed = false;
        try {
            Decided decided = Objects.requireNonNull(transactions.execute(_ -> decideAndWrite(commands)));
            committed = true;
            decided.rememberIn(cache);
            return decided.letters;
        } finally {
            if (!committed) {
                // After any failure, and where the end of the commit is unknown, only the tables are right.
                cache.clear();
            }
        }
    }

    /** Forgets what is kept of the space-dates of partitions that come from another process or go to one. */
    void forget(Collection<Integer> partitions) {
        cache.forget(partitions);
    }

    private Decided decideAndWrite(List<IncomingCommand> commands) {
        List<DeadLetter> letters = new ArrayList<>();
        List<IncomingCommand> fresh = inbox.fresh(commands, letters);
        if (fresh.isEmpty()) {
            return new Decided(letters, List.of(), List.of(), Map.of());
        }
        DecisionContext context = open(fresh);
        List<JdbcDecisions.Entry> entries = new ArrayList<>();
        for (IncomingCommand command : fresh) {
            Decision decision = decide(context, command);
            context.apply(decision, command.envelope());
            entries.add(new JdbcDecisions.Entry(decision, command.envelope()));
        }
        JdbcDecisions.Written written = decisions.write(entries, context.hashes());
        List<DecisionContext.Change> changes = context.changes();
        schedules.save(
                changes, entries.stream().map(JdbcDecisions.Entry::decision).toList());
        List<OutboxMessage> messages = new ArrayList<>(written.messages());
        messages.addAll(wallets.save(context.wallets()));
        outbox.append(messages);
        return new Decided(letters, entries, changes, written.hashes());
    }

    private static Decision decide(DecisionContext context, IncomingCommand command) {
        DaySchedule schedule = context.schedule(command.entry().spaceDate());
        return switch (command) {
            case IncomingCommand.Decoded decoded ->
                Decider.decide(schedule, decoded.logged(), context.facts(decoded.logged()));
            case IncomingCommand.Undecidable undecidable ->
                Decider.rejectUndecidable(schedule, undecidable.entry(), undecidable.internalError());
        };
    }

    /**
     * Guests are locked before anything of theirs is read, all at once and in ascending order: so two batches can't
     * both find room for a last hold or spend the same points, and they wait for each other in one direction only.
     *
     * <p>Their holds are read by a statement of its own behind the lock: a statement that waits for a lock reads its
     * other tables as they were before it waited.
     */
    private DecisionContext open(List<IncomingCommand> commands) {
        Batch batch = Batch.of(commands);
        Map<SpaceDate, StoredSchedule> stored = schedules.load(batch, cache.find(batch.cacheable()));
        Set<Long> concerned = batch.actingGuests();
        concerned.addAll(batch.affectedGuests(stored.values()));
        Guests.Locked locked = guests.lock(concerned);
        return new DecisionContext(
                stored,
                spaces.find(batch.spaces()),
                locked.suspended(),
                new LiveHolds(orders.liveHolds(concerned)),
                wallets.open(concerned, locked.wallets(), commands.getFirst().envelope()));
    }

    /** The results of a commit. */
    private record Decided(
            List<DeadLetter> letters,
            List<JdbcDecisions.Entry> entries,
            List<DecisionContext.Change> changes,
            Map<SpaceDate, byte[]> hashes) {

        void rememberIn(SpaceDateCache cache) {
            for (JdbcDecisions.Entry entry : entries) {
                Decision decision = entry.decision();
                cache.addDecided(
                        decision.commandId(), entry.known(), decision.at().partition());
            }
            for (DecisionContext.Change change : changes) {
                StoredSchedule stored = new StoredSchedule(
                        change.after().withoutPast(),
                        hashes.getOrDefault(change.after().spaceDate(), DecisionHasher.NO_HASH),
                        Set.of());
                cache.put(change.partition(), stored);
            }
        }
    }
}
