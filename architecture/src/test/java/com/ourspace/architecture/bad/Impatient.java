package com.ourspace.architecture.bad;

/** Bad: another answer at every replay. */
public class Impatient {

    boolean isOverdue(long endMillis) {
        return System.currentTimeMillis() >= endMillis;
    }
}
