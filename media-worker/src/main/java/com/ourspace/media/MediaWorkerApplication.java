package com.ourspace.media;

import com.ourspace.media.processing.ImageProcessor;
import com.ourspace.media.processing.MemoryBudget;
import com.ourspace.messaging.ConsumerRetries;
import com.ourspace.messaging.ConsumerRetriesHealth;
import com.ourspace.messaging.MessagingConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The media worker: reads image commands, turns staged uploads into stored variants, and publishes an event for each.
 */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
@Import(MessagingConfiguration.class)
public class MediaWorkerApplication {

    public static void main(String[] args) {
        start(args);
    }

    /** Starts the service in this process; several services can share one. */
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(MediaWorkerApplication.class)
                .properties("spring.config.name=ourspace-media-worker")
                .run(args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ConsumerRetriesHealth consumerRetriesHealthIndicator(ConsumerRetries retries) {
        return new ConsumerRetriesHealth(retries);
    }

    @Bean
    ImageProcessor imageProcessor(MediaSettings settings) {
        return new ImageProcessor(new MemoryBudget(settings.memoryLimitBytes()));
    }
}
