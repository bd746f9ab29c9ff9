package com.ourspace.acceptance.load;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The results of all services as Markdown. A run of one service is followed by the same run of the other. */
final class BenchReport {

    private BenchReport() {}

    /**
     * The whole report.
     *
     * @param orders results by the name of the service
     * @param reads likewise
     * @param rest likewise
     */
    static String of(
            Map<String, List<OrderResult>> orders,
            Map<String, List<ReadRuns.Result>> reads,
            Map<String, List<RestResult>> rest,
            String machine,
            String commit,
            String command) {
        return "`%s`, commit %s, on %s, load generator included.%n%n".formatted(command, commit, machine)
                + table(OrderResult.MARKDOWN_HEAD, orders, OrderResult::name, OrderResult::markdownRow)
                + "\n"
                + table(ReadRuns.Result.MARKDOWN_HEAD, reads, ReadRuns.Result::name, ReadRuns.Result::markdownRow)
                + "\n"
                + table(RestResult.MARKDOWN_HEAD, rest, result -> "rest", RestResult::markdownRow);
    }

    private static <T> String table(
            String head, Map<String, List<T>> results, Function<T, String> name, Function<T, String> row) {
        Set<String> names = new LinkedHashSet<>();
        // The platform has one more run than the baseline: its order is the order of all.
        results.values().stream().toList().reversed().forEach(runs -> runs.forEach(run -> names.add(name.apply(run))));
        StringBuilder table = new StringBuilder(head);
        for (String wanted : names) {
            results.forEach((service, runs) -> runs.stream()
                    .filter(run -> name.apply(run).equals(wanted))
                    .forEach(run -> table.append(row.apply(run).replaceFirst("\\| ", "| " + service + ": "))
                            .append('\n')));
        }
        return table.toString();
    }
}
