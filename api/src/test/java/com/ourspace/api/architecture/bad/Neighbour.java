package com.ourspace.api.architecture.bad;

import com.ourspace.embedded.SharedStack;

/** Bad: takes code from another module, not messages. */
public class Neighbour {

    Class<?> known() {
        return SharedStack.class;
    }
}
