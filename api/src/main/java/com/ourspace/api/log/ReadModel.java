package com.ourspace.api.log;

/** What a feature keeps of the log's events and can read from them again. */
public interface ReadModel {

    /** Empties it, in the transaction at hand, in which no other writes into it. What the API owns itself stays. */
    void forget();
}
