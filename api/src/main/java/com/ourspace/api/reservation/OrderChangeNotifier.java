package com.ourspace.api.reservation;

import com.ourspace.api.log.EventTail;
import com.ourspace.api.log.VisibilityMetrics;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.messaging.ReceivedMessage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Lets a request wait for a change of its order, on a virtual thread. Each process takes every event into
 * {@link RecentOrders} and then signals the requests that wait for its order. If the memory is full, a signalled
 * request reads the table repeatedly until the event is there; the process that writes the table signals its own
 * requests at once.
 */
@Component
class OrderChangeNotifier implements EventTail.OrderEvents, DisposableBean {

    /** How many requests wait at present. */
    static final String WAITING = "ourspace.orders.waiting";

    /** The name of the counter of changes that have signalled a request, which would have looked later otherwise. */
    static final String WOKEN = "ourspace.orders.woken";

    private final Map<UUID, Set<WaitingRequest>> waiting = new ConcurrentHashMap<>();
    private final RecentOrders recent;
    private final VisibilityMetrics visibility;
    private final Counter woken;
    private final WakeUpThread wakeUps = new WakeUpThread("order-wake-ups", this::wakeWhoIsDue);

    OrderChangeNotifier(RecentOrders recent, VisibilityMetrics visibility, MeterRegistry meters) {
        this.recent = recent;
        this.visibility = visibility;
        Gauge.builder(WAITING, this::waiting)
                .description("Requests that wait for a change of their order")
                .strongReference(true)
                .register(meters);
        this.woken = Counter.builder(WOKEN)
                .description("Times at which a change of an order has woken a request that waits for it")
                .register(meters);
        wakeUps.start();
    }

    @Override
    public void destroy() {
        wakeUps.close();
    }

    /** Signals the requests that wait for this order: the table has its change. */
    void changed(UUID orderId) {
        wake(orderId, WaitingRequest::changed);
    }

    @Override
    public void onEvent(ReceivedMessage<?> event) {
        boolean isKnown = recent.apply(event);
        UUID orderId = ((OrderEvent) event.message()).orderId();
        visibility.inMemory(event);
        wake(orderId, isKnown ? WaitingRequest::changed : WaitingRequest::eventSeen);
    }

    private void wake(UUID orderId, Consumer<WaitingRequest> signal) {
        for (WaitingRequest request : waiting.getOrDefault(orderId, Set.of())) {
            signal.accept(request);
            woken.increment();
        }
    }

    @Override
    public void onGap() {
        recent.markGap();
    }

    /** How many requests wait at present. */
    int waiting() {
        return waiting.values().stream().mapToInt(Set::size).sum();
    }

    /**
     * Repeats the look after each change of the order until the condition accepts it, or until the time is over.
     *
     * @return the latest look
     */
    <T> T await(UUID orderId, Supplier<T> look, Predicate<T> enough, Duration timeout) {
        if (timeout.isZero()) {
            return look.get();
        }
        WaitingRequest request = new WaitingRequest(System.nanoTime() + timeout.toNanos());
        register(orderId, request);
        try {
            // Registered before the first look, so that no change is missed in between.
            T seen = look.get();
            while (!enough.test(seen) && request.pause()) {
                seen = look.get();
            }
            return seen;
        } finally {
            unregister(orderId, request);
        }
    }

    private void register(UUID orderId, WaitingRequest request) {
        waiting.compute(orderId, (id, others) -> {
            Set<WaitingRequest> requests = others == null ? ConcurrentHashMap.newKeySet() : others;
            requests.add(request);
            return requests;
        });
        wakeUps.need();
    }

    /** Returns whether anybody waits at all. */
    private boolean wakeWhoIsDue() {
        long now = System.nanoTime();
        waiting.values().forEach(requests -> requests.forEach(request -> request.wakeIfDue(now)));
        return !waiting.isEmpty();
    }

    private void unregister(UUID orderId, WaitingRequest request) {
        waiting.computeIfPresent(orderId, (id, requests) -> {
            requests.remove(request);
            return requests.isEmpty() ? null : requests;
        });
    }
}
