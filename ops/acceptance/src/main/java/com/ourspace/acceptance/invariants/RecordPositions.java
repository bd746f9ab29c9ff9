package com.ourspace.acceptance.invariants;

import com.ourspace.contracts.DeadLetterHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Positions of records in their topic. Dead letters are few; their positions are kept in memory. */
final class RecordPositions {

    private final Map<Integer, Set<Long>> offsets = new HashMap<>();

    void add(int partition, long offset) {
        offsets.computeIfAbsent(partition, _ -> new HashSet<>()).add(offset);
    }

    boolean contains(LogRecord record) {
        return offsets.getOrDefault(record.partition(), Set.of()).contains(record.offset());
    }

    /**
     * Adds the original position of a dead letter, from its text headers or from the binary headers of older ones; a
     * record that has neither is passed over.
     */
    void addOrigin(ConsumerRecord<String, byte[]> deadLetter) {
        try {
            add(
                    Integer.parseInt(text(deadLetter, DeadLetterHeaders.ORIGINAL_PARTITION)),
                    Long.parseLong(text(deadLetter, DeadLetterHeaders.ORIGINAL_OFFSET)));
        } catch (NumberFormatException notAsText) {
            Header partition = deadLetter.headers().lastHeader("kafka_dlt-original-partition");
            Header offset = deadLetter.headers().lastHeader("kafka_dlt-original-offset");
            if (partition != null && offset != null) {
                add(
                        ByteBuffer.wrap(partition.value()).getInt(),
                        ByteBuffer.wrap(offset.value()).getLong());
            }
        }
    }

    private static String text(ConsumerRecord<String, byte[]> deadLetter, String name) {
        Header header = deadLetter.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
