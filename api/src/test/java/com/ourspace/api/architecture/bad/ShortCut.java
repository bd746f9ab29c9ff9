package com.ourspace.api.architecture.bad;

import org.springframework.kafka.core.KafkaTemplate;

/** Bad: writes to the log beside the class that waits for the acknowledgement. */
public class ShortCut {

    void send(KafkaTemplate<String, byte[]> kafka) {
        kafka.send("topic", new byte[0]);
    }
}
