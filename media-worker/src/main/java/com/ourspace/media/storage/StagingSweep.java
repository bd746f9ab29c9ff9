package com.ourspace.media.storage;

import com.ourspace.media.MediaSettings;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes uploads that were never used. */
@Component
class StagingSweep {
    private static final Logger LOG = LoggerFactory.getLogger(StagingSweep.class);

    private final StagingArea staging;
    private final MediaSettings settings;
    private final Clock clock;

    StagingSweep(StagingArea staging, MediaSettings settings, Clock clock) {
        this.staging = staging;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Deletes old uploads. The first run waits one interval, because after a long stop the commands in the log come
     * first.
     */
    @Scheduled(
            initialDelayString = "${ourspace.media.sweep-interval}",
            fixedDelayString = "${ourspace.media.sweep-interval}")
    void sweep() {
        long removed = staging.removeStagedBefore(clock.instant().minus(settings.stagingLifetime()));
        if (removed > 0) {
            LOG.info("Swept {} staged uploads older than {}", removed, settings.stagingLifetime());
        }
    }
}
