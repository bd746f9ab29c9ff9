package com.ourspace.tools.architecture.bad;

import com.ourspace.booking.reservation.Replay;

/** Uses the code of a service. */
public record ServiceUser(Replay replay) {}
