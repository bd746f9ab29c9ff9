package com.ourspace.architecture.bad;

import org.springframework.beans.factory.annotation.Autowired;

/** Bad: can be made without what it needs. */
public class FieldInjected {

    @Autowired
    private Object needed;

    Object needed() {
        return needed;
    }
}
