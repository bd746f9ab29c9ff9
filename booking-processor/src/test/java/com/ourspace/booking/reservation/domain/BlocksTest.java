package com.ourspace.booking.reservation.domain;

import static com.ourspace.booking.reservation.domain.Outcomes.held;
import static com.ourspace.booking.reservation.domain.Outcomes.rejected;
import static com.ourspace.booking.reservation.domain.Story.GUEST;
import static com.ourspace.booking.reservation.domain.Story.HOST;
import static com.ourspace.booking.reservation.domain.Story.NIGHT_PRICE;
import static com.ourspace.booking.reservation.domain.Story.NOON;
import static com.ourspace.booking.reservation.domain.Story.RIVAL;
import static com.ourspace.booking.reservation.domain.Story.SATURDAY;
import static com.ourspace.booking.reservation.domain.Story.aSpace;
import static com.ourspace.booking.reservation.domain.Story.block;
import static com.ourspace.booking.reservation.domain.Story.decided;
import static com.ourspace.booking.reservation.domain.Story.offset;
import static com.ourspace.booking.reservation.domain.Story.on;
import static com.ourspace.booking.reservation.domain.Story.order;
import static com.ourspace.contracts.reservation.Slot.ALL;
import static com.ourspace.contracts.reservation.Slot.DAY;
import static com.ourspace.contracts.reservation.Slot.NIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.BlockEvent.BlockRefused;
import com.ourspace.contracts.reservation.BlockEvent.SlotBlocked;
import com.ourspace.contracts.reservation.BlockEvent.SlotUnblocked;
import com.ourspace.contracts.reservation.BlockRefusal;
import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlocksTest {

    private final Story story = on(aSpace());

    @ParameterizedTest
    @EnumSource
    void aHostBlocksWhatIsFree(Slot slot) {
        assertThat(story.blocking(slot).by(HOST))
                .containsExactly(new SlotBlocked(
                        block(1), SATURDAY.spaceId(), SATURDAY.useDate(), slot, HOST, decided(1, NOON)));
    }

    @Test
    void dateInPastAndDateTooFarAreNotBlocked() {
        Instant dayAfter = Instant.parse("2026-10-03T15:00:00Z");
        LocalDate lastDate = SATURDAY.useDate().minusDays(1);

        assertThat(story.at(dayAfter.minus(Duration.ofDays(182))).blocking(DAY).by(HOST))
                .containsExactly(
                        refused(1, 1, new BlockRefusal.DateTooFar(lastDate), dayAfter.minus(Duration.ofDays(182))));
        assertThat(story.at(dayAfter.minusMillis(1)).blocking(DAY).by(HOST))
                .hasExactlyElementsOfTypes(SlotBlocked.class);
        assertThat(story.at(dayAfter).blocking(NIGHT).by(HOST))
                .containsExactly(refused(
                        3, 3, new BlockRefusal.DateInPast(SATURDAY.useDate().plusDays(1)), dayAfter));
    }

    @Test
    void slotBlockedSaysWhichHalves() {
        story.blocking(DAY).by(HOST);

        assertThat(story.asking(ALL).by(GUEST))
                .containsExactly(rejected(
                        order(2), ALL, GUEST, new Rejection.SlotBlocked(List.of(blocked(1))), decided(2, NOON)));
    }

    @Test
    void slotBlockedBeatsSlotHeldAndListsEachHalf() {
        story.blocking(DAY).by(HOST);
        story.held(NIGHT).by(GUEST);
        Conflict held = new Conflict(Half.NIGHT, ClaimState.HELD, NOON.plusSeconds(600), offset(2));

        assertThat(story.asking(ALL).by(RIVAL))
                .containsExactly(rejected(
                        order(3), ALL, RIVAL, new Rejection.SlotBlocked(List.of(blocked(1), held)), decided(3, NOON)));
    }

    @Test
    void slotBlockedBeatsSlotBookedAndListsEachHalf() {
        story.blocking(DAY).by(HOST);
        story.held(NIGHT).by(GUEST).paid(order(2), NIGHT_PRICE).by(GUEST);
        Conflict booked = new Conflict(Half.NIGHT, ClaimState.BOOKED, null, offset(2));

        assertThat(story.asking(ALL).by(RIVAL))
                .containsExactly(rejected(
                        order(4),
                        ALL,
                        RIVAL,
                        new Rejection.SlotBlocked(List.of(blocked(1), booked)),
                        decided(4, NOON)));
    }

    @Test
    void theOtherHalfOfABlockCanBeBooked() {
        story.blocking(DAY).by(HOST);

        assertThat(story.asking(NIGHT).by(GUEST)).containsExactly(held(order(2), NIGHT, GUEST, decided(2, NOON)));
    }

    @Test
    void blockConflictNamesTheOrdersItHits() {
        story.held(NIGHT).by(GUEST);

        assertThat(story.blocking(ALL).by(HOST))
                .containsExactly(refused(2, 2, new BlockRefusal.BlockConflict(List.of(order(1)), List.of())));
    }

    @Test
    void blockConflictNamesTheBlockThatIsThere() {
        story.blocking(ALL).by(HOST);

        assertThat(story.blocking(NIGHT).by(HOST))
                .containsExactly(refused(2, 2, new BlockRefusal.BlockConflict(List.of(), List.of(block(1)))));
    }

    @Test
    void anOverdueHoldIsInNobodysWay() {
        Instant over = NOON.plusSeconds(600);
        story.held(NIGHT).by(GUEST).at(over);

        assertThat(story.blocking(NIGHT).by(HOST)).last().isInstanceOf(SlotBlocked.class);
    }

    @Test
    void notSpaceOwner() {
        assertThat(story.blocking(DAY).by(GUEST)).last().isEqualTo(refusedTo(GUEST, block(1), 1));
        story.blocking(DAY).by(HOST);
        assertThat(story.unblocking(block(2)).by(GUEST)).last().isEqualTo(refusedTo(GUEST, block(2), 3));
    }

    @Test
    void theEndOfABlockGivesItsHalvesBack() {
        story.blocking(ALL).by(HOST);

        assertThat(story.unblocking(block(1)).by(HOST))
                .containsExactly(new SlotUnblocked(
                        block(1), SATURDAY.spaceId(), SATURDAY.useDate(), ALL, HOST, decided(2, NOON)));
        assertThat(story.asking(ALL).by(GUEST)).containsExactly(held(order(3), ALL, GUEST, decided(3, NOON)));
    }

    @Test
    void notBlockedTwice() {
        story.blocking(ALL).by(HOST);
        story.unblocking(block(1)).by(HOST);

        assertThat(story.unblocking(block(1)).by(HOST)).containsExactly(refused(1, 3, new BlockRefusal.NotBlocked()));
    }

    private static Conflict blocked(int command) {
        return new Conflict(Half.DAY, ClaimState.BLOCKED, null, offset(command));
    }

    private static ReservationEvent refused(int block, int command, BlockRefusal refusal) {
        return refused(block, command, refusal, NOON);
    }

    private static ReservationEvent refused(int block, int command, BlockRefusal refusal, Instant at) {
        return new BlockRefused(
                block(block), SATURDAY.spaceId(), SATURDAY.useDate(), HOST, refusal, decided(command, at));
    }

    private static ReservationEvent refusedTo(long userId, UUID block, int command) {
        return new BlockRefused(
                block,
                SATURDAY.spaceId(),
                SATURDAY.useDate(),
                userId,
                new BlockRefusal.NotSpaceOwner(),
                decided(command, NOON));
    }
}
