package com.ourspace.api.reservation;

import org.jspecify.annotations.Nullable;

/** Why one payment, or one cancellation, changed nothing. */
record RefusedCommand(Order.@Nullable RefusedPayment payment, Order.@Nullable RefusedCancellation cancellation) {}
