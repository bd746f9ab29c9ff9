package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.BlockCommand;
import com.ourspace.contracts.reservation.BlockCommand.BlockSlot;
import com.ourspace.contracts.reservation.BlockCommand.UnblockSlot;
import com.ourspace.contracts.reservation.BlockEvent.BlockRefused;
import com.ourspace.contracts.reservation.BlockEvent.SlotBlocked;
import com.ourspace.contracts.reservation.BlockEvent.SlotUnblocked;
import com.ourspace.contracts.reservation.BlockRefusal;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.rules.BlockRules;
import com.ourspace.contracts.rules.BookableSpace;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A host takes a slot off the market, and puts it back (product page, section 6). */
final class Blocks {

    private Blocks() {}

    static ReservationEvent block(DaySchedule schedule, BlockSlot command, Facts facts, Decided decided) {
        return refusal(schedule, command, facts, decided)
                .<ReservationEvent>map(refusal -> refused(command, command.hostId(), refusal, decided))
                .orElseGet(() -> new SlotBlocked(
                        command.blockId(),
                        command.spaceId(),
                        command.useDate(),
                        command.slot(),
                        command.hostId(),
                        decided));
    }

    private static Optional<BlockRefusal> refusal(
            DaySchedule schedule, BlockSlot command, Facts facts, Decided decided) {
        if (!isHost(command.hostId(), facts)) {
            return Optional.of(new BlockRefusal.NotSpaceOwner());
        }
        BookableSpace space = Optional.ofNullable(facts.space()).orElseThrow();
        return BlockRules.check(space, command.useDate(), decided.at())
                .or(() -> schedule.isFree(command.slot())
                        ? Optional.empty()
                        : Optional.of(conflict(schedule, command.slot())));
    }

    static ReservationEvent unblock(DaySchedule schedule, UnblockSlot command, Facts facts, Decided decided) {
        if (!isHost(command.hostId(), facts)) {
            return refused(command, command.hostId(), new BlockRefusal.NotSpaceOwner(), decided);
        }
        Block block = schedule.blocks().get(command.blockId());
        if (block == null) {
            return refused(command, command.hostId(), new BlockRefusal.NotBlocked(), decided);
        }
        return new SlotUnblocked(
                block.id(), command.spaceId(), command.useDate(), block.slot(), command.hostId(), decided);
    }

    private static boolean isHost(long userId, Facts facts) {
        return facts.space() != null && facts.space().hostId() == userId;
    }

    private static BlockRefusal conflict(DaySchedule schedule, Slot slot) {
        List<Claimant> hit = slot.halves().stream()
                .flatMap(half -> schedule.claimantOf(half).stream())
                .distinct()
                .toList();
        return new BlockRefusal.BlockConflict(ids(hit, Order.class), ids(hit, Block.class));
    }

    private static List<UUID> ids(List<Claimant> claimants, Class<? extends Claimant> kind) {
        return claimants.stream().filter(kind::isInstance).map(Claimant::id).toList();
    }

    private static BlockRefused refused(BlockCommand command, long hostId, BlockRefusal refusal, Decided decided) {
        return new BlockRefused(command.blockId(), command.spaceId(), command.useDate(), hostId, refusal, decided);
    }
}
