package com.ourspace.api.waitlist;

import com.ourspace.api.log.ConsumedMessage;
import com.ourspace.api.log.ReservationReadModel;
import com.ourspace.api.log.TableCleaner;
import com.ourspace.contracts.reservation.WaitlistEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Projects waitlist entries from the reservation events. */
@Component
class WaitlistProjection implements ReservationReadModel {

    private final WaitlistEntries waitlistEntries;
    private final TableCleaner tableCleaner;

    WaitlistProjection(WaitlistEntries waitlistEntries, TableCleaner tableCleaner) {
        this.waitlistEntries = waitlistEntries;
        this.tableCleaner = tableCleaner;
    }

    @Override
    public void write(List<ConsumedMessage> events) {
        List<WaitlistEvent> waitlistEvents =
                ConsumedMessage.only(WaitlistEvent.class, events).toList();
        if (!waitlistEvents.isEmpty()) {
            waitlistEntries.apply(waitlistEvents);
        }
    }

    @Override
    public void clear() {
        tableCleaner.empty("waitlist_view");
    }
}
