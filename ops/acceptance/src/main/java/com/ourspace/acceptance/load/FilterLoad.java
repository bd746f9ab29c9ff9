package com.ourspace.acceptance.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.standalone.client.Order;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Session;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Books slots one by one and asks the list with the slot as its filter, again and again from the moment at which the
 * guest knows the decision, until the space is not in it any more.
 */
@Command(
        name = "filter",
        description = "How soon after its decision a booking is seen in the date filter of the list.",
        mixinStandardHelpOptions = true)
final class FilterLoad implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** As many as a guest may hold. */
    private static final int ORDERS_PER_GUEST = 3;

    @Option(names = "--api", defaultValue = "http://127.0.0.1:${env:OURSPACE_PORT:-8080}")
    private URI api = URI.create("http://127.0.0.1:8080");

    @Option(names = "--orders", defaultValue = "300", description = "how many are booked (${DEFAULT-VALUE})")
    private int orders;

    private final InstantSource clock = InstantSource.system();
    private final Random random = new Random(clock.millis());

    @Override
    public Integer call() {
        Loopback.require(api);
        Latencies seen = new Latencies("decided → seen in the filter");
        int missed = 0;
        try (PlatformClient client = new PlatformClient(api)) {
            FreeSlots slots =
                    new FreeSlots(client, LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Seoul")), random);
            slots.prepare(orders);
            Supply<WantedSlot> wide = slots.wide();
            Session guest = newGuest(client);
            for (int number = 0; number < orders; number++) {
                if (number % ORDERS_PER_GUEST == 0) {
                    guest = newGuest(client);
                }
                WantedSlot wanted = Objects.requireNonNull(wide.next(), "as many as were prepared");
                String list = list(client, wanted);
                boolean wasListed = isListed(client, wanted, list);
                UUID id = client.requestOrder(
                        guest,
                        wanted.spaceId(),
                        wanted.date(),
                        wanted.slot(),
                        wanted.headCount(),
                        UUID.randomUUID().toString());
                Order decided = client.awaitDecision(guest, id, PATIENCE);
                long start = System.nanoTime();
                if (wasListed && decided.status() == OrderStatus.WAITING && isSeen(client, wanted, list, start)) {
                    seen.since(start);
                } else {
                    missed++;
                }
            }
        }
        System.out.print(Latencies.MARKDOWN_HEAD);
        System.out.println(seen.markdownRow());
        System.out.printf(
                "Not listed before, not granted, or not seen within %d s: %d.%n", PATIENCE.toSeconds(), missed);
        return missed == 0 ? 0 : 1;
    }

    private Session newGuest(PlatformClient client) {
        return client.signIn("demo-" + (97_000_000 + random.nextInt(1_000_000)));
    }

    /** The list that has this space as long as the slot is free. */
    private static String list(PlatformClient client, WantedSlot wanted) {
        String title = client.space(wanted.spaceId()).title();
        return "limit=50&date=%s&slot=%s&q=%s".formatted(wanted.date(), wanted.slot(), URLEncoder.encode(title, UTF_8));
    }

    private static boolean isSeen(PlatformClient client, WantedSlot wanted, String list, long startNanos) {
        while (System.nanoTime() - startNanos < PATIENCE.toNanos()) {
            if (!isListed(client, wanted, list)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isListed(PlatformClient client, WantedSlot wanted, String list) {
        return client.spaces(list).items().stream().anyMatch(card -> card.id() == wanted.spaceId());
    }
}
