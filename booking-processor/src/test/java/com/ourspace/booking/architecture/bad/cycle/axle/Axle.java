package com.ourspace.booking.architecture.bad.cycle.axle;

import com.ourspace.booking.architecture.bad.cycle.wheel.Wheel;
import java.util.List;

/** Bad together with its wheels. */
public record Axle(List<Wheel> wheels) {}
