package com.ourspace.api.search;

import com.ourspace.api.catalog.ImageLinks;
import com.ourspace.api.catalog.SpaceCopies;
import com.ourspace.api.log.EventTail;
import com.ourspace.api.log.ReadModelCopy;
import com.ourspace.api.metadata.Metadata;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The search index of this process: opened or built in the background at the start, then kept up by one thread, which
 * reads again each space whose revision is not the one that the index has.
 *
 * <p>Most changes are found by the revisions of the last seconds. A transaction that commits later than that is found
 * by a comparison of all revisions, once a minute; the same comparison builds an index that has nothing yet.
 */
@Component
public class SearchIndex implements SmartLifecycle, ReadModelCopy, EventTail.SpaceEvents {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    /** While changes come: a change is seen within it. */
    private static final Duration PAUSE = Duration.ofMillis(100);
    /** While none do. What changes a space without an event, such as a like, is seen within it. */
    private static final Duration PAUSE_AT_REST = Duration.ofMillis(500);
    /** The tables have an event within this time, or the platform has more to do than to look for it. */
    private static final long BUSY_NANOS = Duration.ofSeconds(3).toNanos();

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final long LATEST_MICROSECONDS = 10_000_000;
    private static final long COMPARE_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int BATCH_SIZE = 500;
    /** The revision of a space whose rows are other ones than those that were read. */
    private static final long UNKNOWN = -1;

    private final IndexedSpaces spaces;
    private final SpaceCopies copies;
    private final Occupancy occupancy;
    private final ImageLinks links;
    private final KnownNames names;
    private final Path parent;
    /** The revision of each space in which the index has, or does not list, it. */
    private final Map<Long, Long> known = new HashMap<>();

    private volatile @Nullable SpaceFinder finder;
    private volatile @Nullable Thread thread;
    private volatile boolean isStopped;
    private @Nullable IndexFolder folder;
    private @Nullable SpaceIndex index;
    private volatile boolean isSwapped;
    /** When a space has changed last, in nanoseconds of this JVM. */
    private volatile long changedAt = System.nanoTime();

    private boolean isCompared;
    private long comparedAt;

    SearchIndex(
            IndexedSpaces spaces,
            SpaceCopies copies,
            Occupancy occupancy,
            ImageLinks links,
            Metadata metadata,
            @Value("${ourspace.search.folder}") Path parent) {
        this.spaces = spaces;
        this.copies = copies;
        this.occupancy = occupancy;
        this.links = links;
        this.names = KnownNames.of(metadata);
        this.parent = parent;
    }

    /** Whether every listed space can be found, and what is taken is known. */
    public boolean isReady() {
        return finder != null && occupancy.isLoaded();
    }

    /**
     * What answers queries.
     *
     * @throws com.ourspace.api.web.ProblemException DEPENDENCY_DOWN until everything is indexed
     */
    SpaceFinder finder() {
        SpaceFinder ready = finder;
        if (ready == null) {
            throw Problem.of(ProblemCode.DEPENDENCY_DOWN, "search").exception();
        }
        return ready;
    }

    /**
     * Rows were replaced without a change of their revision: each space is read again, and shown as it was until then.
     */
    @Override
    public void onSwap() {
        isSwapped = true;
    }

    /** The tables are about to have a change: a follower at rest looks at once, and often for a while. */
    @Override
    public void changed(long spaceId) {
        boolean wasAtRest = isAtRest();
        changedAt = System.nanoTime();
        Thread follower = thread;
        if (wasAtRest && follower != null) {
            LockSupport.unpark(follower);
        }
    }

    private boolean isAtRest() {
        return System.nanoTime() - changedAt > BUSY_NANOS;
    }

