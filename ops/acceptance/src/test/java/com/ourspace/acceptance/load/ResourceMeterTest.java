package com.ourspace.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResourceMeterTest {

    @Test
    void readsTheProcessorTimeOfThisClientAndOfNoProcessThatHasEnded() {
        ResourceMeter meter = new ResourceMeter(Map.of("ended", Long.MAX_VALUE), Optional.empty());

        assertThat(meter.read().cpuMillis()).containsOnlyKeys("client");
        assertThat(meter.read().cpuMillis().get("client")).isPositive();
    }
}
