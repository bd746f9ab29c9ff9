package com.ourspace.api.status;

import com.ourspace.api.log.BrokerState;
import com.ourspace.api.log.Brokers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Shows the brokers as this process sees them, asked every {@code ourspace.metrics.interval}: how many there are, which
 * partitions have too few replicas, and the disks of the log. While no broker answers, nothing is shown but that.
 */
@Component
class BrokerMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerMetrics.class);

    private final Brokers brokers;
    private final MultiGauge used;
    private final MultiGauge usable;
    private volatile BrokerState state = BrokerState.UNKNOWN;

    BrokerMetrics(Brokers brokers, MeterRegistry meters) {
        this.brokers = brokers;
        gauge(meters, "ourspace.broker.nodes", "Brokers that are part of the cluster", BrokerState::nodes);
        gauge(
                meters,
                "ourspace.broker.partitions.underreplicated",
                "Partitions of which a replica is not in sync",
                BrokerState::underReplicated);
        gauge(
                meters,
                "ourspace.broker.partitions.offline",
                "Partitions without a leader, which nobody can read or write",
                BrokerState::offline);
        this.used = MultiGauge.builder("ourspace.broker.log.size")
                .description("Size of the log on a broker, with all replicas")
                .baseUnit("bytes")
                .register(meters);
        this.usable = MultiGauge.builder("ourspace.broker.disk.usable")
                .description("Room that is left on the disk of a broker's log, as a part of the disk")
                .baseUnit("ratio")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${ourspace.metrics.interval}")
    void observe() {
        try {
            state = brokers.state();
        } catch (KafkaException away) {
            LOG.debug("No broker answers", away);
            state = BrokerState.UNKNOWN;
        }
        used.register(rows(state.logBytes()), true);
        usable.register(rows(state.usableRatio()), true);
    }

    private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<BrokerState> value) {
        Gauge.builder(name, () -> value.applyAsDouble(state))
                .description(description)
                .strongReference(true)
                .register(meters);
    }

    private static List<MultiGauge.Row<?>> rows(Map<Integer, Double> byBroker) {
        return byBroker.entrySet().stream()
                .<MultiGauge.Row<?>>map(entry ->
                        MultiGauge.Row.of(Tags.of("broker", entry.getKey().toString()), entry.getValue()))
                .toList();
    }
}
