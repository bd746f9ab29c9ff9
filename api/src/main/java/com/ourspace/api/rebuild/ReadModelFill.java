package com.ourspace.api.rebuild;

import com.ourspace.api.log.FailureKind;
import com.ourspace.api.log.LogReplay.Batch;
import com.ourspace.api.log.LogReplay.Progress;
import com.ourspace.api.log.NextTables;
import com.ourspace.api.log.ReadModel;
import com.ourspace.contracts.Topic;
import com.ourspace.messaging.ReceivedMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes batches of the log into the next tables, each with its offsets in one transaction. A record that the tables
 * refuse is left out: the listener that reads it into the present tables has made it a dead letter.
 */
@Component
class ReadModelFill {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelFill.class);
    /** A record that fails twice by itself fails always. */
    private static final int ATTEMPTS = 2;

    private final ReadModelTables tables;
    private final Rebuilds rebuilds;
    private final TransactionTemplate transaction;

    ReadModelFill(ReadModelTables tables, Rebuilds rebuilds, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.rebuilds = rebuilds;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Writes a batch.
     *
     * @param before runs first in each transaction; if it throws, nothing is written
     */
    void write(Batch batch, Runnable before) {
        NextTables.fill(tables.names(), () -> {
            try {
                inTransaction(batch.topic(), batch.messages(), batch.progress(), before);
            } catch (RuntimeException failure) {
                if (FailureKind.of(failure) == FailureKind.DEPENDENCY || failure instanceof Rebuilds.LostLease) {
                    throw failure;
                }
                Map<TopicPartition, Progress> progress = new HashMap<>(batch.progress());
                writeInHalves(batch.topic(), batch.messages(), before, progress);
                inTransaction(batch.topic(), List.of(), progress, before);
            }
        });
    }

    /** Has the read models take over what the API's own tables say, in the next tables. */
    void reconcile() {
        NextTables.fill(
                tables.names(),
                () -> transaction.executeWithoutResult(_ -> tables.models().forEach(ReadModel::reconcile)));
    }

    private void inTransaction(
            Topic topic, List<ReceivedMessage<?>> messages, Map<TopicPartition, Progress> progress, Runnable before) {
        transaction.executeWithoutResult(_ -> {
            before.run();
            if (!messages.isEmpty()) {
                tables.models().stream()
                        .filter(model -> model.topics().contains(topic))
                        .forEach(model -> model.write(messages));
            }
            rebuilds.advance(progress);
        });
    }

    /** Without offsets: what was written before a kill is written again, which changes nothing. */
    private void writeInHalves(
            Topic topic, List<ReceivedMessage<?>> messages, Runnable before, Map<TopicPartition, Progress> progress) {
        if (messages.size() == 1) {
            writeOne(topic, messages.getFirst(), before, progress);
            return;
        }
        int middle = messages.size() / 2;
        for (List<ReceivedMessage<?>> half :
                List.of(messages.subList(0, middle), messages.subList(middle, messages.size()))) {
            try {
                inTransaction(topic, half, Map.of(), before);
            } catch (RuntimeException failure) {
                if (FailureKind.of(failure) == FailureKind.DEPENDENCY || failure instanceof Rebuilds.LostLease) {
                    throw failure;
                }
                writeInHalves(topic, half, before, progress);
            }
        }
    }

    private void writeOne(
            Topic topic, ReceivedMessage<?> message, Runnable before, Map<TopicPartition, Progress> progress) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                inTransaction(topic, List.of(message), Map.of(), before);
                return;
            } catch (RuntimeException failure) {
                if (FailureKind.of(failure) == FailureKind.DEPENDENCY || failure instanceof Rebuilds.LostLease) {
                    throw failure;
                }
                if (attempt == ATTEMPTS) {
                    LOG.warn(
                            "A rebuild leaves out {}-{}@{}: {}",
                            message.source().topic(),
                            message.source().partition(),
                            message.source().offset(),
                            failure.getClass().getSimpleName());
                }
            }
        }
        progress.computeIfPresent(
                new TopicPartition(message.source().topic(), message.source().partition()),
                (_, reached) -> new Progress(reached.next(), reached.unreadable() + 1));
    }
}
