package com.ourspace.api.reservation;

import com.ourspace.api.log.ProjectionOffsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes the orders from memory that are due and that the tables have; while no order is due, no statement is sent.
 */
@Component
class RecentOrderRetention {

    private static final Logger LOG = LoggerFactory.getLogger(RecentOrderRetention.class);

    private final RecentOrders recent;
    private final ProjectionOffsets offsets;

    RecentOrderRetention(RecentOrders recent, ProjectionOffsets offsets) {
        this.recent = recent;
        this.offsets = offsets;
    }

    @Scheduled(fixedDelay = 1_000)
    void removeWritten() {
        if (recent.hasDue()) {
            try {
                recent.removeWritten(offsets.written());
            } catch (RuntimeException away) {
                LOG.warn("Orders stay in memory until the database answers: {}", away.toString());
            }
        }
    }
}
