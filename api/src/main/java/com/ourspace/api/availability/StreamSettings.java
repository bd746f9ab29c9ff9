package com.ourspace.api.availability;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What streams may cost.
 *
 * @param heartbeat how often something is written where nothing happens: so a watcher who is gone is noticed
 * @param lifetime after which a stream ends, and its watcher comes back: so none that nobody reads stays for ever
 * @param mostStreams how many there may be at once, so that other callers find connections
 */
@ConfigurationProperties("ourspace.availability")
record StreamSettings(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("30m") Duration lifetime,
        @DefaultValue("10000") int mostStreams) {}
