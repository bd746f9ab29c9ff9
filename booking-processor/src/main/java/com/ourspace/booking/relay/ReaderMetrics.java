package com.ourspace.booking.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.function.ToDoubleFunction;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows what Debezium's reader of the binary log says of itself, in its MBean, at each scrape. In a process whose relay
 * is not the active one there is no reader, and the gauges are NaN.
 */
final class ReaderMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderMetrics.class);

    private ReaderMetrics() {}

    static void register(MeterRegistry meters) {
        gauge(
                meters,
                "ourspace.relay.reader.connected",
                "1 if the reader is connected to the database",
                bean -> Boolean.TRUE.equals(bean.get("Connected")) ? 1 : 0);
        gauge(
                meters,
                "ourspace.relay.reader.lag.seconds",
                "How far the reader is behind the database's log",
                bean -> bean.number("MilliSecondsBehindSource") / 1_000);
        gauge(
                meters,
                "ourspace.relay.reader.queue",
                "Rows that were read and not handed over yet",
                bean -> bean.number("QueueTotalCapacity") - bean.number("QueueRemainingCapacity"));
    }

    private static void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<Reader> value) {
        Gauge.builder(name, () -> ofReader(value))
                .description(description)
                .strongReference(true)
                .register(meters);
    }

    private static double ofReader(ToDoubleFunction<Reader> value) {
        try {
            MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
            ObjectName streaming = new ObjectName("debezium.*:type=connector-metrics,context=streaming,*");
            return beans.queryNames(streaming, null).stream()
                    .map(name -> new Reader(beans, name))
                    .mapToDouble(value)
                    .max()
                    .orElse(Double.NaN);
        } catch (JMException | IllegalStateException gone) {
            LOG.debug("The reader says nothing of itself", gone);
            return Double.NaN;
        }
    }

    private record Reader(MBeanServer beans, ObjectName name) {

        Object get(String attribute) {
            try {
                return beans.getAttribute(name, attribute);
            } catch (JMException gone) {
                throw new IllegalStateException(gone);
            }
        }

        double number(String attribute) {
            return ((Number) get(attribute)).doubleValue();
        }
    }
}
