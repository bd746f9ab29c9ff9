package com.ourspace.booking.architecture.bad.reservation;

/** What the relay must not know. */
public record Secret() {}
