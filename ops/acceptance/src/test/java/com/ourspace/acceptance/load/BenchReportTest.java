package com.ourspace.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BenchReportTest {

    private static final ResourceUse USE = new ResourceUse(Map.of("client", 90L), Optional.empty());

    private static final RestResult REST = new RestResult(
            10, new ResourceUse(Map.of("platform", 500L, "client", 90L), Optional.empty()), Map.of("platform", 900L));

    @Test
    void putsTheSameRunOfBothUnderEachOther() {
        Map<String, List<OrderResult>> orders = new LinkedHashMap<>();
        orders.put("baseline", List.of(result("16 clients, wide"), result("burst")));
        orders.put("platform", List.of(result("16 clients, wide"), result("202 only"), result("burst")));

        String report = BenchReport.of(
                orders, Map.of(), Map.of("platform", List.of(REST)), "a machine", "abc123", "./ourspace bench");

        assertThat(report).startsWith("`./ourspace bench`, commit abc123, on a machine, load generator included.");
        assertThat(report.lines()
                        .filter(line -> line.startsWith("| baseline") || line.startsWith("| platform"))
                        .map(line -> line.split(" \\| ")[0]))
                .containsExactly(
                        "| baseline: 16 clients, wide",
                        "| platform: 16 clients, wide",
                        "| platform: 202 only",
                        "| baseline: burst",
                        "| platform: burst",
                        "| platform: after the warm-up");
    }

    @Test
    void tellsWhatEachProcessUsesAtRest() {
        assertThat(REST.markdownRow()).isEqualTo("| after the warm-up | 10 | platform 0.050 | platform 900 |");
    }

    @Test
    void tellsOfARunWhatItsOrdersWereAndWhatTheyCost() {
        OrderFigures figures = new OrderFigures();
        for (int i = 0; i < 100; i++) {
            figures.decided(System.nanoTime(), "WAITING");
        }
        figures.failed("503 DEPENDENCY_DOWN");
        figures.dropped();

        OrderResult result = new OrderResult("16 clients, wide", 0.5, 200, figures, USE, "");

        assertThat(result.isClean()).isFalse();
        assertThat(result.markdownRow())
                .startsWith("| 16 clients, wide | 200 | – | ")
                .endsWith("| client 0.90 | – | – | WAITING 100 | 503 DEPENDENCY_DOWN 1, 1 |");
        assertThat(result.markdown())
                .startsWith("16 clients, wide: 200.0/s in 0.5 s.")
                .contains("Per order: CPU ms client 0.90; statements –; binlog bytes –.");
    }

    private static OrderResult result(String name) {
        return new OrderResult(name, 1, 0, new OrderFigures(), USE, "");
    }
}
