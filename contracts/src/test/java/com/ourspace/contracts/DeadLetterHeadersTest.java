package com.ourspace.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadLetterHeadersTest {

    @Test
    void saysAsTextWhereTheRecordStoodAndWhatWasBehindAllWrappers() {
        var failure =
                new IllegalStateException("wrapped", new UncheckedIOException(new IOException("the disk is full")));

        assertThat(DeadLetterHeaders.of("a.topic", 7, 8_812, 1_790_000_000_120L, failure, 3, "a-group")
                        .headers())
                .containsExactly(
                        Map.entry("dlt-original-topic", "a.topic"),
                        Map.entry("dlt-original-partition", "7"),
                        Map.entry("dlt-original-offset", "8812"),
                        Map.entry("dlt-original-timestamp", "2026-09-21T14:13:20.120Z"),
                        Map.entry("dlt-exception-class", "java.io.IOException"),
                        Map.entry("dlt-exception-message", "the disk is full"),
                        Map.entry("dlt-attempts", "3"),
                        Map.entry("dlt-consumer-group", "a-group"));
    }

    @Test
    void cutsAMessageThatQuotesAWholeRecordAndHasNoneForAFailureThatSaysNothing() {
        assertThat(headers(new IllegalStateException("x".repeat(5_000))).get("dlt-exception-message"))
                .hasSize(500);
        assertThat(headers(new NullPointerException()).get("dlt-exception-message"))
                .isEmpty();
    }

    private static Map<String, String> headers(RuntimeException failure) {
        return DeadLetterHeaders.of("a.topic", 0, 0, 0, failure, 1, "a-group").headers();
    }
}
