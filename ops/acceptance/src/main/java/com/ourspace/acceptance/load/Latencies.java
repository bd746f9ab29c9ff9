package com.ourspace.acceptance.load;

import java.util.Locale;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** The latencies of one kind of work, which any thread may record. */
final class Latencies {

    static final String MARKDOWN_HEAD =
            "| What | Count | p50 ms | p90 ms | p99 ms | p99.9 ms | max ms |%n|---|---:|---:|---:|---:|---:|---:|%n"
                    .formatted();

    private static final int DIGITS = 3;

    private final String name;
    private final Histogram micros = new ConcurrentHistogram(DIGITS);

    Latencies(String name) {
        this.name = name;
    }

    /** Records a latency from a {@link System#nanoTime()} until now. */
    void since(long startNanos) {
        recordMicros(Math.max(0, (System.nanoTime() - startNanos) / 1_000));
    }

    /** Records a latency of this many microseconds. */
    void recordMicros(long length) {
        micros.recordValue(length);
    }

    long count() {
        return micros.getTotalCount();
    }

    /** The latency at a percentile, 0 to 100, in milliseconds; 0 if there are none. */
    double millisAt(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    /** A row under {@link #MARKDOWN_HEAD}. */
    String markdownRow() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f |",
                name,
                count(),
                millisAt(50),
                millisAt(90),
                millisAt(99),
                millisAt(99.9),
                micros.getMaxValue() / 1_000.0);
    }
}
