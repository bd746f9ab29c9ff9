package com.ourspace.api.availability;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks a few times a second whether the numbers of the watched spaces have grown, and tells who watches them. The
 * numbers are in the database, so it does not matter which instance wrote them; what it costs depends on how many
 * spaces are watched, not on how many watch.
 */
@Component
class AvailabilityPublisher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AvailabilityPublisher.class);
    private static final long PAUSE_MILLIS = 250;
    /** Longer, while the database does not answer. */
    private static final long REST_MILLIS = 2_000;

    private final AvailabilityChanges changes;
    private final Calendars calendars;
    private final SubscriberRegistry subscriberRegistry;
    private final JsonMapper json;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    AvailabilityPublisher(
            AvailabilityChanges changes, Calendars calendars, SubscriberRegistry subscriberRegistry, JsonMapper json) {
        this.changes = changes;
        this.calendars = calendars;
        this.subscriberRegistry = subscriberRegistry;
        this.json = json;
    }

    /** Tells what is new. */
    void tell() {
        if (subscriberRegistry.size() == 0) {
            return;
        }
        Map<Long, Long> positions = changes.positions(subscriberRegistry.spaces());
        subscriberRegistry.forEach((space, spaceSubscription) -> {
            if (spaceSubscription.isBehind(positions.getOrDefault(space, 0L))) {
                tell(space, spaceSubscription);
            }
        });
    }

    private void tell(long spaceId, SpaceSubscription spaceSubscription) {
        List<Change> news = changes.since(spaceId, spaceSubscription.toldUntil());
        frames(spaceId, news).forEach(spaceSubscription::tell);
        if (!news.isEmpty()) {
            spaceSubscription.toldUntil(news.getLast().seq());
        }
    }

    /** The events that tell of these changes, in their order. */
    List<ServerSentEvent> frames(long spaceId, List<Change> news) {
        if (news.stream().anyMatch(Change::isOfAllDates)) {
            return List.of(ServerSentEvent.ofAllDates(news.getLast().seq()));
        }
        Map<LocalDate, ?> dates =
                calendars.dates(spaceId, news.stream().map(Change::date).toList());
        return news.stream()
                .filter(change -> dates.containsKey(change.date()))
                .map(change -> ServerSentEvent.change(change, json.writeValueAsBytes(dates.get(change.date()))))
                .toList();
    }

    private void run() {
        long pause = PAUSE_MILLIS;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(pause);
                tell();
                pause = PAUSE_MILLIS;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException away) {
                pause = REST_MILLIS;
                LOG.warn("Those who watch calendars have to wait: {}", away.toString());
            }
        }
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("herald").start(this::run);
    }

    /** Before the web server is: it would wait for streams that never end by themselves. */
    @Override
    public void stop() {
        thread.interrupt();
        subscriberRegistry.close();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
