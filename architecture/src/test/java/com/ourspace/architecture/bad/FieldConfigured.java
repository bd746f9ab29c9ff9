package com.ourspace.architecture.bad;

import org.springframework.beans.factory.annotation.Value;

/** Bad: can be made without the setting it goes by. */
public class FieldConfigured {

    @Value("${needed}")
    private String needed;

    String needed() {
        return needed;
    }
}
