package com.ourspace.media.architecture.bad;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks: what a class needs stands in its constructor. */
public class FieldInjected {

    @Autowired
    protected Clock clock;
}
