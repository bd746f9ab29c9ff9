package com.ourspace.booking.reservation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulation that cannot fail proves nothing: each small mistake in the domain must make it fail, and soon. */
class SimulationBitesTest {

    private static final long SEED = 20_261_014;

    /** Mistakes that the histories of {@link #SEED} meet late, with a seed whose histories meet them soon. */
    private static final Map<Mutation, Long> OTHER_SEEDS = Map.of(
            Mutation.POINTS_ARE_SPENT_ON_TWO_OFFERS, 20_261_006L,
            Mutation.ONE_WHO_HAS_A_HALF_WAITS_FOR_BOTH, 20_261_003L,
            Mutation.A_PAUSED_SPACE_IS_WAITED_FOR_NO_LONGER, 20_261_013L);

    private static final long SOON = 10_000;

    @ParameterizedTest
    @EnumSource
    void finds(Mutation mutation, @TempDir Path directory) throws Exception {
        try (MutatedDomain domain = MutatedDomain.with(mutation, directory)) {
            Optional<String> failure = simulate(domain, OTHER_SEEDS.getOrDefault(mutation, SEED), SOON);

            assertThat(failure).as("what %s broke", mutation).isPresent();
            System.out.printf("%s: %s%n", mutation, lastLines(failure.orElseThrow()));
        }
    }

    @Test
    void findsNothingInTheDomainAsItIs() throws Exception {
        try (MutatedDomain domain = MutatedDomain.unchanged()) {
            assertThat(simulate(domain, SEED, SOON / 10)).isEmpty();
        }
    }

    /** The broken invariant and its history; the whole trace is printed by the simulation. */
    private static String lastLines(String trace) {
        return trace.substring(trace.indexOf("Broken: ")).strip();
    }

    private static Optional<String> simulate(MutatedDomain domain, long seed, long histories)
            throws IOException, ReflectiveOperationException {
        Class<?> simulation = domain.loadClass(Simulation.class.getName());
        assertThat(simulation).isNotSameAs(Simulation.class);
        return ((Optional<?>) simulation
                        .getMethod("firstFailure", long.class, long.class)
                        .invoke(null, Long.getLong("simulation.seed", seed), histories))
                .map(String.class::cast);
    }
}
