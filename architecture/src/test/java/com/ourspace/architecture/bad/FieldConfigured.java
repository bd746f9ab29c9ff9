package com.ourspace.architecture.bad;

import org.springframework.beans.factory.annotation.Value;

/** Bad: can be constructed without the setting that it depends on. */
public class FieldConfigured {

    @Value("${needed}")
    private String needed;

    String needed() {
        return needed;
    }
}
