package com.ourspace.api.block;

import com.ourspace.api.log.EventReader;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.BlockEvent;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps up to date what became of blocks. */
@Component
class BlockProjection {

    private static final String ID = "api-blocks";

    private final EventReader reader;
    private final Blocks blocks;

    BlockProjection(EventReader reader, Blocks blocks) {
        this.reader = reader;
        this.blocks = blocks;
    }

    @KafkaListener(id = ID, groupId = ID, topics = Topic.Name.RESERVATION_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<BlockEvent> events = reader.readable(records).stream()
                .filter(received -> received.message() instanceof BlockEvent)
                .map(received -> (BlockEvent) received.message())
                .toList();
        if (!events.isEmpty()) {
            blocks.write(events);
        }
    }
}
