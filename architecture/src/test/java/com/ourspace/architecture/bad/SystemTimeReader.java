package com.ourspace.architecture.bad;

/** Bad: depends on the machine's time, so that a replay has another result. */
public class SystemTimeReader {

    boolean isOverdue(long endMillis) {
        return System.currentTimeMillis() >= endMillis;
    }
}
