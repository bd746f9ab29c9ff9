package com.ourspace.architecture.bad.circle.two;

import com.ourspace.architecture.bad.circle.one.One;

/** Bad: needs the one that needs it. */
public class Two {

    One other() {
        return new One();
    }
}
