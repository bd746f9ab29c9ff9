package com.ourspace.api;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service that guests and hosts talk to. */
@SpringBootApplication
@EnableScheduling
public class ApiApplication {

    public static void main(String[] args) {
        start(args);
    }

    /** Starts the service in this JVM, beside others if need be: its settings are its own. */
    public static ConfigurableApplicationContext start(String... args) {
        return application().run(args);
    }

    /** The service before its start, for those who have to add something to it. */
    public static SpringApplication application(Class<?>... additions) {
        return new SpringApplicationBuilder(ApiApplication.class)
                .main(ApiApplication.class)
                .sources(additions)
                .properties("spring.config.name=ourspace-api")
                .build();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
