package com.ourspace.api.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the latest rebuild has got.
 *
 * @param number how many there have been
 * @param status what to expect of the read models meanwhile
 * @param records how many records the log had when it began
 * @param read how many of those have been read
 * @param begunAt absent if there was none yet
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
        /** What is not found may only not be there yet. */
        RUNNING,
        DONE
    }
}
