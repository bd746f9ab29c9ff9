package com.ourspace.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ResourceUseTest {

    @Test
    void tellsWhatARunCostsPerOrder() {
        ResourceUse run = use(1_380, 700, 26_600, 250_500).since(use(1_000, 500, 10_000, 500));

        assertThat(run.cpuMillisPer(1_000)).isEqualTo("platform 0.38 + database 0.20");
        assertThat(run.statementsPer(1_000)).isEqualTo("16.6");
        assertThat(run.binlogBytesPer(1_000)).isEqualTo("250");
    }

    @Test
    void leavesOutAProcessThatWasNotThereBefore() {
        ResourceUse run = use(5_000, 700, 0, 0).since(new ResourceUse(Map.of("database", 500L), Optional.empty()));

        assertThat(run.cpuMillisPer(100)).isEqualTo("database 2.00");
        assertThat(run.statementsPer(100)).isEqualTo("–");
    }

    @Test
    void saysNothingPerOrderWhereThereIsNone() {
        ResourceUse run = use(1, 1, 1, 1);

        assertThat(run.cpuMillisPer(0)).isEqualTo("–");
        assertThat(run.statementsPer(0)).isEqualTo("–");
        assertThat(run.binlogBytesPer(0)).isEqualTo("–");
    }

    @Test
    void doesWithoutBytesWhereTheServerDoesNotCountThem() {
        DatabaseStatus later = new DatabaseStatus(30, 9, OptionalLong.empty());

        assertThat(later.since(new DatabaseStatus(10, 4, OptionalLong.of(5))))
                .isEqualTo(new DatabaseStatus(20, 5, OptionalLong.empty()));
    }

    private static ResourceUse use(long platform, long database, long statements, long bytes) {
        Map<String, Long> millis = new LinkedHashMap<>();
        millis.put("platform", platform);
        millis.put("database", database);
        return new ResourceUse(millis, Optional.of(new DatabaseStatus(statements, 0, OptionalLong.of(bytes))));
    }
}
