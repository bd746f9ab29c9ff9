package com.ourspace.booking;

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

/** The booking processor: reads commands from the log, decides them, and publishes the outcome through the relay. */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
@Import(MessagingConfiguration.class)
public class BookingProcessorApplication {

    public static void main(String[] args) {
        start(args);
    }

    /** Starts the service in this process; several services can share one. */
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(BookingProcessorApplication.class)
                .properties("spring.config.name=ourspace-booking-processor")
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
}
