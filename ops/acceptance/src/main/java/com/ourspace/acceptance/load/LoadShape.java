package com.ourspace.acceptance.load;

/** The way in which orders arrive. */
sealed interface LoadShape {

    /** Orders arrive at a constant rate, whether or not earlier ones are answered. */
    record Open(int perSecond) implements LoadShape {}

    /** Each of a number of clients waits for the decision before its next order. */
    record Closed(int clients) implements LoadShape {}

    /** Each of a number of clients waits for the 202 alone before its next order. */
    record AcceptOnly(int clients) implements LoadShape {}

    /** All orders arrive at once, for one slot. */
    record Burst(int orders) implements LoadShape {}
}
