package com.ourspace.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CombinedReadsTest {

    private final List<Set<UUID>> statements = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstMayAnswer = new CountDownLatch(1);
    private final List<CompletableFuture<List<String>>> running = new ArrayList<>();

    @Test
    void whatIsAskedDuringAStatementIsReadByTheNext() {
        CombinedReads<String> reads = new CombinedReads<>(this::read);
        UUID first = UUID.randomUUID();
        List<UUID> others = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

        get(reads, first);
        await().until(() -> statements.size() == 1);
        others.forEach(id -> get(reads, id));
        await().until(() -> reads.waiting() == 3);
        firstMayAnswer.countDown();

        assertThat(running.stream().map(CompletableFuture::join))
                .containsExactly(
                        List.of(first.toString()),
                        List.of(others.get(0).toString()),
                        List.of(others.get(1).toString()),
                        List.of(others.get(2).toString()));
        assertThat(statements).containsExactly(Set.of(first), Set.copyOf(others));
    }

    @Test
    void anIdWithoutValuesHasNone() {
        assertThat(new CombinedReads<String>(_ -> Map.of()).get(UUID.randomUUID()))
                .isEmpty();
    }

    @Test
    void requestsThatWaitedDuringAFailureGetItWithoutAnotherStatement() {
        CombinedReads<String> reads = new CombinedReads<>(ids -> {
            read(ids);
            throw new IllegalStateException("away");
        });

        get(reads, UUID.randomUUID());
        await().until(() -> statements.size() == 1);
        get(reads, UUID.randomUUID());
        get(reads, UUID.randomUUID());
        await().until(() -> reads.waiting() == 2);
        firstMayAnswer.countDown();

        assertThat(running)
                .allSatisfy(answer -> assertThatThrownBy(answer::join).hasRootCauseMessage("away"));
        assertThat(statements).hasSize(1);
    }

    @Test
    void aFailureIsNotRemembered() {
        firstMayAnswer.countDown();
        UUID id = UUID.randomUUID();
        CombinedReads<String> reads = new CombinedReads<>(ids -> {
            Map<UUID, List<String>> found = read(ids);
            if (statements.size() == 1) {
                throw new IllegalStateException("away");
            }
            return found;
        });

        assertThatThrownBy(() -> reads.get(id)).isInstanceOf(IllegalStateException.class);
        assertThat(reads.get(id)).containsExactly(id.toString());
    }

    private void get(CombinedReads<String> reads, UUID id) {
        running.add(CompletableFuture.supplyAsync(
                () -> reads.get(id), task -> Thread.ofVirtual().start(task)));
    }

    private Map<UUID, List<String>> read(Set<UUID> ids) {
        statements.add(Set.copyOf(ids));
        try {
            firstMayAnswer.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        Map<UUID, List<String>> found = new HashMap<>();
        ids.forEach(id -> found.put(id, List.of(id.toString())));
        return found;
    }
}
