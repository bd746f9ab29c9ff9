package com.ourspace.architecture.bad.cycle.second;

import com.ourspace.architecture.bad.cycle.first.First;

/** Bad: depends on the class that depends on it. */
public class Second {

    First other() {
        return new First();
    }
}
