package com.ourspace.architecture.bad;

/** Bad: decides by chance. */
public class CoinTosser {

    boolean wins() {
        return Math.random() < 0.5;
    }
}
