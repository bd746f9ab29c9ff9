package com.ourspace.architecture.bad.cycle.first;

import com.ourspace.architecture.bad.cycle.second.Second;

/** Bad: depends on the class that depends on it. */
public class First {

    Second other() {
        return new Second();
    }
}
