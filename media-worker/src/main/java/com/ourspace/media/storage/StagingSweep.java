package com.ourspace.media.storage;

import com.ourspace.media.MediaSettings;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes uploads that nobody came back for. */
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

    /** Not right at the start: after a long stop the commands that wait in the log come first. */
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
