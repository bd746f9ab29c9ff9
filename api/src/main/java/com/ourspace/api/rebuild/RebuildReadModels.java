package com.ourspace.api.rebuild;

import com.ourspace.api.log.EndOffsets;
import com.ourspace.api.log.ProjectionLag;
import com.ourspace.api.log.ReadModel;
import com.ourspace.api.rebuild.Rebuild.Status;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Rebuilds the read models from the log. */
@Component
class RebuildReadModels {

    private final Rebuilds rebuilds;
    private final List<ReadModel> models;
    private final EndOffsets log;
    private final TransactionOperations transactions;
    private final Clock clock;

    RebuildReadModels(
            Rebuilds rebuilds,
            List<ReadModel> models,
            EndOffsets log,
            TransactionOperations transactions,
            Clock clock) {
        this.rebuilds = rebuilds;
        this.models = models;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Clears all read models in one transaction; the replicas then read them again, each its own partitions. If a
     * rebuild is running, it continues instead.
     *
     * @param ends the end offsets of the log before the transaction
     */
    Rebuild start(TargetOffsets ends) {
        transactions.executeWithoutResult(_ -> {
            rebuilds.lock();
            if (rebuilds.latest().status() == Status.DONE) {
                rebuilds.start(ends.offsets(), clock.instant());
                models.forEach(ReadModel::clear);
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
