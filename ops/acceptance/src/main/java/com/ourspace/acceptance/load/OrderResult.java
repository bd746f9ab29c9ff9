package com.ourspace.acceptance.load;

import java.util.Locale;

/**
 * The result of one run of orders.
 *
 * @param name description of the run
 * @param perSecond decisions per second; responses with 202 if nobody waited for decisions
 * @param use resources used until the last order was decided
 * @param note further information; may be empty
 */
record OrderResult(String name, double seconds, double perSecond, OrderFigures figures, ResourceUse use, String note) {

    static final String MARKDOWN_HEAD =
            "| Orders | per second | 202: p50 / p99 ms | decided: p50 / p99 ms | CPU ms per order | statements per order | binlog bytes per order | outcomes | errors, dropped |%n|---|---:|---:|---:|---|---:|---:|---|---|%n"
                    .formatted();

    private static final String NONE = "–";

    boolean isClean() {
        return figures.errors().isEmpty();
    }

    /** A row under {@link #MARKDOWN_HEAD}. */
    String markdownRow() {
        long orders = orders();
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %s | %s | %s | %s | %s | %s%s | %s, %d |",
                name,
                perSecond,
                percentiles(figures.accepted()),
                percentiles(figures.decided()),
                use.cpuMillisPer(orders),
                use.statementsPer(orders),
                use.binlogBytesPer(orders),
                figures.outcomes(),
                note.isEmpty() ? "" : "; " + note,
                figures.errors(),
                figures.droppedCount());
    }

    /** The whole result, for a run that stands alone. */
    String markdown() {
        long orders = orders();
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%s: %.1f/s in %.1f s.", name, perSecond, seconds));
        text.append(note.isEmpty() ? "%n%n".formatted() : " %s.%n%n".formatted(note));
        text.append(Latencies.MARKDOWN_HEAD);
        if (figures.accepted().count() > 0) {
            text.append(figures.accepted().markdownRow()).append('\n');
        }
        if (figures.decided().count() > 0) {
            text.append(figures.decided().markdownRow()).append('\n');
        }
        text.append("%nPer order: CPU ms %s; statements %s; binlog bytes %s.%n"
                .formatted(use.cpuMillisPer(orders), use.statementsPer(orders), use.binlogBytesPer(orders)));
        text.append("Outcomes: %s. Errors: %s. Dropped: %d.%n"
                .formatted(figures.outcomes(), figures.errors(), figures.droppedCount()));
        return text.toString();
    }

    private long orders() {
        return figures.outcomes().total();
    }

    private static String percentiles(Latencies latencies) {
        return latencies.count() == 0
                ? NONE
                : String.format(Locale.ROOT, "%.1f / %.1f", latencies.millisAt(50), latencies.millisAt(99));
    }
}
