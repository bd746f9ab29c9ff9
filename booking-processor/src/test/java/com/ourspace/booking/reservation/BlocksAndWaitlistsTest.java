package com.ourspace.booking.reservation;

import static com.ourspace.booking.reservation.RunningProcessor.inDays;
import static com.ourspace.booking.reservation.RunningProcessor.newGuest;
import static com.ourspace.booking.storage.Columns.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.BlockSlot;
import com.ourspace.contracts.reservation.CancelReservation;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.JoinWaitlist;
import com.ourspace.contracts.reservation.LeaveWaitlist;
import com.ourspace.contracts.reservation.RequestReservation;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.UnblockSlot;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Blocks and waitlists, on real Kafka and a real database. */
class BlocksAndWaitlistsTest {

    private final RunningProcessor processor = RunningProcessor.shared();
    private final LocalDate date = inDays(25);
    private final long space = processor.openSpace();

    @Test
    void aBlockTakesItsHalvesAndItsEndGivesThemBack() {
        UUID block = block(Slot.ALL);
        RequestReservation refused = request(Slot.NIGHT);
        assertThat(processor.decided(refused.orderId())).containsEntry("rejection", "SLOT_BLOCKED");
        assertThat(claims()).containsExactly("DAY BLOCKED", "NIGHT BLOCKED");

        unblock(block);
        RequestReservation granted = request(Slot.NIGHT);
        assertThat(processor.decided(granted.orderId())).containsEntry("status", "WAITING");
        assertThat(claims()).containsExactly("NIGHT HELD");
    }

    @Test
    void blockConflictOverAHold() {
        processor.decided(request(Slot.DAY).orderId());
        UUID block = block(Slot.ALL);

        assertThat(outcome(block)).isEqualTo("BLOCK_REFUSED BLOCK_CONFLICT");
        assertThat(claims()).containsExactly("DAY HELD");
    }

    @Test
    void notSpaceOwner() {
        UUID block = UUID.randomUUID();
        processor
                .send(block, new BlockSlot(block, space, date, Slot.DAY, newGuest()))
                .join();

        assertThat(outcome(block)).isEqualTo("BLOCK_REFUSED NOT_SPACE_OWNER");
    }

    @Test
    void whoWaitsFirstGetsWhatIsFreedBeforeAnybodyElseCanAsk() {
        RequestReservation first = request(Slot.NIGHT);
        JoinWaitlist second = join(Slot.NIGHT, false);
        JoinWaitlist third = join(Slot.NIGHT, false);
        cancel(first);
        RequestReservation stranger = request(Slot.NIGHT);

        assertThat(processor.decided(stranger.orderId())).containsEntry("rejection", "SLOT_HELD");
        assertThat(processor.decided(second.orderId())).containsEntry("status", "WAITING");
        assertThat(processor.reservation(third.orderId())).isEmpty();
        assertThat(waiting()).containsExactly(third.guestId());
    }

    @Test
    void autoPayTakesThePointsAndBooksAtOnce() {
        UUID block = block(Slot.ALL);
        JoinWaitlist place = join(Slot.ALL, true);
        unblock(block);

        assertThat(processor.decided(place.orderId())).containsEntry("status", "COMPLETED");
        assertThat(claims()).containsExactly("DAY BOOKED", "NIGHT BOOKED");
        assertThat(processor
                        .jdbc()
                        .queryForObject("SELECT balance FROM wallet WHERE user_id = ?", Long.class, place.guestId()))
                .isEqualTo(30_000);
    }

    @Test
    void whoLeftIsPassedOver() {
        RequestReservation first = request(Slot.NIGHT);
        JoinWaitlist second = join(Slot.NIGHT, false);
        JoinWaitlist third = join(Slot.NIGHT, false);
        UUID leave = UUID.randomUUID();
        processor
                .send(leave, new LeaveWaitlist(second.entryId(), space, date, second.guestId()))
                .join();
        cancel(first);

        assertThat(processor.decided(third.orderId())).containsEntry("status", "WAITING");
        assertThat(processor.reservation(second.orderId())).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    private RequestReservation request(Slot slot) {
        RequestReservation request = RunningProcessor.request(space, date, slot);
        processor.send(request).join();
        return request;
    }

    private JoinWaitlist join(Slot slot, boolean autoPay) {
        JoinWaitlist join = new JoinWaitlist(
                UUID.randomUUID(), UUID.randomUUID(), space, date, slot, newGuest(), 2, null, autoPay, "digest");
        processor.send(join.entryId(), join).join();
        return join;
    }

    private UUID block(Slot slot) {
        UUID block = UUID.randomUUID();
        processor
                .send(block, new BlockSlot(block, space, date, slot, RunningProcessor.HOST))
                .join();
        return block;
    }

    private void unblock(UUID block) {
        processor
                .send(UUID.randomUUID(), new UnblockSlot(block, space, date, RunningProcessor.HOST))
                .join();
    }

    private void cancel(RequestReservation order) {
        CancelReservation cancellation =
                new CancelReservation(order.orderId(), space, date, Canceller.GUEST, order.guestId(), null);
        processor.send(UUID.randomUUID(), cancellation).join();
    }

    private String outcome(UUID command) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> processor
                                .jdbc()
                                .queryForList(
                                        "SELECT CONCAT(outcome, ' ', reason) FROM decision WHERE command_id = ?",
                                        String.class,
                                        bytes(command))
                                .stream()
                                .findFirst()
                                .orElse(""),
                        outcome -> !outcome.isEmpty());
    }

    private List<Long> waiting() {
        return processor
                .jdbc()
                .queryForList("SELECT guest_id FROM waitlist_entry WHERE waiting AND space_id = ?", Long.class, space);
    }

    private List<String> claims() {
        return processor
                .jdbc()
                .queryForList(
                        "SELECT CONCAT(half, ' ', state) FROM slot_claim WHERE space_id = ? ORDER BY half",
                        String.class,
                        space);
    }
}
