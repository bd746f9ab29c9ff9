package com.ourspace.api.idempotency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import com.ourspace.contracts.MessageType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries out each request with an idempotency key once, however often and to whichever process it is sent; a different
 * request under the same key is refused with IDEMPOTENCY_KEY_REUSED. The design is in
 * {@code docs/decisions/0087-one-key-is-one-request.md}.
 *
 * <p>Parallel attempts in one process share one outcome. Recently accepted requests are kept in memory, up to
 * {@link #MAX_RECENT}; older ones are found in the tables.
 */
@Component
public class IdempotentRequests {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotentRequests.class);
    private static final int MAX_RECENT = 50_000;
    private static final long CIRCUIT_OPEN_NANOS = Duration.ofSeconds(5).toNanos();

    private final RequestTable table;
    private final AcceptedOrders orders;
    private final TransactionOperations transactions;
    private final Cache<UUID, Submission> recent =
            // Kept in order by the caller: to have another thread do it would cost more than the work.
            Caffeine.newBuilder()
                    .maximumSize(MAX_RECENT)
                    .executor(Runnable::run)
                    .build();
    private volatile long circuitOpenUntil = System.nanoTime();

    IdempotentRequests(RequestTable table, AcceptedOrders orders, TransactionOperations transactions) {
        this.table = table;
        this.orders = orders;
        this.transactions = transactions;
    }

    /** One attempt to carry out a command. */
    @FunctionalInterface
    public interface CommandAttempt {

        /**
         * Publishes the command under the request's id.
         *
         * @param isRetry whether the request was, or may have been, accepted before. The attempt then skips its checks,
         *     for the first attempt may have changed their results; the log's reader drops a known command
         */
        void run(boolean isRetry);
    }

    /**
     * Carries out a request that is a command. Its attempt calls {@link #claim} after all checks and before it
     * publishes. A refused attempt leaves the key free.
     *
     * @param request null if the caller sent no key; then every request is carried out
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED if the key stands for another request
     */
    public void runOnce(@Nullable KeyedRequest request, CommandAttempt attempt) {
        if (request == null) {
            attempt.run(false);
        } else {
            runShared(request, false, () -> attempt.run(isKnown(request)));
        }
    }

    /**
     * Carries out a request that reaches the log before any table: like {@link #runOnce}, but without a claim, so that
     * it needs no database.
     *
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED if this process has accepted another request under the key
     */
    public void runOnceByMemory(KeyedRequest request, Runnable attempt) {
        runShared(request, true, attempt);
    }

    /**
     * Claims the key for a command, which may be published then. Of two processes that claim one key, one writes it.
     *
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED if another request has claimed it meanwhile
     */
    public void claim(@Nullable KeyedRequest request, MessageType command) {
        if (request == null) {
            return;
        }
        try {
            table.insert(request, command);
        } catch (DuplicateKeyException another) {
            isKnown(request);
        }
    }

    /**
     * Whether the tables, or the log, have this very request, from an earlier attempt or from another process.
     *
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED if they have another request under its key
     */
    public boolean isKnown(KeyedRequest request) {
        List<String> digests = Stream.concat(orders.digest(request.id()).stream(), table.digests(request.id()).stream())
                .toList();
        if (digests.stream().anyMatch(known -> !known.equals(request.digest()))) {
            throw IdempotencyKey.reused();
        }
        return !digests.isEmpty();
    }

    /** What is known of a request before it is carried out. */
    public enum Lookup {
        /** It was accepted before. */
        KNOWN,
        NEW,
        /** The database is away. */
        UNANSWERED
    }

    /**
     * The same where an answer is a convenience, never a condition.
     *
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED if another request is known under its key
     */
    public Lookup lookup(KeyedRequest request) {
        if (isCircuitOpen()) {
            return Lookup.UNANSWERED;
        }
        try {
            return isKnown(request) ? Lookup.KNOWN : Lookup.NEW;
        } catch (DataAccessException | TransactionException away) {
            if (!isCircuitOpen()) {
                LOG.warn("Accepting requests without looking for earlier attempts: {}", away.toString());
            }
            // A failing query takes as long as its time limit, so nobody tries again for a while.
            circuitOpenUntil = System.nanoTime() + CIRCUIT_OPEN_NANOS;
            return Lookup.UNANSWERED;
        }
    }

    private boolean isCircuitOpen() {
        return System.nanoTime() - circuitOpenUntil < 0;
    }

    /** The command that the key of this id was claimed for; empty if there is none, or it is an order's. */
    public Optional<MessageType> command(UUID id) {
        return table.command(id);
    }

    /** Whether the key of this id stands for anything but an order. Reads the table only if the memory has no entry. */
    public boolean isNoOrder(UUID id) {
        Submission known = recent.getIfPresent(id);
        return (known == null || !known.isOrder) && table.has(id);
    }

    /**
     * Answers a request that changes only the API's own tables; a repeated request gets the same answer.
     *
     * @param request null if the caller sent no key
     * @param attempt makes the answer, and calls {@link #record} to write; a refusal leaves the key free
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED if the key stands for another request
     */
    public <T> ResponseEntity<T> answerOnce(
            @Nullable KeyedRequest request, Class<T> type, Supplier<ResponseEntity<T>> attempt) {
        if (request == null) {
            return attempt.get();
        }
        AtomicReference<@Nullable ResponseEntity<T>> made = new AtomicReference<>();
        runShared(request, false, () -> made.set(isKnown(request) ? storedAnswer(request, type) : attempt.get()));
        ResponseEntity<T> answer = made.get();
        return answer == null ? storedAnswer(request, type) : answer;
    }

    /**
     * The stored answer. If it has been swept meanwhile, the key is free again, and the next attempt is a new request.
     */
    private <T> ResponseEntity<T> storedAnswer(KeyedRequest request, Class<T> type) {
        return table.answer(request.id(), type).orElseThrow(() -> {
            recent.invalidate(request.id());
            return Problem.of(ProblemCode.DEPENDENCY_DOWN).exception();
        });
    }

    /** Combines {@link #answerOnce} and {@link #record} for requests that are one transaction. */
    public <T> ResponseEntity<T> recordOnce(
            @Nullable KeyedRequest request, Class<T> type, Supplier<ResponseEntity<T>> work) {
        return answerOnce(request, type, () -> record(request, type, work));
    }

    /** Carries out the work and stores its answer under the request's key, in one transaction. */
    public <T> ResponseEntity<T> record(
            @Nullable KeyedRequest request, Class<T> type, Supplier<ResponseEntity<T>> work) {
        if (request == null) {
            return work.get();
        }
        try {
            return Objects.requireNonNull(transactions.execute(_ -> {
                // The key first: of two processes, the second waits here for the first one's answer.
                claimOrFail(request);
                ResponseEntity<T> answer = work.get();
                table.store(request.id(), answer);
                return answer;
            }));
        } catch (KeyTaken byAnother) {
            isKnown(request);
            return storedAnswer(request, type);
        }
    }

    private void claimOrFail(KeyedRequest request) {
        try {
            table.insert(request, null);
        } catch (DuplicateKeyException another) {
            throw new KeyTaken(another);
        }
    }

    private void runShared(KeyedRequest request, boolean isOrder, Runnable attempt) {
        Submission own = new Submission(request.digest(), isOrder, new CompletableFuture<>());
        Submission first = recent.asMap().putIfAbsent(request.id(), own);
        if (first == null) {
            run(request.id(), own, attempt);
        } else if (first.digest.equals(request.digest())) {
            awaitOutcome(first);
        } else {
            throw IdempotencyKey.reused();
        }
    }

    private void run(UUID id, Submission own, Runnable attempt) {
        try {
            attempt.run();
            own.outcome.complete(null);
        } catch (RuntimeException | Error failed) {
            recent.asMap().remove(id, own);
            own.outcome.completeExceptionally(failed);
            throw failed;
        }
    }

    private static void awaitOutcome(Submission first) {
        try {
            first.outcome.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException itsOwn) {
                throw itsOwn;
            }
            throw failed;
        }
    }

    private record Submission(String digest, boolean isOrder, CompletableFuture<Void> outcome) {}

    /** Another process has inserted the key. */
    private static final class KeyTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyTaken(Throwable cause) {
            super(cause);
        }
    }
}
