package com.ourspace.api.block;

import com.ourspace.api.log.ConsumedMessage;
import com.ourspace.api.log.ReservationReadModel;
import com.ourspace.api.log.TableCleaner;
import com.ourspace.contracts.reservation.BlockEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps up to date what became of blocks. */
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
            blocks.write(ofBlocks);
        }
    }

    @Override
    public void forget() {
        tableCleaner.empty("block_view");
    }
}
