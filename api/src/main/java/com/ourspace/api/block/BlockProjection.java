package com.ourspace.api.block;

import com.ourspace.api.log.ConsumedMessage;
import com.ourspace.api.log.ReservationReadModel;
import com.ourspace.api.log.TableCleaner;
import com.ourspace.contracts.reservation.BlockEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Projects the outcome of blocks from the reservation events. */
@Component
class BlockProjection implements ReservationReadModel {

    private final Blocks blocks;
    private final TableCleaner tableCleaner;

    BlockProjection(Blocks blocks, TableCleaner tableCleaner) {
        this.blocks = blocks;
        this.tableCleaner = tableCleaner;
    }

    @Override
    public void write(List<ConsumedMessage> events) {
        List<BlockEvent> ofBlocks =
                ConsumedMessage.only(BlockEvent.class, events).toList();
        if (!ofBlocks.isEmpty()) {
            blocks.apply(ofBlocks);
        }
    }

    @Override
    public void clear() {
        tableCleaner.empty("block_view");
    }
}
