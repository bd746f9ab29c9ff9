package com.ourspace.api.availability;

import com.ourspace.messaging.tracing.BatchSpan;
import com.ourspace.messaging.tracing.Operation;
import com.ourspace.messaging.tracing.Tracing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Polls the change numbers of the watched spaces four times a second, and publishes new changes to their subscribers.
 * The numbers are in the database, so it does not matter which instance wrote them; the cost grows with the number of
 * watched spaces, not of subscribers.
 */
@Component
class AvailabilityPublisher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AvailabilityPublisher.class);
    private static final long PAUSE_MILLIS = 250;
    /** What spans call the streams of all spaces. */
    private static final String STREAM = "availability";
    /** The pause while the database does not answer. */
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 2_000;

    private final AvailabilityChanges changes;
    private final Calendars calendars;
    private final SubscriberRegistry subscribers;
    private final JsonMapper json;
    private final Tracing tracing;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    AvailabilityPublisher(
            AvailabilityChanges changes,
            Calendars calendars,
            SubscriberRegistry subscribers,
            JsonMapper json,
            Tracing tracing) {
        this.changes = changes;
        this.calendars = calendars;
        this.subscribers = subscribers;
        this.json = json;
        this.tracing = tracing;
    }

    /** Publishes the changes since the last call. */
    void publish() {
        if (subscribers.size() == 0) {
            return;
        }
        Map<Long, Long> positions = changes.positions(subscribers.spaces());
        subscribers.forEach((space, subscription) -> {
            if (subscription.isBehind(positions.getOrDefault(space, 0L))) {
                publish(space, subscription);
            }
        });
    }

    private void publish(long spaceId, SpaceSubscription subscription) {
        List<Change> latest = changes.since(spaceId, subscription.publishedUpTo());
        BatchSpan spans = tracing.batch(Operation.STREAM);
        try {
            latest.forEach(change -> spans.stream(STREAM, change.seq(), change.traceparent()));
            events(spaceId, latest).forEach(subscription::publish);
        } catch (RuntimeException failure) {
            spans.failed(failure);
            throw failure;
        } finally {
            spans.close();
        }
        if (!latest.isEmpty()) {
            subscription.publishedUpTo(latest.getLast().seq());
        }
    }

    /** The events for these changes, in their order. */
    List<ServerSentEvent> events(long spaceId, List<Change> latest) {
        if (latest.stream().anyMatch(Change::isOfAllDates)) {
            return List.of(ServerSentEvent.ofAllDates(latest.getLast().seq()));
        }
        Map<LocalDate, ?> dates =
                calendars.dates(spaceId, latest.stream().map(Change::date).toList());
        return latest.stream()
                .filter(change -> dates.containsKey(change.date()))
                .map(change -> ServerSentEvent.change(change, json.writeValueAsBytes(dates.get(change.date()))))
                .toList();
    }

    private void run() {
        long pause = PAUSE_MILLIS;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(pause);
                publish();
                pause = PAUSE_MILLIS;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException away) {
                pause = PAUSE_AFTER_FAILURE_MILLIS;
                LOG.warn("Changes of calendars will be published later: {}", away.toString());
            }
        }
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("availability-publisher").start(this::run);
    }

    /** Runs before the web server stops, which would wait for streams that do not end by themselves. */
    @Override
    public void stop() {
        thread.interrupt();
        subscribers.close();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
