package com.ourspace.booking.reservation;

import static com.ourspace.booking.reservation.RunningProcessor.HOST;
import static com.ourspace.booking.reservation.RunningProcessor.inDays;
import static com.ourspace.booking.reservation.RunningProcessor.newGuest;
import static com.ourspace.booking.storage.Columns.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decider;
import com.ourspace.booking.reservation.domain.Order;
import com.ourspace.contracts.reservation.BlockCommand.BlockSlot;
import com.ourspace.contracts.reservation.BlockCommand.UnblockSlot;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import com.ourspace.contracts.reservation.WaitlistCommand.LeaveWaitlist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows are written from events alone. However many events of one order, block or entry a commit has, the tables hold
 * the state that the domain has after them.
 */
class RowsOfEventsTest {

    private final RunningProcessor processor = RunningProcessor.shared();
    private final OwnDesk desk = new OwnDesk(processor);
    private final long space = processor.openSpace();
    private final LocalDate date = inDays(50);
    private final SpaceDate spaceDate = new SpaceDate(space, date);
    private DaySchedule expected = DaySchedule.empty(spaceDate);

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 25})
    void theTablesHoldTheStateAfterEachOfManyCommits(int commands) {
        Random random = new Random(commands);
        List<ReservationCommand> sent = new ArrayList<>();
        for (int commit = 0; commit < 150 / commands; commit++) {
            List<ReservationCommand> batch = new ArrayList<>();
            while (batch.size() < commands) {
                ReservationCommand command = next(sent, random);
                sent.add(command);
                batch.add(command);
            }
            decideTogether(batch.toArray(ReservationCommand[]::new));
        }
        assertThat(outcomes())
                .contains("HELD", "REJECTED", "COMPLETED", "CANCELLED", "BLOCKED", "UNBLOCKED", "WAITLIST_JOINED");
    }

    @Test
    void anOrderThatIsGrantedPaidAndCancelledInOneCommitHasOneRowAndNoClaim() {
        RequestReservation request = request(Slot.ALL);
        decideTogether(request, payment(request), cancellation(request), payment(request));

        assertThat(processor.reservation(request.orderId()))
                .containsEntry("status", "CANCELLED")
                .containsEntry("version", 3)
                .containsEntry("refund_amount", 70_000L)
                .doesNotContainEntry("paid_at", null);
        assertThat(claims()).isEmpty();
    }

    @Test
    void aHalfThatIsFreedAndClaimedAgainInOneCommitBelongsToTheNewOrder() {
        RequestReservation first = request(Slot.NIGHT);
        RequestReservation second = request(Slot.NIGHT);
        RequestReservation third = request(Slot.ALL);
        decideTogether(first);
        decideTogether(cancellation(first), second, cancellation(second), third, payment(third));

        assertThat(claims())
                .containsExactlyInAnyOrder(
                        "DAY " + third.orderId() + " BOOKED", "NIGHT " + third.orderId() + " BOOKED");
    }

    /** The id that an entry has for its order stays known, in one commit as in two. */
    @Test
    void blocksAndEntriesThatBeginAndEndInOneCommitAreStoredAsEnded() {
        BlockSlot block = new BlockSlot(UUID.randomUUID(), space, date, Slot.DAY, HOST);
        JoinWaitlist join = join(Slot.DAY);
        decideTogether(block, join, leaving(join), unblocking(block));

        assertThat(outcomes()).containsExactly("BLOCKED", "WAITLIST_JOINED", "WAITLIST_LEFT", "UNBLOCKED");
        assertThat(flags("SELECT live FROM slot_block WHERE space_id = ?")).containsExactly(false);
        assertThat(flags("SELECT waiting FROM waitlist_entry WHERE space_id = ?"))
                .containsExactly(false);
    }

    @Test
    void aRefusalCountsAsAnEventOfAnOrderThatCouldBePaidAndChangesNothingElse() {
        RequestReservation request = request(Slot.DAY);
        decideTogether(request);
        Map<String, Object> held = rowWithoutVersion(request);
        decideTogether(new PayReservation(request.orderId(), space, date, request.guestId(), 1));

        assertThat(processor.reservation(request.orderId())).containsEntry("version", 2);
        assertThat(rowWithoutVersion(request)).isEqualTo(held);

        decideTogether(payment(request), payment(request));
        assertThat(processor.reservation(request.orderId()))
                .containsEntry("status", "COMPLETED")
                .containsEntry("version", 3);
    }

    /** Decides these commands in one commit, and then again on the stored facts, and compares tables and state. */
    private void decideTogether(ReservationCommand... commands) {
        List<IncomingCommand> batch = desk.batch(commands);
        assertThat(desk.decide(batch)).isEmpty();
        for (IncomingCommand command : batch) {
            expected = Decider.decide(
                            expected,
                            command.entry(),
                            ((IncomingCommand.Decoded) command).command(),
                            processor.bean(DecisionHasher.class).facts(facts(command)))
                    .after();
        }
        DaySchedule stored = stored();
        assertThat(stored.lastSeq()).isEqualTo(expected.lastSeq());
        assertThat(stored.orders()).isEqualTo(expected.orders());
        assertThat(stored.blocks()).isEqualTo(expected.blocks());
        assertThat(stored.waitlist()).isEqualTo(expected.waitlist());
        assertThat(claims())
                .containsExactlyInAnyOrderElementsOf(Stream.of(Half.values())
                        .flatMap(
                                half -> expected
                                        .claimantOf(half)
                                        .map(owner -> half + " " + owner.id() + " " + owner.claimState())
                                        .stream())
                        .toList());
    }

    private String facts(IncomingCommand command) {
        return processor
                .jdbc()
                .queryForObject(
                        "SELECT facts FROM decision_facts WHERE space_id = ? AND record_offset = ?",
                        String.class,
                        space,
                        command.entry().offset());
    }

    /** The space-date as it is read by a process that has nothing cached, with all orders that were granted. */
    private DaySchedule stored() {
        ReservationCommand[] naming = Stream.concat(
                        Stream.of(new PayReservation(UUID.randomUUID(), space, date, 1, 1)),
                        expected.orders().keySet().stream().map(id -> new PayReservation(id, space, date, 1, 1)))
                .toArray(ReservationCommand[]::new);
        SpaceDateState state = processor
                .bean(JdbcDaySchedules.class)
                .load(Batch.of(desk.batch(naming)), Map.of())
                .get(spaceDate);
        return state.schedule();
    }

    /** A request, a block or a new entry, or the end of something that a command before it began. */
    private ReservationCommand next(List<ReservationCommand> sent, Random random) {
        List<Order> live =
                expected.orders().values().stream().filter(Order::isLive).toList();
        ReservationCommand earlier = sent.isEmpty() ? request(slot(random)) : sent.get(random.nextInt(sent.size()));
        return switch (random.nextInt(8)) {
            case 0 -> new BlockSlot(UUID.randomUUID(), space, date, slot(random), HOST);
            case 1 -> join(slot(random));
            case 2 -> live.isEmpty() ? request(slot(random)) : payment(live.getFirst());
            case 3 -> live.isEmpty() ? request(slot(random)) : cancellation(live.getLast());
            case 4, 5 ->
                switch (earlier) {
                    case RequestReservation request when random.nextBoolean() -> payment(request);
                    case RequestReservation request -> cancellation(request);
                    case BlockSlot block -> unblocking(block);
                    case JoinWaitlist join -> leaving(join);
                    default -> request(slot(random));
                };
            default -> request(slot(random));
        };
    }

    private PayReservation payment(Order order) {
        return new PayReservation(
                order.id(), space, date, order.guestId(), order.terms().price());
    }

    private CancelReservation cancellation(Order order) {
        return new CancelReservation(order.id(), space, date, Canceller.GUEST, order.guestId(), null);
    }

    private static Slot slot(Random random) {
        return Slot.values()[random.nextInt(Slot.values().length)];
    }

    private RequestReservation request(Slot slot) {
        return RunningProcessor.request(space, date, slot);
    }

    private PayReservation payment(RequestReservation request) {
        long price = switch (request.slot()) {
            case DAY -> 30_000;
            case NIGHT -> 50_000;
            case ALL -> 70_000;
        };
        return new PayReservation(request.orderId(), space, date, request.guestId(), price);
    }

    private CancelReservation cancellation(RequestReservation request) {
        return new CancelReservation(request.orderId(), space, date, Canceller.GUEST, request.guestId(), null);
    }

    private UnblockSlot unblocking(BlockSlot block) {
        return new UnblockSlot(block.blockId(), space, date, HOST);
    }

    private JoinWaitlist join(Slot slot) {
        return new JoinWaitlist(
                UUID.randomUUID(), UUID.randomUUID(), space, date, slot, newGuest(), 2, null, true, "digest");
    }

    private LeaveWaitlist leaving(JoinWaitlist join) {
        return new LeaveWaitlist(join.entryId(), space, date, join.guestId());
    }

    private Map<String, Object> rowWithoutVersion(RequestReservation request) {
        return processor
                .jdbc()
                .queryForMap(
                        "SELECT slot, guest_id, head_count, price, refund_policy, status, rejection, hold_expires_at,"
                                + " record_offset, paid_at, refund_amount FROM reservation WHERE space_id = ?",
                        request.spaceId());
    }

    private List<String> claims() {
        return processor
                .jdbc()
                .query(
                        "SELECT half, order_id, state FROM slot_claim WHERE space_id = ?",
                        (row, _) -> row.getString("half") + " " + uuid(row, "order_id") + " " + row.getString("state"),
                        space);
    }

    private List<Boolean> flags(String sql) {
        return processor.jdbc().queryForList(sql, Boolean.class, space);
    }

    private List<String> outcomes() {
        return processor
                .jdbc()
                .queryForList("SELECT outcome FROM decision WHERE space_id = ? ORDER BY seq", String.class, space);
    }
}
