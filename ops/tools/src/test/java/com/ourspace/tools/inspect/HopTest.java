package com.ourspace.tools.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HopTest {

    @Test
    void showsTheMillisecondsSinceTheStepBefore() {
        Hop first = new Hop(Instant.parse("2026-09-30T03:00:00.123Z"), "/ourspace/api", "writes it");
        Hop second =
                new Hop(Instant.parse("2026-09-30T03:00:00.131Z"), "reservation.commands-5@8812", "the log has it");

        assertThat(second.line(Optional.of(first)))
                .isEqualTo("2026-09-30T03:00:00.131Z         8 ms  reservation.commands-5@8812      the log has it");
    }
}
