package com.ourspace.architecture.bad;

import java.time.LocalDate;

/** Bad: no test can say what day it is. */
public class CalendarReader {

    LocalDate today() {
        return LocalDate.now();
    }
}
