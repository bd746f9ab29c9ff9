package com.ourspace.api.idempotency;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Reads for many requests by one statement: while one is on its way, the ids for the next are collected. A request that
 * comes alone does not wait.
 *
 * @param <V> what is read
 */
final class CombinedReads<V> {

    private final Function<Set<UUID>, Map<UUID, List<V>>> statement;
    private final ReentrantLock reading = new ReentrantLock();
    private Batch<V> collecting = new Batch<>();

    /** @param statement reads the values of these ids; its result may lack ids that have none */
    CombinedReads(Function<Set<UUID>, Map<UUID, List<V>>> statement) {
        this.statement = statement;
    }

    /**
     * Returns the values of this id, as they are after this call.
     *
     * @throws RuntimeException that of the statement; all whose ids were in it, or were waiting meanwhile, get the same
     */
    List<V> get(UUID id) {
        Batch<V> batch;
        boolean isFirst;
        synchronized (this) {
            batch = collecting;
            isFirst = batch.ids.isEmpty();
            batch.ids.add(id);
        }
        if (isFirst) {
            read(batch);
        }
        return batch.await().getOrDefault(id, List.of());
    }

    /** How many ids the next statement will have, so far. */
    synchronized int waiting() {
        return collecting.ids.size();
    }

    /** The first request of a batch reads for all that have joined it. */
    private void read(Batch<V> batch) {
        reading.lock();
        try {
            if (!batch.values.isDone()) {
                batch.values.complete(statement.apply(close().ids));
            }
        } catch (RuntimeException | Error failure) {
            batch.values.completeExceptionally(failure);
            // One timeout is enough to know that the database is away.
            close().values.completeExceptionally(failure);
        } finally {
            reading.unlock();
        }
    }

    private synchronized Batch<V> close() {
        Batch<V> closed = collecting;
        collecting = new Batch<>();
        return closed;
    }

    private static final class Batch<V> {

        private final Set<UUID> ids = new HashSet<>();
        private final CompletableFuture<Map<UUID, List<V>>> values = new CompletableFuture<>();

        private Map<UUID, List<V>> await() {
            try {
                return values.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException itsOwn) {
                    throw itsOwn;
                }
                throw failed;
            }
        }
    }
}
