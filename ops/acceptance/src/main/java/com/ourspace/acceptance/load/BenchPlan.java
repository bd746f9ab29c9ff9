package com.ourspace.acceptance.load;

import java.util.List;

/**
 * The runs of {@code ./ourspace bench} against each service.
 *
 * @param warmUpSeconds length of the warm-up before all runs, with 64 clients: half of it in conflict, half with wide
 *     keys, because a granted order takes another way than a refused one. Each run has a short warm-up of its own as
 *     well. A JVM needs some minutes until its second compiler is done.
 * @param each timing of each closed loop and each read
 * @param clients numbers of clients of the closed loops, wide and in conflict
 * @param rates rates of the open loops, orders per second
 * @param openLoop timing of each open loop
 * @param burst number of requests for one slot at once
 * @param restSeconds length of the time without requests after the warm-up
 */
record BenchPlan(
        int warmUpSeconds,
        Timing each,
        List<Integer> clients,
        List<Integer> rates,
        Timing openLoop,
        int burst,
        int restSeconds) {

    static final BenchPlan FULL = new BenchPlan(
            240,
            Timing.ofSeconds(3, 15),
            List.of(16, 64, 256, 1_000),
            List.of(200, 1_000),
            Timing.ofSeconds(5, 60),
            1_000,
            30);

    static final BenchPlan QUICK =
            new BenchPlan(20, Timing.ofSeconds(1, 5), List.of(64), List.of(200), Timing.ofSeconds(1, 10), 200, 5);

    /** The same runs, each shorter by this ratio. */
    BenchPlan shortened(int part, int whole) {
        return new BenchPlan(
                warmUpSeconds * part / whole,
                each.shortened(part, whole),
                clients,
                rates,
                openLoop.shortened(part, whole),
                burst,
                restSeconds);
    }

    BenchPlan {
        clients = List.copyOf(clients);
        rates = List.copyOf(rates);
    }
}
