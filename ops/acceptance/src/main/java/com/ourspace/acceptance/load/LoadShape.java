package com.ourspace.acceptance.load;

/** In what way orders arrive. */
sealed interface LoadShape {

    /** At a constant rate, whether or not earlier ones are answered. */
    record Open(int perSecond) implements LoadShape {}

    /** From a number of clients that each wait for the decision before they ask again. */
    record Closed(int clients) implements LoadShape {}

    /** From a number of clients that wait for the 202 alone. */
    record AcceptOnly(int clients) implements LoadShape {}

    /** All at once, for one slot. */
    record Burst(int orders) implements LoadShape {}
}
