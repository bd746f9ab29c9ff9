package com.ourspace.acceptance.load;

import java.util.List;

/**
 * What {@code ./ourspace bench} runs against each service.
 *
 * @param warmUpSeconds before all runs, at 64 clients; each run has a short warm-up of its own besides
 * @param each of each run
 * @param clients of the closed loops, wide and in conflict
 * @param burst how many ask for one slot at once
 */
record BenchPlan(int warmUpSeconds, Timing each, List<Integer> clients, int burst) {

    static final BenchPlan FULL = new BenchPlan(30, Timing.ofSeconds(3, 15), List.of(16, 64, 256), 1_000);

    static final BenchPlan QUICK = new BenchPlan(10, Timing.ofSeconds(1, 5), List.of(64), 200);

    BenchPlan {
        clients = List.copyOf(clients);
    }
}
