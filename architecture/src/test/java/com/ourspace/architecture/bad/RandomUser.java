package com.ourspace.architecture.bad;

import java.util.Random;

/** Bad: another winner at every replay, if nobody minds where the dice come from. */
public class RandomUser {

    int winner(Random dice, int guests) {
        return dice.nextInt(guests);
    }
}
