package com.ourspace.booking.reservation;

import com.ourspace.booking.guest.Guests;
import com.ourspace.booking.relay.Outbox;
import com.ourspace.booking.relay.OutboxMessage;
import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decider;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.space.BookableSpaces;
import com.ourspace.booking.wallet.Wallets;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.messaging.DeadLetter;
import com.ourspace.messaging.tracing.BatchSpan;
import com.ourspace.messaging.tracing.Operation;
import com.ourspace.messaging.tracing.Tracing;
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
 * Decides batches of commands: reads the state that a batch touches and that is not cached, decides in log order
 * against it, and writes all decisions in one commit.
 */
@Component
class ReservationDesk {

    private final TransactionTemplate transactions;
    private final SpaceDateCache cache;
    private final Inbox inbox;
    private final DecisionHasher hasher;
    private final JdbcDecisions decisions;
    private final JdbcDaySchedules schedules;
    private final JdbcOrders orders;
    private final Guests guests;
    private final BookableSpaces spaces;
    private final Wallets wallets;
    private final Outbox outbox;
    private final DecisionMetrics metrics;
    private final Tracing tracing;

    ReservationDesk(
            PlatformTransactionManager transactions,
            SpaceDateCache cache,
            Inbox inbox,
            DecisionHasher hasher,
            JdbcDecisions decisions,
            JdbcDaySchedules schedules,
            JdbcOrders orders,
            Guests guests,
            BookableSpaces spaces,
            Wallets wallets,
            Outbox outbox,
            DecisionMetrics metrics,
            Tracing tracing) {
        this.transactions = new TransactionTemplate(transactions);
        this.cache = cache;
        this.inbox = inbox;
        this.hasher = hasher;
        this.decisions = decisions;
        this.schedules = schedules;
        this.orders = orders;
        this.guests = guests;
        this.spaces = spaces;
        this.wallets = wallets;
        this.outbox = outbox;
        this.metrics = metrics;
        this.tracing = tracing;
    }

    /**
     * Decides these commands, in their order; those decided before are left out.
     *
     * @return the commands that can't be decided under the ids they name, to be written as dead letters after the
     *     commit
     * @throws org.springframework.dao.DataAccessException if the commit failed at a fence or the database is not
     *     available: nothing is written then, and the same call may be made again; it reads everything anew
     */
    List<DeadLetter> decide(List<IncomingCommand> commands) {
        if (commands.isEmpty()) {
            return List.of();
        }
        List<DeadLetter> letters = new ArrayList<>();
        boolean committed = false;
        long startNanos = System.nanoTime();
        BatchSpan spans = tracing.batch(Operation.DECIDE);
        try {
            List<DecisionRecord> decided =
                    Objects.requireNonNull(transactions.execute(_ -> decideAndWrite(commands, letters, spans)));
            committed = true;
            cache.add(decided);
            metrics.committed(decided, startNanos);
            return letters;
        } catch (RuntimeException failure) {
            spans.failed(failure);
            throw failure;
        } finally {
            spans.close();
            if (!committed) {
                // After any failure, and where the end of the commit is unknown, only the tables are right.
                cache.clear();
            }
        }
    }

    /** Drops the cached space-dates of partitions that come from another process or go to one. */
    void forget(Collection<Integer> partitions) {
        cache.forget(partitions);
    }

    private List<DecisionRecord> decideAndWrite(
            List<IncomingCommand> commands, List<DeadLetter> letters, BatchSpan spans) {
        List<IncomingCommand> fresh = inbox.fresh(commands, letters);
        if (fresh.isEmpty()) {
            return List.of();
        }
        DecisionContext context = open(fresh);
        List<DecisionRecord> decided = new ArrayList<>();
        for (IncomingCommand command : fresh) {
            SpaceDateState state = context.state(command.entry().spaceDate());
            Envelope cause = spans.process(command.source(), command.envelope());
            DecisionRecord next = hasher.record(state.lastHash(), decide(context, state.schedule(), command), cause);
            context.apply(next);
            decided.add(next);
        }
        List<OutboxMessage> messages = new ArrayList<>(decisions.save(decided));
        schedules.save(decided.stream()
                .flatMap(each -> each.decision().events().stream())
                .toList());
        messages.addAll(wallets.save(context.wallets()));
        outbox.append(messages);
        return decided;
    }

    private static Decision decide(DecisionContext context, DaySchedule schedule, IncomingCommand command) {
        return switch (command) {
            case IncomingCommand.Decoded decoded ->
                Decider.decide(
                        schedule,
                        decoded.entry(),
                        decoded.command(),
                        context.facts(decoded.entry(), decoded.command()));
            case IncomingCommand.Undecidable undecidable ->
                Decider.rejectUndecidable(schedule, undecidable.entry(), undecidable.outcome());
        };
    }

    /**
     * The state that the batch is decided against.
     *
     * <p>Guests are locked before anything of theirs is read, all at once and in ascending order: so two batches can't
     * both find room for a last hold or spend the same points, and they wait for each other in one direction only.
     *
     * <p>Their holds are read by a second statement, after the lock: a statement that waits for a lock reads its other
     * tables as they were before it waited.
     */
    private DecisionContext open(List<IncomingCommand> commands) {
        Batch batch = Batch.of(commands);
        Map<SpaceDate, SpaceDateState> states = schedules.load(batch, cache.find(batch.cacheable()));
        Set<Long> concerned = batch.actingGuests();
        concerned.addAll(batch.affectedGuests(states.values()));
        Guests.Locked locked = guests.lock(concerned);
        return new DecisionContext(
                states,
                spaces.find(batch.spaces()),
                locked.suspended(),
                new LiveHolds(orders.liveHolds(concerned)),
                wallets.open(
                        concerned, locked.wallets(), _ -> commands.getFirst().envelope()));
    }
}
