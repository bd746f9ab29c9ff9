package com.ourspace.tools.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ourspace.contracts.Topic;
import com.ourspace.tools.LogReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record of who did what with which dead letter, when. Nothing of it is ever deleted. It is as long as what
 * operators did by hand, so it is read as a whole.
 */
final class ActionLog {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final LogReader reader;
    private final LogWriter writer;

    ActionLog(LogReader reader, LogWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /** The histories of all dead letters that have one, by their position. */
    Map<String, History> read() {
        Map<String, List<Action>> actions = new HashMap<>();
        for (TopicPartition partition : reader.partitions(Topic.DEAD_LETTER_ACTIONS)) {
            reader.first(partition, 0, record -> {
                Action action = JSON.readValue(record.value(), Action.class);
                actions.computeIfAbsent(action.deadLetter(), _ -> new ArrayList<>())
                        .add(action);
                return false;
            });
        }
        Map<String, History> histories = new HashMap<>();
        actions.forEach((letter, own) -> histories.put(letter, new History(List.copyOf(own))));
        return histories;
    }

    /** The history of one dead letter. */
    History of(DeadLetter letter) {
        return read().getOrDefault(letter.position().toString(), History.NONE);
    }

    /** Writes an action, and returns once the broker has it. */
    void append(Action action) {
        writer.send(new ProducerRecord<>(
                Topic.DEAD_LETTER_ACTIONS.topicName(),
                action.deadLetter().getBytes(UTF_8),
                JSON.writeValueAsBytes(action)));
    }
}
