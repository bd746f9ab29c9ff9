package com.ourspace.api.availability;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the streams.
 *
 * @param heartbeat interval of comments on an idle stream; a failing write reveals a client that is gone
 * @param lifetime time after which a stream ends and its client reconnects, so that no forgotten stream stays open
 * @param maxStreams how many streams may be open at once, so that other requests find connections
 */
@ConfigurationProperties("ourspace.availability")
record StreamSettings(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("30m") Duration lifetime,
        @DefaultValue("10000") int maxStreams) {}
