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
 * Carries out each request that has an idempotency key once, whoever sends it how often to which process; every other
 * request under its key is IDEMPOTENCY_KEY_REUSED. {@code docs/decisions/0087-one-key-is-one-request.md} says how.
 *
 * <p>Parallel attempts in one process are one attempt. What this process accepted lately it remembers, so much of it as
 * fits; what else was accepted stands in the tables.
 */
@Component
public class IdempotentRequests {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotentRequests.class);
    private static final int MAX_REMEMBERED = 50_000;
    private static final long REST_NANOS = Duration.ofSeconds(5).toNanos();

    private final RequestTable table;
    private final TransactionOperations transactions;
    private final Cache<UUID, Submission> recent =
            Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).build();
    private volatile long circuitOpenUntil = System.nanoTime();

    IdempotentRequests(RequestTable table, TransactionOperations transactions) {
        this.table = table;
        this.transactions = transactions;
    }

    /** What there is to do for a command. */
    @FunctionalInterface
    public interface CommandAttempt {

        /**
         * Takes the command to the log under the request's id.
         *
         * @param again whether it was accepted before, or may have been: then nothing is judged, for what was true has
         *     changed by it; the log's reader drops what it knows
         */
        void run(boolean again);
    }

    /**
     * Carries out a request that is a command. Its attempt calls {@link #claim} when all is judged, before the log has
     * the command. A refused attempt leaves the key free.
     *
     * @param request null where the caller named none: then there is nothing to be told apart
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED if the key stands for another request
     */
    public void runOnce(@Nullable KeyedRequest request, CommandAttempt attempt) {
        if (request == null) {
            attempt.run(false);
        } else {
            remember(request, false, () -> attempt.run(isKnown(request)));
        }
    }

    /**
     * Carries out a request that is in the log before it is in any table: as {@link #runOnce}, but without a claim, so
     * that it needs no database.
     *
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED if this process remembers another request under the key
     */
    public void runOnceByMemory(KeyedRequest request, Runnable attempt) {
        remember(request, true, attempt);
    }

    /**
     * Takes the key for a command, which then may go to the log. Of two processes that claim one key, one does.
     *
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED if another request had it by now
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
     * Whether the tables have this very request, from before or from another process.
     *
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED if they have another one under its key
     */
    public boolean isKnown(KeyedRequest request) {
        List<String> digests = table.digests(request.id());
        if (digests.stream().anyMatch(known -> !known.equals(request.digest()))) {
            throw IdempotencyKey.reused();
        }
        return !digests.isEmpty();
    }

    /** The same where an answer is a convenience, never a condition: while the database is away nothing is known. */
    public boolean isKnownIfTheDatabaseAnswers(KeyedRequest request) {
        if (System.nanoTime() - circuitOpenUntil < 0) {
            return false;
        }
        try {
            return isKnown(request);
        } catch (DataAccessException | TransactionException away) {
            // Asking takes as long as connecting may; nobody else has to wait for the same answer for a while.
            circuitOpenUntil = System.nanoTime() + REST_NANOS;
            LOG.warn("Accepting without a look at older requests: {}", away.toString());
            return false;
        }
    }

    /** What command the key of this id was claimed for; empty if it was not, or is an order's. */
    public Optional<MessageType> command(UUID id) {
        return table.command(id);
    }

    /** Whether the key of this id stands for anything but an order. Asked of the tables only where nobody remembers. */
    public boolean isNoOrder(UUID id) {
        Submission known = recent.getIfPresent(id);
        return (known == null || !known.isOrder) && table.has(id);
    }

    /**
     * Answers a request that changes nothing but the API's own tables; the same request again gets the same answer.
     *
     * @param request null where the caller named none
     * @param attempt makes the answer, what it writes by {@link #record}; a refusal leaves the key free
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED if the key stands for another request
     */
    public <T> ResponseEntity<T> answerOnce(
            @Nullable KeyedRequest request, Class<T> type, Supplier<ResponseEntity<T>> attempt) {
        if (request == null) {
            return attempt.get();
        }
        AtomicReference<@Nullable ResponseEntity<T>> made = new AtomicReference<>();
        remember(request, false, () -> made.set(isKnown(request) ? kept(request, type) : attempt.get()));
        ResponseEntity<T> answer = made.get();
        return answer == null ? kept(request, type) : answer;
    }

    /** What is remembered may have been swept meanwhile: then its key is free, and the next attempt a new request. */
    private <T> ResponseEntity<T> kept(KeyedRequest request, Class<T> type) {
        return table.answer(request.id(), type).orElseThrow(() -> {
            recent.invalidate(request.id());
            return Problem.of(ProblemCode.DEPENDENCY_DOWN).exception();
        });
    }

    /** As {@link #answerOnce} with {@link #record}, where all there is to do is one transaction. */
    public <T> ResponseEntity<T> recordOnce(
            @Nullable KeyedRequest request, Class<T> type, Supplier<ResponseEntity<T>> work) {
        return answerOnce(request, type, () -> record(request, type, work));
    }

    /** Writes, and keeps the answer under the request's key, in one transaction. */
    public <T> ResponseEntity<T> record(
            @Nullable KeyedRequest request, Class<T> type, Supplier<ResponseEntity<T>> work) {
        if (request == null) {
            return work.get();
        }
        try {
            return Objects.requireNonNull(transactions.execute(_ -> {
                // First, so that of two processes one waits here for the other's answer.
                take(request);
                ResponseEntity<T> answer = work.get();
                table.keep(request.id(), answer);
                return answer;
            }));
        } catch (KeyTaken byAnother) {
            isKnown(request);
            return kept(request, type);
        }
    }

    private void take(KeyedRequest request) {
        try {
            table.insert(request, null);
        } catch (DuplicateKeyException another) {
            throw new KeyTaken(another);
        }
    }

    private void remember(KeyedRequest request, boolean isOrder, Runnable attempt) {
        Submission mine = new Submission(request.digest(), isOrder, new CompletableFuture<>());
        Submission first = recent.asMap().putIfAbsent(request.id(), mine);
        if (first == null) {
            run(request.id(), mine, attempt);
        } else if (first.digest.equals(request.digest())) {
            share(first);
        } else {
            throw IdempotencyKey.reused();
        }
    }

    private void run(UUID id, Submission mine, Runnable attempt) {
        try {
            attempt.run();
            mine.outcome.complete(null);
        } catch (RuntimeException | Error failed) {
            recent.asMap().remove(id, mine);
            mine.outcome.completeExceptionally(failed);
            throw failed;
        }
    }

    private static void share(Submission first) {
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

    /** Another process was a moment earlier. */
    private static final class KeyTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyTaken(Throwable cause) {
            super(cause);
        }
    }
}
