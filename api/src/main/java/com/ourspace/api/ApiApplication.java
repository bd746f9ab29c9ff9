package com.ourspace.api;

import com.ourspace.messaging.MessagingConfiguration;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service with the HTTP API for guests, hosts and operators. */
@SpringBootApplication
@EnableScheduling
@Import(MessagingConfiguration.class)
public class ApiApplication {

    private static final Logger LOG = LoggerFactory.getLogger(ApiApplication.class);

    public static void main(String[] args) {
        start(args);
    }

    /** Starts the service in this JVM; several instances can run in one JVM, each with its own settings. */
    public static ConfigurableApplicationContext start(String... args) {
        return application().run(args);
    }

    /** Builds the application without starting it, with additional sources. */
    public static SpringApplication application(Class<?>... additions) {
        return new SpringApplicationBuilder(ApiApplication.class)
                .main(ApiApplication.class)
                .sources(additions)
                .properties("spring.config.name=ourspace-api")
                .build();
    }

    /**
     * The system clock, or one that is ahead, for trying out what happens after a stay. The booking processor decides
     * by the log's time all the same.
     */
    @Bean
    Clock clock(@Value("${ourspace.clock.ahead:0s}") Duration ahead) {
        if (!ahead.isZero()) {
            LOG.warn("This API's clock is {} ahead, for trying things out: not for production", ahead);
        }
        return Clock.offset(Clock.systemUTC(), ahead);
    }
}
