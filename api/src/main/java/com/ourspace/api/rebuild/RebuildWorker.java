package com.ourspace.api.rebuild;

import com.ourspace.api.log.LogReplay;
import com.ourspace.api.log.LogReplay.Batch;
import com.ourspace.api.log.LogReplay.Reading;
import com.ourspace.api.log.ProjectionOffsets;
import com.ourspace.api.log.ReadModel;
import com.ourspace.api.log.ReadModelCopy;
import com.ourspace.api.rebuild.Rebuilds.Glance;
import com.ourspace.api.rebuild.Rebuilds.Work;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries a rebuild out, in one of the replicas at a time. The next tables are never filled beyond the present ones, so
 * that all that is done once for an event, such as telling somebody or writing a dead letter, has been done for it.
 */
@Component
class RebuildWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildWorker.class);
    /** So few records are read while the projections wait. */
    private static final int NEARLY_THERE = 5_000;

    private static final long MAX_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final Rebuilds rebuilds;
    private final ReadModelTables tables;
    private final ReadModelFill fill;
    private final TableComparison comparison;
    private final LogReplay log;
    private final ProjectionOffsets present;
    private final List<ReadModelCopy> copies;
    private final TransactionTemplate transaction;
    private final UUID worker;
    private volatile boolean isStopping;
    private volatile @Nullable Thread thread;
    private long generation = -1;

    @Autowired
    RebuildWorker(
            Rebuilds rebuilds,
            ReadModelTables tables,
            ReadModelFill fill,
            TableComparison comparison,
            LogReplay log,
            ProjectionOffsets present,
            List<ReadModelCopy> copies,
            PlatformTransactionManager transactions) {
        this(rebuilds, tables, fill, comparison, log, present, copies, transactions, UUID.randomUUID());
    }

    /** @param worker names this process among those that share the tables */
    RebuildWorker(
            Rebuilds rebuilds,
            ReadModelTables tables,
            ReadModelFill fill,
            TableComparison comparison,
            LogReplay log,
            ProjectionOffsets present,
            List<ReadModelCopy> copies,
            PlatformTransactionManager transactions,
            UUID worker) {
        this.worker = worker;
        this.rebuilds = rebuilds;
        this.tables = tables;
        this.fill = fill;
        this.comparison = comparison;
        this.log = log;
        this.present = present;
        this.copies = copies;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Looks each second whether tables were swapped, and whether there is work that no other replica does. */
    @Scheduled(initialDelay = 1_000, fixedDelay = 1_000)
    void look() {
        try {
            Glance glance = rebuilds.glance();
            if (generation >= 0 && generation != glance.generation()) {
                copies.forEach(ReadModelCopy::onSwap);
            }
            generation = glance.generation();
            if (glance.state() != RebuildState.DONE && thread == null && !isStopping && rebuilds.take(worker)) {
                // The thread that looks serves all that is done from time to time, so it can't stay here for long.
                Thread working = Thread.ofPlatform().daemon().name("rebuild").unstarted(this::workUnlessAway);
                thread = working;
                working.start();
            }
        } catch (RuntimeException away) {
            LOG.warn("It is unknown whether there is a rebuild: {}", away.toString());
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        isStopping = true;
        Thread working = thread;
        if (working != null) {
            working.join(STOP_TIMEOUT);
        }
    }

    private void workUnlessAway() {
        try {
            work();
        } catch (RuntimeException away) {
            LOG.warn("The rebuild goes on later: {}", away.toString());
        } finally {
            thread = null;
        }
    }

    /** Works until the rebuild is done, or until this process stops. */
    void work() {
        try {
            Work work = rebuilds.work(worker);
            while (work.state() != RebuildState.DONE && !isStopping) {
                proceed(work);
                work = rebuilds.work(worker);
            }
        } finally {
            rebuilds.release(worker);
        }
    }

    /** Does what the state asks for, and changes it. */
    private void proceed(Work work) {
        switch (work.state()) {
            case PREPARING -> prepare(work);
            case FILLING -> {
                if (tables.areSwapped()) {
                    recordSwap(work);
                } else if (!tables.areCurrent()) {
                    whileHeld(work, () -> rebuilds.changeState(RebuildState.PREPARING));
                } else {
                    fill(work);
                }
            }
            case SWAPPED -> finish(work);
            case DONE -> {
                // Nothing is left to do.
            }
        }
    }

    private void prepare(Work work) {
        whileHeld(work, () -> {
            tables.prepare();
            rebuilds.clearOffsets();
            rebuilds.changeState(RebuildState.FILLING);
        });
    }

    private void fill(Work work) {
        try (Reading reading = log.from(rebuilds.offsets())) {
            boolean isThere = false;
            while (!isThere && !isStopping) {
                Map<TopicPartition, Long> limits = present.written();
                for (Batch batch : reading.read(limits)) {
                    fill.write(batch, () -> rebuilds.renew(work));
                }
                if (reading.behind(limits) < NEARLY_THERE) {
                    isThere = work.isComparison() ? compare(work, reading) : swap(work, reading);
                }
            }
        }
    }

    /** Compares while the projections go on, and what differs then once more while they wait. */
    private boolean compare(Work work, Reading reading) {
        whileHeld(work, fill::reconcile);
        TableComparison.Suspects suspects = comparison.compare(() -> whileHeld(work, () -> {}));
        boolean isThere = whileProjectionsWait(work, reading, () -> {
            fill.reconcile();
            rebuilds.recordDifferences(comparison.confirm(suspects));
        });
        if (isThere) {
            tables.dropNext();
        }
        return isThere;
    }

    private boolean swap(Work work, Reading reading) {
        whileHeld(work, fill::reconcile);
        return whileProjectionsWait(work, reading, () -> {
            if (tables.areCurrent()) {
                tables.swap();
                rebuilds.recordSwap();
            } else {
                rebuilds.changeState(RebuildState.PREPARING);
            }
        });
    }

    /**
     * Lets the projections wait, and reads the few records that they are ahead.
     *
     * @return false if that takes too long, and nothing was done
     */
    private boolean whileProjectionsWait(Work work, Reading reading, Runnable step) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            rebuilds.lockProjections();
            long latest = System.nanoTime() + MAX_PAUSE_NANOS;
            Map<TopicPartition, Long> limits = present.written();
            while (reading.behind(limits) > 0) {
                if (System.nanoTime() > latest) {
                    return false;
                }
                for (Batch batch : reading.read(limits)) {
                    fill.write(batch, () -> rebuilds.renew(work));
                }
            }
            rebuilds.renew(work);
            step.run();
            return true;
        }));
    }

    /** A process was killed after it had swapped the tables and before it had recorded that. */
    private void recordSwap(Work work) {
        whileHeld(work, () -> {
            rebuilds.lockProjections();
            rebuilds.recordSwap();
        });
    }

    private void finish(Work work) {
        tables.models().forEach(ReadModel::reconcile);
        whileHeld(work, () -> {
            tables.dropOld();
            rebuilds.changeState(RebuildState.DONE);
        });
    }

    /** Keeps every other process from taking the work up meanwhile. */
    private void whileHeld(Work work, Runnable step) {
        transaction.executeWithoutResult(_ -> {
            rebuilds.renew(work);
            step.run();
        });
    }
}
