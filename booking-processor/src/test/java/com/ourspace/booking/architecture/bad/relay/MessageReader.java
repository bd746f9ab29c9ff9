package com.ourspace.booking.architecture.bad.relay;

import com.ourspace.booking.architecture.bad.reservation.Secret;

/** Bad: knows what it carries. */
public record MessageReader(Secret secret) {}
