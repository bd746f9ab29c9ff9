package com.ourspace.standalone.demo;

import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Session;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Guests whom the platform has not seen before, as many as a step needs. */
final class Guests {

    /** The number of guests who sign in at once, small enough not to slow other users down. */
    private static final int BATCH_SIZE = 8;

    private final PlatformClient client;
    private final Semaphore signIns = new Semaphore(BATCH_SIZE);
    private int next;

    Guests(PlatformClient client, Random random) {
        this.client = client;
        this.next = 100_000 + 1_000 * random.nextInt(900);
    }

    Session signInNew() {
        return more(1).getFirst();
    }

    List<Session> more(int count) {
        int first = next;
        next += count;
        return ConcurrentCalls.run(IntStream.range(first, next)
                .<Supplier<Session>>mapToObj(number -> () -> signIn(number))
                .toList());
    }

    private Session signIn(int number) {
        signIns.acquireUninterruptibly();
        try {
            return client.signIn("demo-" + number);
        } finally {
            signIns.release();
        }
    }
}
