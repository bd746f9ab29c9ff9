package com.ourspace.booking.architecture.bad.cycle.wheel;

import com.ourspace.booking.architecture.bad.cycle.axle.Axle;

/** Bad together with its axle: neither can be understood without the other. */
public record Wheel(Axle axle) {}
