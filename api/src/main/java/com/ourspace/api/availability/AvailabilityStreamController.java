package com.ourspace.api.availability;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.availability.Calendars.CalendarSnapshot;
import com.ourspace.api.limit.StreamLimit;
import com.ourspace.api.limit.StreamLimit.OpenStream;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The endpoint that streams a calendar's changes as server-sent events. */
@RestController
@Tag(name = "Spaces")
@SecurityRequirements
@EnableConfigurationProperties(StreamSettings.class)
class AvailabilityStreamController {

    private static final Logger LOG = LoggerFactory.getLogger(AvailabilityStreamController.class);
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private final SubscriberRegistry subscribers;
    private final AvailabilityChanges changes;
    private final Calendars calendars;
    private final AvailabilityPublisher availabilityPublisher;
    private final Bulkhead bulkhead;
    private final StreamLimit limit;
    private final JsonMapper json;
    private final StreamSettings settings;

    AvailabilityStreamController(
            SubscriberRegistry subscribers,
            AvailabilityChanges changes,
            Calendars calendars,
            AvailabilityPublisher availabilityPublisher,
            Bulkhead bulkhead,
            StreamLimit limit,
            JsonMapper json,
            StreamSettings settings) {
        this.subscribers = subscribers;
        this.changes = changes;
        this.calendars = calendars;
        this.availabilityPublisher = availabilityPublisher;
        this.bulkhead = bulkhead;
        this.limit = limit;
        this.json = json;
        this.settings = settings;
    }

    @GetMapping("/v1/spaces/{id}/availability/stream")
    @Operation(
            operationId = "streamAvailability",
            summary = "Watch a space's availability",
            description =
                    "Server-sent events: 'snapshot' with the same body as the availability, then 'change' with one"
                            + " date of it each time that date changes. Ids grow with every change of the space and"
                            + " outlive restarts; with Last-Event-ID the stream resumes after that event, without a"
                            + " gap. When the host changes the space, a new snapshot follows. A comment is sent"
                            + " every 15 seconds. The stream ends after half an hour, or when its reader is too"
                            + " slow: reconnect with the last id.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First date; today in Seoul if absent",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Last date, included, up to 92 days in all; 31 days in all if absent",
            schema = @Schema(type = "string", format = "date"))
    @ApiResponse(
            responseCode = "200",
            description = "The events",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @ApiErrors({ProblemCode.SPACE_NOT_FOUND, ProblemCode.TOKEN_INVALID, ProblemCode.TOKEN_EXPIRED})
    void stream(
            @Parameter(description = "Number of the space") @PathVariable long id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(description = "Id of the last event received")
                    @RequestHeader(name = LAST_EVENT_ID, required = false)
                    @Nullable
                    String lastEventId,
            Optional<SignedIn> visitor,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            // The same checks and headers as for GET, without a stream.
            bulkhead.pass(() -> calendars.show(id, parameters, visitor));
            startResponse(response);
            return;
        }
        try (OpenStream _ = limit.open(request.getRemoteAddr())) {
            watch(id, parameters, lastEventId, visitor, response);
        }
    }

    private void watch(
            long id,
            MultiValueMap<String, String> parameters,
            @Nullable String lastEventId,
            Optional<SignedIn> visitor,
            HttpServletResponse response) {
        if (subscribers.size() >= settings.maxStreams()) {
            throw Problem.of(ProblemCode.DEPENDENCY_DOWN, "streams").exception();
        }
        Subscriber subscriber = new Subscriber();
        SpaceSubscription subscription = subscribers.subscribe(id, subscriber);
        try {
            serve(id, subscription, subscriber, () -> calendars.show(id, parameters, visitor), lastEventId, response);
        } catch (IOException gone) {
            LOG.debug("A subscriber has disconnected");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            subscribers.unsubscribe(id, subscriber);
            if (subscriber.isTooSlow()) {
                subscribers.countDropped();
            }
        }
    }

    private void serve(
            long spaceId,
            SpaceSubscription subscription,
            Subscriber subscriber,
            Supplier<CalendarSnapshot> snapshots,
            @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        StreamStart start = bulkhead.pass(() -> start(spaceId, subscription, snapshots, lastEventId));
        startResponse(response);
        AvailabilityStream stream = new AvailabilityStream(
                response.getOutputStream(),
                () -> bulkhead.pass(snapshots),
                start.calendarSnapshot(),
                start.position(),
                json);
        stream.start(start.missed());
        try {
            stream.run(
                    subscriber,
                    settings.heartbeat(),
                    System.nanoTime() + settings.lifetime().toNanos());
        } catch (ProblemException | DataAccessException | TransactionException over) {
            // The space is gone or the database down. The response has started, so it can only end.
            LOG.debug("A stream ends early: {}", over.toString());
        }
    }

    private static void startResponse(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
    }

    private StreamStart start(
            long spaceId,
            SpaceSubscription subscription,
            Supplier<CalendarSnapshot> snapshots,
            @Nullable String lastEventId) {
        long position = startingPosition(spaceId, subscription);
        return new StreamStart(position, snapshots.get(), missed(spaceId, lastEventId, position));
    }

    /**
     * The start of a stream.
     *
     * @param missed the changes since the client's last event; null if the stream starts with a snapshot
     */
    private record StreamStart(
            long position,
            CalendarSnapshot calendarSnapshot,
            @Nullable List<ServerSentEvent> missed) {}

    /** A position such that reads from now on contain all changes up to it, and the subscriber gets all later ones. */
    private long startingPosition(long spaceId, SpaceSubscription subscription) {
        long position = changes.position(spaceId);
        return subscription.startAt(position) <= position ? position : changes.position(spaceId);
    }

    /** The changes since the client's last event; null if they are unknown and a snapshot is needed. */
    private @Nullable List<ServerSentEvent> missed(long spaceId, @Nullable String lastEventId, long position) {
        if (lastEventId == null || !ID.matcher(lastEventId).matches()) {
            return null;
        }
        long last = Long.parseLong(lastEventId);
        // A number from the future: the database was recreated since, and numbers began again.
        return last > position ? null : availabilityPublisher.events(spaceId, changes.since(spaceId, last));
    }
}
