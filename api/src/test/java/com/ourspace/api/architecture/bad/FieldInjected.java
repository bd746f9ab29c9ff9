package com.ourspace.api.architecture.bad;

import org.springframework.beans.factory.annotation.Autowired;

/** Bad: nobody can see from outside what it needs. */
public class FieldInjected {

    @Autowired
    private Object needed;

    Object needed() {
        return needed;
    }
}
