package com.ourspace.architecture.bad;

import org.springframework.beans.factory.annotation.Autowired;

/** Bad: can be constructed without its dependency. */
public class FieldInjected {

    @Autowired
    private Object needed;

    Object needed() {
        return needed;
    }
}
