package com.ourspace.architecture.bad;

/** Bad: decides by chance. */
public class RandomInDomain {

    boolean wins() {
        return Math.random() < 0.5;
    }
}
