package com.ourspace.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PublishedExpiriesTest {

    private static final Instant NOON = Instant.parse("2026-10-03T12:00:00Z");
    private static final TopicPartition PARTITION = new TopicPartition("commands", 7);

    private final UUID hold = UUID.fromString("7f3a9c10-5b2e-4d61-9f0a-2c8e61b7d405");
    private final PublishedExpiries sent = new PublishedExpiries();

    @Test
    void aHoldIsToldOfOnceHoweverLongTheLogIsBehind() {
        assertThat(isDue(NOON, 0)).isTrue();
        sent.add(hold, PARTITION, 42, NOON);

        assertThat(isDue(NOON.plusSeconds(1), 42)).isFalse();
        assertThat(isDue(NOON.plusSeconds(7_200), 42)).isFalse();
    }

    @Test
    void itIsToldOfAgainWhenItsRecordWasHandledAndItIsOverdueStill() {
        sent.add(hold, PARTITION, 42, NOON);

        assertThat(isDue(NOON.plusSeconds(9), 43)).isFalse();
        assertThat(isDue(NOON.plusSeconds(10), 43)).isTrue();
    }

    @Test
    void whatIsOverOrAnotherProcesssIsForgotten() {
        sent.add(hold, PARTITION, 42, NOON);
        sent.retain(Set.of(hold), List.of(PARTITION));
        assertThat(isDue(NOON, 0)).isFalse();

        sent.retain(Set.of(hold), List.of(new TopicPartition("commands", 8)));
        assertThat(isDue(NOON, 0)).isTrue();

        sent.add(hold, PARTITION, 42, NOON);
        sent.retain(Set.of(), List.of(PARTITION));
        assertThat(isDue(NOON, 0)).isTrue();
    }

    private boolean isDue(Instant now, long handledUpTo) {
        return sent.isDue(hold, now, _ -> Optional.of(handledUpTo));
    }
}
