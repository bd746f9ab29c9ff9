package com.ourspace.booking.reservation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulation that cannot fail proves nothing: each small mistake in the domain must make it fail, and soon. */
class SimulationBitesTest {

    private static final long SEED = Long.getLong("simulation.seed", 20_261_003);
    private static final long SOON = 10_000;

    @ParameterizedTest
    @EnumSource
    void finds(Mutation mutation, @TempDir Path directory) throws Exception {
        try (MutatedDomain domain = MutatedDomain.with(mutation, directory)) {
            Optional<String> failure = simulate(domain, SOON);

            assertThat(failure).as("what %s broke", mutation).isPresent();
            System.out.printf("%s: %s%n", mutation, lastLines(failure.orElseThrow()));
        }
    }

    @Test
    void findsNothingInTheDomainAsItIs() throws Exception {
        try (MutatedDomain domain = MutatedDomain.unchanged()) {
            assertThat(simulate(domain, SOON / 10)).isEmpty();
        }
    }

    /** The broken invariant and its history; the whole trace is printed by the simulation. */
    private static String lastLines(String trace) {
        return trace.substring(trace.indexOf("Broken: ")).strip();
    }

    private static Optional<String> simulate(MutatedDomain domain, long histories)
            throws IOException, ReflectiveOperationException {
        Class<?> simulation = domain.loadClass(Simulation.class.getName());
        assertThat(simulation).isNotSameAs(Simulation.class);
        return ((Optional<?>) simulation
                        .getMethod("firstFailure", long.class, long.class)
                        .invoke(null, SEED, histories))
                .map(String.class::cast);
    }
}
