package com.ourspace.api.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.api.log.DeadLetterReader.DeadLetter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The latest dead letters, the newest first. */
record DeadLetterList(List<Item> items) {

    /**
     * A dead letter, by its headers; its content stays in the topic.
     *
     * @param at when it became a dead letter
     * @param originalPartition partition of the record that could not be read, decided or stored
     * @param originalOffset offset of that record
     * @param reason class of the failure
     * @param consumerGroup the consumers that gave it up
     * @param type type of the message, if the record names one
     * @param traceparent trace of the message, whose second part is the traceId that its author was told
     */
    @Schema(name = "DeadLetter")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String topic,
            int partition,
            long offset,
            Instant at,
            @Nullable String originalPartition,
            @Nullable String originalOffset,
            @Nullable String reason,
            @Nullable String consumerGroup,
            @Nullable String type,
            @Nullable String traceparent) {

        static Item of(DeadLetter letter) {
            return new Item(
                    letter.topic(),
                    letter.partition(),
                    letter.offset(),
                    letter.at(),
                    letter.originalPartition(),
                    letter.originalOffset(),
                    letter.reason(),
                    letter.consumerGroup(),
                    letter.type(),
                    letter.traceparent());
        }
    }
}
