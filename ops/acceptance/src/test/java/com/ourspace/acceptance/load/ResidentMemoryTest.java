package com.ourspace.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ResidentMemoryTest {

    @Test
    void isGivenInMebibytes() {
        assertThat(ResidentMemory.mebibytesIn(List.of("Name:\tjava", "VmHWM:\t 4096 kB", "VmRSS:\t    3072 kB")))
                .hasValue(3);
    }

    @Test
    void isNothingOfAProcessThatHasEnded() {
        assertThat(ResidentMemory.mebibytesIn(List.of("Name:\tjava", "State:\tZ (zombie)")))
                .isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void readsThisProcess() {
        assertThat(ResidentMemory.mebibytesOf(ProcessHandle.current().pid()).orElse(0))
                .isPositive();
    }
}
