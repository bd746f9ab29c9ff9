package com.ourspace.media;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the worker may take, and how long it keeps what nobody asked for again.
 *
 * @param memoryLimitBytes memory that all pictures under work may take together, most of it outside of the heap
 * @param threads image commands carried out at once; 0 means one per core
 * @param stagingLifetime how long an upload may wait in the staging area before it is swept
 */
@ConfigurationProperties("ourspace.media")
public record MediaSettings(
        @DefaultValue("402653184") long memoryLimitBytes,
        @DefaultValue("0") int threads,
        @DefaultValue("24h") Duration stagingLifetime) {

    public int threadsOrCores() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }
}
