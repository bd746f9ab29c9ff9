package com.ourspace.architecture.bad;

/** Bad: depends on {@code Math.random()}. */
public class MathRandomUser {

    boolean wins() {
        return Math.random() < 0.5;
    }
}
