package com.ourspace.api.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The progress of the latest rebuild, or of the latest comparison.
 *
 * @param number counts both
 * @param status whether it is done
 * @param comparison whether the new tables are compared with the present ones and dropped, instead of taking their
 *     place
 * @param records number of records in the log when it began; when the new tables took over, the number in the log then
 * @param read how many of those have been read
 * @param leftOut how many of those could not be read or written; each is a dead letter
 * @param begunAt absent if there was none yet
 * @param differences of the tables that differ; absent unless it is a comparison that is done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Rebuild(
        long number,
        Status status,
        boolean comparison,
        long records,
        long read,
        long leftOut,
        @Nullable Instant begunAt,
        @Nullable List<TableDifference> differences) {

    @Schema(name = "RebuildStatus")
    enum Status {
        /** New tables are being filled; the present ones answer. */
        RUNNING,
        DONE
    }

    /**
     * The rows of a table that differ from what the log says.
     *
     * @param missing number of rows that the log has and the table lacks
     * @param surplus number of rows that the table has and the log does not
     * @param changed number of rows with other values
     * @param examples keys of some of them
     */
    record TableDifference(String table, long missing, long surplus, long changed, List<String> examples) {}
}
