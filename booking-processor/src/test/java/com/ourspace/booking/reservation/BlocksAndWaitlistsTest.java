package com.ourspace.booking.reservation;

import static com.ourspace.booking.reservation.RunningProcessor.inDays;
import static com.ourspace.booking.reservation.RunningProcessor.newGuest;
import static com.ourspace.booking.storage.Columns.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.BlockCommand.BlockSlot;
import com.ourspace.contracts.reservation.BlockCommand.UnblockSlot;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.ReservationCommand.CloseWaitlist;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import com.ourspace.contracts.reservation.WaitlistCommand.LeaveWaitlist;
import com.ourspace.contracts.space.SpaceChange.RemoveSpace;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

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
        JoinWaitlist join = join(Slot.ALL, true);
        unblock(block);

        assertThat(processor.decided(join.orderId())).containsEntry("status", "COMPLETED");
        assertThat(claims()).containsExactly("DAY BOOKED", "NIGHT BOOKED");
        assertThat(processor
                        .jdbc()
                        .queryForObject("SELECT balance FROM wallet WHERE user_id = ?", Long.class, join.guestId()))
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

    @Test
    void whoIsPassedOverAndBooksAnotherWayWaitsNoLongerAndBuysNothingBack() {
        RequestReservation first = request(Slot.NIGHT);
        JoinWaitlist passedOver = join(Slot.NIGHT, true);
        processor.decided(first.orderId());
        Awaitility.await().until(this::waiting, List.of(passedOver.guestId())::equals);
        status("PAUSED");
        cancel(first);
        Awaitility.await().until(() -> processor.reservation(first.orderId()).get("status"), "CANCELLED"::equals);
        status("ACTIVE");

        RequestReservation direct = new RequestReservation(
                UUID.randomUUID(), space, date, Slot.NIGHT, passedOver.guestId(), 2, null, "digest");
        processor.send(direct).join();
        assertThat(processor.decided(direct.orderId())).containsEntry("status", "WAITING");
        assertThat(waiting()).isEmpty();

        JoinWaitlist next = join(Slot.NIGHT, false);
        cancel(direct);
        assertThat(processor.decided(next.orderId())).containsEntry("status", "WAITING");
        assertThat(processor.reservation(passedOver.orderId())).isEmpty();
        assertThat(endings(1)).containsExactly(passedOver.entryId() + " BOOKED_OTHERWISE");
    }

    @Test
    void whoWaitsForASpaceThatIsRemovedWaitsNoLongerOnAnyDate() {
        block(Slot.ALL);
        JoinWaitlist night = join(Slot.NIGHT, true);
        UUID later = UUID.randomUUID();
        LocalDate other = date.plusDays(1);
        processor
                .send(later, new BlockSlot(later, space, other, Slot.DAY, RunningProcessor.HOST))
                .join();
        JoinWaitlist day = new JoinWaitlist(
                UUID.randomUUID(), UUID.randomUUID(), space, other, Slot.DAY, newGuest(), 2, null, true, "digest");
        processor.send(day.entryId(), day).join();
        Awaitility.await().until(() -> waiting().size(), Integer.valueOf(2)::equals);

        UUID removal = UUID.randomUUID();
        processor
                .send(removal, new RemoveSpace(removal, space, RunningProcessor.HOST, 1))
                .join();

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> waiting().isEmpty());
        assertThat(endings(2))
                .containsExactlyInAnyOrder(night.entryId() + " SPACE_REMOVED", day.entryId() + " SPACE_REMOVED");
    }

    @Test
    void aWaitlistOfASpaceThatIsNotRemovedIsClosedByNobody() {
        block(Slot.ALL);
        JoinWaitlist night = join(Slot.NIGHT, true);
        UUID forged = UUID.randomUUID();
        processor.send(forged, new CloseWaitlist(forged, space, date)).join();

        Awaitility.await()
                .until(
                        () -> processor
                                .jdbc()
                                .queryForList(
                                        "SELECT outcome FROM decision WHERE command_id = ?",
                                        String.class,
                                        bytes(forged)),
                        List.of("NOTHING_DUE")::equals);
        assertThat(waiting()).containsExactly(night.guestId());
    }

    @Test
    void dateInPastAndDateTooFarAreNotBlocked() {
        assertThat(outcome(block(inDays(-1)))).isEqualTo("BLOCK_REFUSED DATE_IN_PAST");
        assertThat(outcome(block(LocalDate.of(2000, 1, 1)))).isEqualTo("BLOCK_REFUSED DATE_IN_PAST");
        assertThat(outcome(block(inDays(182)))).isEqualTo("BLOCK_REFUSED DATE_TOO_FAR");
        assertThat(outcome(block(LocalDate.of(9999, 12, 31)))).isEqualTo("BLOCK_REFUSED DATE_TOO_FAR");
    }

    private UUID block(LocalDate on) {
        UUID block = UUID.randomUUID();
        processor
                .send(block, new BlockSlot(block, space, on, Slot.DAY, RunningProcessor.HOST))
                .join();
        return block;
    }

    private void status(String status) {
        processor.jdbc().update("UPDATE space SET status = ? WHERE id = ?", status, space);
    }

    /** What was told of entries of this space that ended, once so many were. */
    private List<String> endings(int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> RunningProcessor.everythingIn(Topic.RESERVATION_EVENTS.topicName()).stream()
                                .filter(record -> record.key().startsWith(space + ":"))
                                .map(record -> JsonMapper.shared().readTree(record.value()))
                                .filter(event -> event.has("reason"))
                                .map(event -> event.at("/entryId").asString() + " "
                                        + event.at("/reason").asString())
                                .distinct()
                                .toList(),
                        found -> found.size() >= count);
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
