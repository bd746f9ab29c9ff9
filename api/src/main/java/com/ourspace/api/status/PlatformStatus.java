package com.ourspace.api.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of the platform at one moment. While the log is away, nothing is said that only the log knows.
 *
 * @param parts what this API process depends on, and the consumers of the log in all processes
 * @param lag how many records each consumer has not read yet, by topic; without those that have read everything
 * @param decisions number of reservation events that the log has ever taken: the difference of two answers is what was
 *     decided between; absent while the log is away
 * @param rebuilding whether the read models are being filled again from the log
 * @param deadLetters number of records in each topic of dead letters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlatformStatus(
        Instant at,
        List<Part> parts,
        List<Lag> lag,
        @Nullable Long decisions,
        boolean rebuilding,
        List<DeadLetters> deadLetters) {

    /**
     * A part of the platform.
     *
     * @param name database, log, readModels or consumers of this process, or the name of a consumer group
     */
    @Schema(name = "PlatformPart")
    record Part(String name, State status) {}

    /** Whether a part does its work; a consumer group does while it has a member. */
    @Schema(name = "PlatformPartStatus")
    enum State {
        UP,
        DOWN;

        static State of(boolean isUp) {
            return isUp ? UP : DOWN;
        }
    }

    /**
     * How far a consumer group is behind a topic.
     *
     * @param part name of the consumer group
     */
    @Schema(name = "PlatformLag")
    record Lag(String part, String topic, long records) {}

    /** The dead letters of a topic. */
    @Schema(name = "PlatformDeadLetters")
    record DeadLetters(String topic, long records) {}
}
