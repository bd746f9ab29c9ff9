package com.ourspace.booking.architecture.bad;

/** Bad: a name for anything. */
public class ReservationService {}
