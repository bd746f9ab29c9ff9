package com.ourspace.acceptance.load;

import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Session;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Runs of orders against one service, each measured by itself. Guests are signed in and slots are found before the
 * measured time begins; the meter is read right before and right after it.
 */
final class OrderRuns implements AutoCloseable {

    private static final double NANOS_PER_SECOND = 1e9;

    /** The rate per second that is assumed before the first measurement. */
    private static final double FIRST_GUESS = 300;

    /** What is left of a warm-up after its stretches: too short to show a rate. */
    private static final double SHORTEST_STRETCH_SECONDS = 0.5;

    /** The factor by which a service may become faster during a run before guests and slots run out. */
    private static final double HEADROOM = 1.6;

    private final URI api;
    private final ResourceMeter meter;
    private final PlatformClient client;
    private final HttpRequests requests;
    private final Guests guests;
    private final FreeSlots slots;

    /**
     * Creates the runs against a service.
     *
     * @param random source of the choice of guests and slots
     */
    OrderRuns(URI api, ResourceMeter meter, InstantSource clock, Random random) {
        this.api = api;
        this.meter = meter;
        this.client = new PlatformClient(api);
        this.requests = new HttpRequests(api);
        this.guests = new Guests(client, random);
        this.slots = new FreeSlots(client, LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Seoul")), random);
    }

    /** The guests and the slots of a run. */
    private record Demand(Supply<Session> guests, Supply<WantedSlot> wantedSlots) {}

    /** Measures a number of clients, each of which waits for the decision before its next order. */
    OrderResult closed(int clients, Timing timing, Keys keys, Follow follow) {
        String name = "%d clients, %s".formatted(clients, keys);
        return measured(name, closedLoop(clients, timing, keys, follow));
    }

    /** Measures clients that do not wait for decisions; afterwards all orders are looked up, and none may be lost. */
    OrderResult acceptOnly(int clients, Timing timing, Keys keys) {
        Loop loop = closedLoop(clients, timing, keys, Follow.NOT_AT_ALL);
        OrderFigures figures = new OrderFigures();
        ResourceUse before = meter.read();
        ClosedLoop.Throughput throughput = loop.run(figures);
        Drain drain = Drain.await(figures.unfollowed(), () -> new OrderClient(api, requests, Follow.POLL), figures);
        if (drain.lost() > 0) {
            figures.failed("lost");
        }
        String note = "drained %.1f s after the last 202, %d of %d lost"
                .formatted(drain.seconds(), drain.lost(), figures.unfollowed().size());
        return new OrderResult(
                "%d clients, 202 only, %s".formatted(clients, keys),
                throughput.seconds(),
                throughput.perSecond(),
                figures,
                meter.read().since(before),
                note);
    }

    /**
     * Measures orders at a constant rate, each timed from the moment it was due.
     *
     * @param maxInFlight number of orders in flight from which due orders are dropped and counted
     */
    OrderResult open(int perSecond, Timing timing, Keys keys, Follow follow, int maxInFlight) {
        int warmUp = perSecond * (int) timing.warmUp().toSeconds();
        int count = perSecond * (int) timing.length().toSeconds();
        Demand demand = demand(keys, warmUp + count);
        try (OpenLoop loop = new OpenLoop(demand, follow, maxInFlight)) {
            loop.run(perSecond, warmUp, new OrderFigures());
            // Whoever stops a part of the platform under load has to know when the load begins.
            System.err.printf("%d orders are sent from now on, %d a second%n", count, perSecond);
            return measured("open loop, %d/s, %s".formatted(perSecond, keys), figures -> {
                double seconds = loop.run(perSecond, count, figures);
                return new ClosedLoop.Throughput(figures.decided().count(), seconds);
            });
        }
    }

    /** Measures guests who request one slot at the same moment and wait for their decisions. */
    OrderResult burst(int orders, Follow follow) {
        List<Session> crowd = guests.crowd(orders);
        WantedSlot wanted = slots.hotSet(1, 1).getFirst();
        return measured("%d at once for one slot".formatted(orders), figures -> {
            double seconds = atOnce(crowd, wanted, follow, figures);
            return new ClosedLoop.Throughput(figures.decided().count(), seconds);
        });
    }

    @Override
    public void close() {
        client.close();
    }

    /** A loop after its warm-up, with the guests and slots that it needs. */
    private interface Loop {
        ClosedLoop.Throughput run(OrderFigures figures);
    }

    private OrderResult measured(String name, Loop loop) {
        OrderFigures figures = new OrderFigures();
        ResourceUse before = meter.read();
        ClosedLoop.Throughput throughput = loop.run(figures);
        return new OrderResult(
                name,
                throughput.seconds(),
                throughput.perSecond(),
                figures,
                meter.read().since(before),
                "");
    }

    private Loop closedLoop(int clients, Timing timing, Keys keys, Follow follow) {
        double rate = warmUp(clients, timing.warmUp(), keys, follow);
        int orders = (int) (rate * HEADROOM * timing.length().toSeconds()) + clients;
        Demand demand = demand(keys, orders);
        return figures -> {
            System.err.printf("%d clients order from now on%n", clients);
            return closedLoop(clients, timing.length(), demand, follow, figures);
        };
    }

    /**
     * Warms the service up with the orders of the measurement, and returns the highest rate that was seen, in orders
     * per second. It stops now and then to sign in as many guests as the rate needs.
     */
    private double warmUp(int clients, Duration length, Keys keys, Follow follow) {
        double rate = FIRST_GUESS;
        for (double left = length.toSeconds(); left > SHORTEST_STRETCH_SECONDS; ) {
            double stretch = Math.min(left, Math.max(2, length.toSeconds() / 3.0));
            Demand demand = demand(keys, (int) (rate * HEADROOM * stretch) + clients);
            ClosedLoop.Throughput throughput = closedLoop(
                    clients, Duration.ofMillis((long) (stretch * 1_000)), demand, follow, new OrderFigures());
            rate = Math.max(throughput.perSecond(), rate);
            left -= Math.max(throughput.seconds(), 0.1);
        }
        return rate;
    }

    private ClosedLoop.Throughput closedLoop(
            int clients, Duration length, Demand demand, Follow follow, OrderFigures figures) {
        return ClosedLoop.run(
                clients,
                length,
                () -> new LoopClient(new OrderClient(api, requests, follow), demand, figures),
                () -> follow == Follow.NOT_AT_ALL
                        ? figures.accepted().count()
                        : figures.decided().count());
    }

    private Demand demand(Keys keys, int orders) {
        if (keys instanceof Keys.HotSet hot) {
            List<WantedSlot> wantedSlots = slots.hotSet(hot.spaces(), hot.dates());
            return new Demand(
                    Supply.again(guests.crowd(hot.guests())),
                    Supply.again(hot.oneSlot() ? wantedSlots.subList(0, 1) : wantedSlots));
        }
        guests.prepare(orders);
        slots.prepare(orders);
        return new Demand(guests.forGrants(), slots.wide());
    }

    private double atOnce(List<Session> crowd, WantedSlot wanted, Follow follow, OrderFigures figures) {
        CountDownLatch connected = new CountDownLatch(crowd.size());
        CountDownLatch go = new CountDownLatch(1);
        long start;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Session guest : crowd) {
                threads.execute(() -> {
                    try (OrderClient one = new OrderClient(api, requests, follow)) {
                        connect(one, figures);
                        connected.countDown();
                        go.await();
                        one.order(guest, wanted, System.nanoTime(), figures);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            connected.await();
            start = System.nanoTime();
            go.countDown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during a burst", stopped);
        }
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }

    private static void connect(OrderClient one, OrderFigures figures) {
        try {
            one.connect();
        } catch (IOException failed) {
            figures.failed("connect: " + failed.getClass().getSimpleName());
        }
    }

    /** Requests the next slot for the next guest, as long as there are any. */
    private record LoopClient(OrderClient client, Demand demand, OrderFigures figures) implements ClosedLoop.Client {

        @Override
        public boolean again() {
            Session guest = demand.guests().next();
            WantedSlot wanted = demand.wantedSlots().next();
            if (guest == null || wanted == null) {
                return false;
            }
            client.order(guest, wanted, System.nanoTime(), figures);
            return true;
        }

        @Override
        public void close() {
            client.close();
        }
    }

    /** Sends at a constant rate over as many connections as are needed, up to a limit. */
    private final class OpenLoop implements AutoCloseable {

        private final Demand demand;
        private final Follow follow;
        private final Semaphore inFlight;
        private final Queue<OrderClient> idle = new ConcurrentLinkedQueue<>();

        OpenLoop(Demand demand, Follow follow, int maxInFlight) {
            this.demand = demand;
            this.follow = follow;
            this.inFlight = new Semaphore(maxInFlight);
        }

        /** Returns the seconds until the last order was answered. */
        double run(int perSecond, int count, OrderFigures figures) {
            long start = System.nanoTime();
            ArrivalRate.run(perSecond, count, (number, due) -> one(due, figures));
            return (System.nanoTime() - start) / NANOS_PER_SECOND;
        }

        private void one(long due, OrderFigures figures) {
            if (!inFlight.tryAcquire()) {
                figures.dropped();
                return;
            }
            try {
                OrderClient used = idle.poll();
                OrderClient one = used == null ? new OrderClient(api, requests, follow) : used;
                Session guest = demand.guests().next();
                WantedSlot wanted = demand.wantedSlots().next();
                if (guest == null || wanted == null) {
                    figures.failed("no guest or slot left");
                } else {
                    one.order(guest, wanted, due, figures);
                }
                idle.add(one);
            } finally {
                inFlight.release();
            }
        }

        @Override
        public void close() {
            idle.forEach(OrderClient::close);
        }
    }
}
