package com.ourspace.acceptance;

import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Prints a trace as a tree, for people. */
final class TraceTree {

    private final List<CollectedSpan> spans;
    private final long startNanos;

    TraceTree(List<CollectedSpan> spans) {
        this.spans = spans;
        this.startNanos =
                spans.stream().mapToLong(CollectedSpan::startNanos).min().orElse(0);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        spans.stream()
                .filter(span -> spans.stream()
                        .noneMatch(other -> other.context().spanId().equals(span.parentId())))
                .sorted(comparingLong(CollectedSpan::startNanos))
                .forEach(root -> print(root, "", text));
        return text.toString();
    }

    private void print(CollectedSpan span, String indent, StringBuilder text) {
        text.append("%-58s %-26s %6.1f ms +%6.1f ms%s%n"
                .formatted(
                        indent + span.name(),
                        span.service(),
                        millis(span.startNanos() - startNanos),
                        millis(span.endNanos() - span.startNanos()),
                        span.links().isEmpty()
                                ? ""
                                : "  batch " + span.links().getFirst().spanId()));
        spans.stream()
                .filter(child -> child.parentId().equals(span.context().spanId()))
                .sorted(comparingLong(CollectedSpan::startNanos))
                .forEach(child -> print(child, indent + "  ", text));
    }

    private static double millis(long nanos) {
        return (double) nanos / TimeUnit.MILLISECONDS.toNanos(1);
    }
}
