package com.ourspace.api.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The progress of the latest rebuild.
 *
 * @param number counts the rebuilds
 * @param status whether the read models are complete
 * @param records number of records in the log when it began
 * @param read how many of those have been read
 * @param begunAt absent if there was no rebuild yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Rebuild(
        long number,
        Status status,
        long records,
        long read,
        @Nullable Instant begunAt) {

    @Schema(name = "RebuildStatus")
    enum Status {
        /** The read models are incomplete: an entity that is not found may exist. */
        RUNNING,
        DONE
    }
}
