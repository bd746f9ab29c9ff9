package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/** The clock says that a hold is overdue. By the log's own time it may not be yet, and then nothing happens. */
public record ExpireHold(UUID orderId, long spaceId, LocalDate useDate) implements OrderCommand {}
