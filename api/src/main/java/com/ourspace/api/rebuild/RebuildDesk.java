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

/** Where operators have the read models forgotten. */
@Component
class RebuildDesk {

    private final Rebuilds rebuilds;
    private final List<ReadModel> models;
    private final EndOffsets log;
    private final TransactionOperations transactions;
    private final Clock clock;

    RebuildDesk(
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
     * Forgets all read models in one transaction; every replica then reads them again, its share each. One that is
     * under way goes on instead.
     *
     * @param ends where the log ended before
     */
    Rebuild begin(Ends ends) {
        transactions.executeWithoutResult(_ -> {
            rebuilds.lock();
            if (rebuilds.latest().status() == Status.DONE) {
                rebuilds.begin(ends.offsets(), clock.instant());
                models.forEach(ReadModel::forget);
            }
        });
        return rebuilds.latest();
    }

    /** Where the log ends at present. Asked before the transaction that needs it: the broker may take its time. */
    Ends ends() {
        return new Ends(log.of(ProjectionLag.TOPICS));
    }

    /** Offsets by partition. */
    record Ends(Map<TopicPartition, Long> offsets) {}

    Rebuild latest() {
        return rebuilds.latest();
    }
}
