package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/** A hold is overdue by the scheduler's clock. If it is not overdue by the log's time, the command has no effect. */
public record ExpireHold(UUID orderId, long spaceId, LocalDate useDate) implements OrderCommand {}
