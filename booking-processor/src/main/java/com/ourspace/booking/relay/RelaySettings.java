package com.ourspace.booking.relay;

import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The relay's settings.
 *
 * @param username a database user who may read the database's log and read and delete outbox rows, nothing else
 * @param serverId the number under which the relay reads the database's log, unique among its readers; random if absent
 * @param sessionTimeout how long an active relay may be silent before another one takes over; at least what the broker
 *     allows, 6 s by default
 */
@ConfigurationProperties("ourspace.relay")
record RelaySettings(
        String username,
        String password,
        @Nullable Integer serverId,
        @DefaultValue("8s") Duration sessionTimeout) {

    OptionalInt fixedServerId() {
        return serverId == null ? OptionalInt.empty() : OptionalInt.of(serverId);
    }
}
