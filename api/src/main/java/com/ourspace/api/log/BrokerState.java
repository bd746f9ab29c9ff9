package com.ourspace.api.log;

import java.util.Map;

/**
 * The brokers at one moment; NaN for what is not known.
 *
 * @param nodes how many are part of the cluster
 * @param underReplicated how many partitions of the platform lack a replica that is in sync
 * @param offline how many partitions of the platform have no leader
 * @param logBytes size of the log by broker
 * @param usableRatio room left on the disk of the log by broker, from 0 to 1
 */
public record BrokerState(
        double nodes,
        double underReplicated,
        double offline,
        Map<Integer, Double> logBytes,
        Map<Integer, Double> usableRatio) {

    /** No broker has answered. */
    public static final BrokerState UNKNOWN = new BrokerState(0, Double.NaN, Double.NaN, Map.of(), Map.of());
}