    /** Brings the index up to everything that is committed in the database now. */
    public synchronized void catchUp() throws IOException {
        if (isStopped) {
            return;
        }
        SpaceIndex open = open();
        if (isSwapped) {
            isSwapped = false;
            isCompared = false;
            known.replaceAll((space, revision) -> UNKNOWN);
        }
        boolean compares = !isCompared || System.nanoTime() - comparedAt > COMPARE_NANOS;
        Map<Long, Long> latest = compares ? spaces.revisions() : spaces.revisionsOfTheLast(LATEST_MICROSECONDS);
        List<Long> changed = latest.entrySet().stream()
                .filter(space -> !space.getValue().equals(known.get(space.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        update(open, changed, latest);
        if (isStopped) {
            return;
        }
        if (compares) {
            Set<Long> gone = new HashSet<>(known.keySet());
            gone.removeAll(latest.keySet());
            update(open, List.copyOf(gone), Map.of());
            open.commit();
            comparedAt = System.nanoTime();
            isCompared = true;
        }
        if (!occupancy.isComplete()) {
            occupancy.load(known.keySet().stream().sorted().toList());
        }
        if (finder == null) {
            LOG.info("The search index has {} spaces", known.size());
            finder = new SpaceFinder(open, links, occupancy::on);
        }
    }

    private SpaceIndex open() throws IOException {
        SpaceIndex open = index;
        if (open != null && open.isBroken()) {
            LOG.error("The search index is broken and begins anew", open.cause());
            discard();
            open = null;
        }
        if (open == null) {
            IndexFolder own = folder == null ? IndexFolder.in(parent) : folder;
            folder = own;
            open = own.open(names);
            index = open;
            known.clear();
            known.putAll(open.load());
            isCompared = false;
        }
        return open;
    }

    private void update(SpaceIndex open, List<Long> changed, Map<Long, Long> revisions) throws IOException {
        for (int from = 0; from < changed.size() && !isStopped; from += BATCH_SIZE) {
            List<Long> batch = changed.subList(from, Math.min(from + BATCH_SIZE, changed.size()));
            copies.forget(batch);
            open.update(batch, revisions.isEmpty() ? List.of() : spaces.listed(batch, revisions));
            batch.forEach(space -> {
                Long revision = revisions.get(space);
                if (revision == null) {
                    known.remove(space);
                } else {
                    known.put(space, revision);
                }
            });
        }
        if (!changed.isEmpty()) {
            changedAt = System.nanoTime();
            open.refresh();
        }
    }

    /** Throws the index away, as one that cannot be read: the next {@link #catchUp} builds another. */
    synchronized void discard() {
        finder = null;
        SpaceIndex old = index;
        index = null;
        try {
            if (old != null) {
                old.close();
            }
        } catch (IOException | AlreadyClosedException broken) {
            LOG.debug("A broken index was not closed: {}", broken.toString());
        }
        try {
            if (folder != null) {
                folder.clear();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void follow() {
        Duration pause;
        while (thread == Thread.currentThread()) {
            try {
                catchUp();
                pause = isAtRest() ? PAUSE_AT_REST : PAUSE;
            } catch (IOException | RuntimeException away) {
                LOG.warn("The search index follows later: {}", away.toString());
                pause = PAUSE_AFTER_FAILURE;
            } catch (Error failure) {
                LOG.error("The search index follows later", failure);
                pause = PAUSE_AFTER_FAILURE;
            }
            LockSupport.parkNanos(this, pause.toNanos());
        }
    }

    @Override
    public void start() {
        Thread follower = Thread.ofPlatform().daemon().name("search-index").unstarted(this::follow);
        thread = follower;
        isStopped = false;
        follower.start();
    }

    /** The follower is not interrupted: that would close the files that it writes. */
    @Override
    public void stop() {
        thread = null;
        isStopped = true;
        close();
    }

    /** It starts before the web server, and stops after it has answered the last request. */
    @Override
    public int getPhase() {
        return 0;
    }

    private synchronized void close() {
        finder = null;
        try (IndexFolder _ = folder;
                SpaceIndex _ = index) {
            folder = null;
            index = null;
        } catch (IOException | AlreadyClosedException broken) {
            LOG.warn("The search index was not closed: {}", broken.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
