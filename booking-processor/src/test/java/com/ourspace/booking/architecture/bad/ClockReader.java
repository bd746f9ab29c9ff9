package com.ourspace.booking.architecture.bad;

import java.time.LocalDate;

/** Bad: no test can say what day it is. */
public class ClockReader {

    LocalDate today() {
        return LocalDate.now();
    }
}
