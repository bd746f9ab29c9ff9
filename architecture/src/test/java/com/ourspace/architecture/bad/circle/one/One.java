package com.ourspace.architecture.bad.circle.one;

import com.ourspace.architecture.bad.circle.two.Two;

/** Bad: needs the one that needs it. */
public class One {

    Two other() {
        return new Two();
    }
}
