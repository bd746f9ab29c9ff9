package com.ourspace.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessorTimeTest {

    /** As the kernel writes it; user time is 1234 ticks, system time 56, of a child 999 and 888. */
    private static final String STAT =
            "4711 (%s) S 1 4711 4711 0 -1 4194560 60102 12 3 0 1234 56 999 888 20 0 71 0 81234 5368709120 250000";

    @Test
    void addsUserAndSystemTimeInMilliseconds() {
        assertThat(ProcessorTime.millisIn(STAT.formatted("java"))).isEqualTo(12_900);
    }

    @Test
    void isNotMisledByTheNameOfTheProgram() {
        assertThat(ProcessorTime.millisIn(STAT.formatted("a) S (b c"))).isEqualTo(12_900);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void readsThisProcess() {
        assertThat(ProcessorTime.millisOf(ProcessHandle.current().pid())).isPresent();
        assertThat(ProcessorTime.millisOf(Long.MAX_VALUE)).isEmpty();
    }
}
