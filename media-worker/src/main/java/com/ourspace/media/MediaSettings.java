package com.ourspace.media;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of the worker: memory, threads, and how long an unused upload is kept.
 *
 * @param memoryLimitBytes memory that all images in progress may take together, most of it off the heap
 * @param threads number of image commands carried out at once; 0 means one per core
 * @param stagingLifetime how long an upload may stay in the staging area before it is deleted
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
