package com.ourspace.architecture.bad;

import java.util.Random;

/** Bad: depends on a generator of random numbers, even one that is passed in. */
public class RandomParameter {

    int winner(Random random, int guests) {
        return random.nextInt(guests);
    }
}
