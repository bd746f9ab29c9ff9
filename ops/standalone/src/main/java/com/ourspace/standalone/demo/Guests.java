package com.ourspace.standalone.demo;

import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Session;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** People whom the platform has never seen, as many as are needed. */
final class Guests {

    private final PlatformClient client;
    private int next;

    Guests(PlatformClient client, Random random) {
        this.client = client;
        this.next = 100_000 + 1_000 * random.nextInt(900_000);
    }

    Session another() {
        return more(1).getFirst();
    }

    List<Session> more(int count) {
        int first = next;
        next += count;
        return Together.ask(IntStream.range(first, next)
                .<Supplier<Session>>mapToObj(number -> () -> client.signIn("demo-" + number))
                .toList());
    }
}
