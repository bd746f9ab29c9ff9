package com.ourspace.booking.architecture.bad;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;

/** Bad: can be made without what it needs. */
public class FieldInjected {

    @Autowired
    Clock clock;
}
