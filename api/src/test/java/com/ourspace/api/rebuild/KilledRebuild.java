package com.ourspace.api.rebuild;

import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.log.LogReplay;
import com.ourspace.api.log.LogReplay.Batch;
import com.ourspace.api.log.ProjectionOffsets;
import com.ourspace.api.log.ReadModel;
import com.ourspace.api.rebuild.Rebuilds.Work;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that takes a rebuild up before any replica does, and is killed at a given moment. */
final class KilledRebuild {

    private static final UUID WORKER = UUID.randomUUID();

    private final RunningApi api;
    private final Rebuilds rebuilds;
    private final TransactionTemplate transaction;

    KilledRebuild(RunningApi api) {
        this.api = api;
        this.rebuilds = api.bean(Rebuilds.class);
        this.transaction = new TransactionTemplate(api.bean(PlatformTransactionManager.class));
    }

    enum Moment {
        AFTER_PREPARING,
        WHILE_FILLING,
        BEFORE_SWAP,
        BETWEEN_SWAP_AND_ITS_RECORD,
        BEFORE_OLD_TABLES_ARE_DROPPED
    }

    /** Starts a rebuild and takes it up in one transaction, so that no replica comes first. */
    void begin(boolean isComparison) {
        transaction.executeWithoutResult(_ -> {
            api.bean(RebuildReadModels.class)
                    .start(api.bean(RebuildReadModels.class).targetOffsets(), isComparison);
            rebuilds.take(WORKER);
        });
    }

    /** Creates the next tables, and keeps the work for longer than a test takes. */
    void prepareAndHold() {
        transaction.executeWithoutResult(_ -> {
            rebuilds.renew(new Work(rebuilds.latest().number(), WORKER, RebuildState.PREPARING, false));
            api.bean(ReadModelTables.class).prepare();
            rebuilds.clearOffsets();
            rebuilds.changeState(RebuildState.FILLING);
            api.bean(JdbcClient.class)
                    .sql("UPDATE rebuild SET lease_until = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR")
                    .update();
        });
    }

    void release() {
        rebuilds.release(WORKER);
    }

    /** Works until this moment; a replica then continues. */
    void workUntil(Moment moment) {
        ReadModelTables tables = new KilledTables(moment);
        ReadModelFill fill = new ReadModelFill(tables, rebuilds, api.bean(PlatformTransactionManager.class)) {
            @Override
            void write(Batch batch, Runnable before) {
                super.write(batch, before);
                killIf(moment == Moment.WHILE_FILLING);
            }
        };
        RebuildWorker worker = new RebuildWorker(
                rebuilds,
                tables,
                fill,
                api.bean(TableComparison.class),
                api.bean(LogReplay.class),
                api.bean(ProjectionOffsets.class),
                List.of(),
                api.bean(PlatformTransactionManager.class),
                WORKER);
        try {
            worker.work();
            throw new AssertionError("was not killed");
        } catch (Killed expected) {
            rebuilds.release(WORKER);
        }
    }

    private static void killIf(boolean isNow) {
        if (isNow) {
            throw new Killed();
        }
    }

    private final class KilledTables extends ReadModelTables {

        private final Moment moment;

        KilledTables(Moment moment) {
            super(
                    api.bean(DataSource.class),
                    api.bean(JdbcClient.class),
                    List.copyOf(api.context().getBeansOfType(ReadModel.class).values()));
            this.moment = moment;
        }

        @Override
        void prepare() {
            super.prepare();
            killIf(moment == Moment.AFTER_PREPARING);
        }

        @Override
        void swap() {
            killIf(moment == Moment.BEFORE_SWAP);
            super.swap();
            killIf(moment == Moment.BETWEEN_SWAP_AND_ITS_RECORD);
        }

        @Override
        void dropOld() {
            killIf(moment == Moment.BEFORE_OLD_TABLES_ARE_DROPPED);
            super.dropOld();
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
