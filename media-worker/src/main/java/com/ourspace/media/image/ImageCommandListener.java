package com.ourspace.media.image;

import com.ourspace.contracts.Topic;
import com.ourspace.media.log.CommandReader;
import com.ourspace.media.log.ConsumerRetries;
import com.ourspace.media.log.DeadLetters;
import com.ourspace.media.log.ReceivedCommand;
import com.ourspace.media.log.UnreadableRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes what a poll brings. Its offsets count only after every outcome has been acknowledged. */
@Component
class ImageCommandListener {
    static final String ID = "media-worker-images";

    private final CommandReader reader;
    private final ImageBatch batch;
    private final DeadLetters deadLetters;
    private final ConsumerRetries retries;

    ImageCommandListener(CommandReader reader, ImageBatch batch, DeadLetters deadLetters, ConsumerRetries retries) {
        this.reader = reader;
        this.batch = batch;
        this.deadLetters = deadLetters;
        this.retries = retries;
    }

    /** Dead letters come last: a batch that is tried again for hours must not write them each time. */
    @KafkaListener(id = ID, topics = Topic.Name.IMAGE_COMMANDS, batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<ReceivedCommand> commands = new ArrayList<>();
        Map<ConsumerRecord<String, byte[]>, UnreadableRecord> unreadable = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                commands.add(reader.read(record));
            } catch (UnreadableRecord reason) {
                unreadable.put(record, reason);
            }
        }
        List<ImageBatch.Failed> failed = batch.carryOut(commands);
        unreadable.forEach((record, reason) -> deadLetters.write(record, reason, 1, ID));
        failed.forEach(one -> deadLetters.write(one.received().source(), one.reason(), ImageBatch.ATTEMPTS, ID));
        retries.succeeded();
    }
}
