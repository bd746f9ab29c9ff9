package com.ourspace.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineTest {

    @Test
    void roundsMemoryToGibibytes() {
        assertThat(Machine.memory("24596412 kB")).isEqualTo("23 GiB, ");
        assertThat(Machine.memory("")).isEmpty();
    }

    @Test
    void saysOnWhatAFigureWasTaken() {
        assertThat(Machine.describe()).matches("\\d+ × .+, JDK 25.*");
    }
}
