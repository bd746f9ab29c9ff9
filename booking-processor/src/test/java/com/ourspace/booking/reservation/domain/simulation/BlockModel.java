package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.contracts.reservation.BlockCommand;
import com.ourspace.contracts.reservation.BlockCommand.BlockSlot;
import com.ourspace.contracts.reservation.BlockCommand.UnblockSlot;
import com.ourspace.contracts.reservation.BlockEvent.BlockRefused;
import com.ourspace.contracts.reservation.BlockEvent.SlotBlocked;
import com.ourspace.contracts.reservation.BlockEvent.SlotUnblocked;
import com.ourspace.contracts.reservation.BlockRefusal;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.rules.BookableSpace;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Blocks in the reference model: a host may block what is free. */
final class BlockModel {

    private final World world;

    BlockModel(World world) {
        this.world = world;
    }

    ReservationEvent block(BlockSlot block, SpaceDateModel spaceDateModel, Decided decided) {
        List<UUID> orders = new ArrayList<>();
        List<UUID> blocks = new ArrayList<>();
        for (Half half : block.slot().halves()) {
            SpaceDateModel.Claim claim = spaceDateModel.claims.get(half);
            if (claim != null) {
                List<UUID> hit = claim.isBlocked() ? blocks : orders;
                if (!hit.contains(claim.orderId())) {
                    hit.add(claim.orderId());
                }
            }
        }
        if (!isHost(block.hostId(), block.spaceId())) {
            return refused(block, block.hostId(), new BlockRefusal.NotSpaceOwner(), decided);
        }
        LocalDate today = LocalDate.ofInstant(decided.at(), ZoneId.of("Asia/Seoul"));
        LocalDate last = today.plusDays(
                Objects.requireNonNull(world.space(block.spaceId())).maxAdvanceDays());
        if (block.useDate().compareTo(today) < 0) {
            return refused(block, block.hostId(), new BlockRefusal.DateInPast(today), decided);
        }
        if (block.useDate().compareTo(last) > 0) {
            return refused(block, block.hostId(), new BlockRefusal.DateTooFar(last), decided);
        }
        if (orders.size() + blocks.size() > 0) {
            return refused(block, block.hostId(), new BlockRefusal.BlockConflict(orders, blocks), decided);
        }
        for (Half half : block.slot().halves()) {
            spaceDateModel.claims.put(
                    half,
                    new SpaceDateModel.Claim(block.blockId(), SpaceDateModel.Claim.NO_GUEST, decided.offset(), null));
        }
        return new SlotBlocked(
                block.blockId(), block.spaceId(), block.useDate(), block.slot(), block.hostId(), decided);
    }

    ReservationEvent unblock(UnblockSlot unblock, SpaceDateModel spaceDateModel, Decided decided) {
        List<Half> halves = new ArrayList<>();
        for (Half half : Half.values()) {
            SpaceDateModel.Claim claim = spaceDateModel.claims.get(half);
            if (claim != null && claim.isBlocked() && claim.orderId().equals(unblock.blockId())) {
                halves.add(half);
            }
        }
        if (!isHost(unblock.hostId(), unblock.spaceId())) {
            return refused(unblock, unblock.hostId(), new BlockRefusal.NotSpaceOwner(), decided);
        }
        if (halves.isEmpty()) {
            return refused(unblock, unblock.hostId(), new BlockRefusal.NotBlocked(), decided);
        }
        halves.forEach(spaceDateModel.claims::remove);
        Slot slot =
                halves.size() == 2 ? Slot.ALL : Slot.valueOf(halves.getFirst().name());
        return new SlotUnblocked(
                unblock.blockId(), unblock.spaceId(), unblock.useDate(), slot, unblock.hostId(), decided);
    }

    private boolean isHost(long userId, long spaceId) {
        BookableSpace space = world.space(spaceId);
        return space != null && space.hostId() == userId;
    }

    private static BlockRefused refused(BlockCommand command, long hostId, BlockRefusal refusal, Decided decided) {
        return new BlockRefused(command.blockId(), command.spaceId(), command.useDate(), hostId, refusal, decided);
    }
}
