package com.ourspace.standalone.demo;

import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Session;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** People whom the platform has never seen, as many as are needed. */
final class Guests {

    /** They come in one after the other, not to be in the way of whoever books meanwhile. */
    private static final int BATCH_SIZE = 8;

    private final PlatformClient client;
    private final Semaphore doors = new Semaphore(BATCH_SIZE);
    private int next;

    Guests(PlatformClient client, Random random) {
        this.client = client;
        this.next = 100_000 + 1_000 * random.nextInt(900);
    }

    Session another() {
        return more(1).getFirst();
    }

    List<Session> more(int count) {
        int first = next;
        next += count;
        return Together.ask(IntStream.range(first, next)
                .<Supplier<Session>>mapToObj(number -> () -> signIn(number))
                .toList());
    }

    private Session signIn(int number) {
        doors.acquireUninterruptibly();
        try {
            return client.signIn("demo-" + number);
        } finally {
            doors.release();
        }
    }
}
