package com.ourspace.booking.relay;

import com.ourspace.messaging.KafkaClients;
import com.ourspace.messaging.tracing.Tracing;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The relay as part of the booking processor; {@code ourspace.relay.enabled=false} leaves it out. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "ourspace.relay.enabled", matchIfMissing = true)
@EnableConfigurationProperties(RelaySettings.class)
class RelayConfiguration {

    @Bean
    OutboxLocation outboxLocation(@Value("${spring.datasource.url}") String jdbcUrl) {
        return OutboxLocation.of(jdbcUrl);
    }

    @Bean(destroyMethod = "close")
    RelayDatabase relayDatabase(OutboxLocation address, RelaySettings settings) {
        return new RelayDatabase(address, settings.username(), settings.password());
    }

    @Bean(destroyMethod = "close")
    KafkaRowPublisher relayPublisher(KafkaClients kafka, Tracing tracing) {
        return new KafkaRowPublisher(kafka, tracing);
    }

    @Bean
    RelayProgress relayProgress(Clock clock, MeterRegistry meters) {
        return new RelayProgress(clock, meters);
    }

    @Bean
    Relay relay(
            RelaySettings settings,
            KafkaClients kafka,
            OutboxLocation address,
            RelayDatabase database,
            KafkaRowPublisher publisher,
            RelayProgress progress,
            MeterRegistry meters) {
        Relay relay = new RelayFactory(settings, kafka, address, database, publisher, database, progress).relay();
        ReaderMetrics.register(meters);
        Gauge.builder("ourspace.relay.active", relay, each -> each.state() == RelayState.ACTIVE ? 1 : 0)
                .description("1 if this process publishes the outbox; in all processes together it is 1")
                .register(meters);
        return relay;
    }

    @Bean
    RelayHealth relayHealthIndicator(Relay relay, RelayProgress progress) {
        return new RelayHealth(relay, progress);
    }
}
