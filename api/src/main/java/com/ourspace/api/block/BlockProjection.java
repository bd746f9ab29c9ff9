package com.ourspace.api.block;

import com.ourspace.api.log.Emptying;
import com.ourspace.api.log.Received;
import com.ourspace.api.log.ReservationReadModel;
import com.ourspace.contracts.reservation.BlockEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps up to date what became of blocks. */
@Component
class BlockProjection implements ReservationReadModel {

    private final Blocks blocks;
    private final Emptying emptying;

    BlockProjection(Blocks blocks, Emptying emptying) {
        this.blocks = blocks;
        this.emptying = emptying;
    }

    @Override
    public void write(List<Received> events) {
        List<BlockEvent> ofBlocks = Received.only(BlockEvent.class, events).toList();
        if (!ofBlocks.isEmpty()) {
            blocks.write(ofBlocks);
        }
    }

    @Override
    public void forget() {
        emptying.empty("block_view");
    }
}
