package com.ourspace.api.reservation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.ProblemException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/**
 * What was handed in lately, by order id: of many attempts under one idempotency key one goes to the log, and the
 * others share its outcome. Bounded; what it forgets, the booking processor's inbox still knows.
 */
@Component
class Submissions {

    private static final int MAX_REMEMBERED = 50_000;

    private final Cache<UUID, Submission> recent =
            Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).build();

    /**
     * Runs the attempt, unless one with this id ran or runs already. A failed attempt leaves the id free.
     *
     * @param digest what was asked for
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED if the other attempt asked for something else
     */
    void once(UUID id, String digest, Runnable attempt) {
        Submission mine = new Submission(digest, new CompletableFuture<>());
        Submission first = recent.asMap().putIfAbsent(id, mine);
        if (first == null) {
            run(id, mine, attempt);
        } else if (first.digest.equals(digest)) {
            share(first);
        } else {
            throw IdempotencyKey.reused();
        }
    }

    private void run(UUID id, Submission mine, Runnable attempt) {
        try {
            attempt.run();
            mine.outcome.complete(null);
        } catch (RuntimeException failed) {
            recent.asMap().remove(id, mine);
            mine.outcome.completeExceptionally(failed);
            throw failed;
        }
    }

    private static void share(Submission first) {
        try {
            first.outcome.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw failed;
        }
    }

    private record Submission(String digest, CompletableFuture<Void> outcome) {}
}
