package com.ourspace.api.rebuild;

import com.ourspace.api.log.EndOffsets;
import com.ourspace.api.log.ProjectionLag;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Starts rebuilds of the read models; {@link RebuildWorker} carries them out. */
@Component
class RebuildReadModels {

    private final Rebuilds rebuilds;
    private final EndOffsets log;
    private final TransactionOperations transactions;
    private final Clock clock;

    RebuildReadModels(Rebuilds rebuilds, EndOffsets log, TransactionOperations transactions, Clock clock) {
        this.rebuilds = rebuilds;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Starts a rebuild; if one is running, it continues instead. One of the replicas takes it up within a second.
     *
     * @param ends the end offsets of the log before the transaction
     */
    Rebuild start(TargetOffsets ends, boolean isComparison) {
        transactions.executeWithoutResult(_ -> {
            if (rebuilds.lockState() == RebuildState.DONE) {
                rebuilds.start(ends.offsets(), isComparison, clock.instant());
            }
        });
        return rebuilds.latest();
    }

    /** The current end offsets of the log. Read before the transaction, for the broker may be slow. */
    TargetOffsets targetOffsets() {
        return new TargetOffsets(log.of(ProjectionLag.TOPICS));
    }

    /** Offsets by partition. */
    record TargetOffsets(Map<TopicPartition, Long> offsets) {}

    Rebuild latest() {
        return rebuilds.latest();
    }
}
