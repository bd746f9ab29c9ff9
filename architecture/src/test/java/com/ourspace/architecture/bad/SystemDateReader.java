package com.ourspace.architecture.bad;

import java.time.LocalDate;

/** Bad: reads today's date from the machine, so that a test cannot set it. */
public class SystemDateReader {

    LocalDate today() {
        return LocalDate.now();
    }
}
