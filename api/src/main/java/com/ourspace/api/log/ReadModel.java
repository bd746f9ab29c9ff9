package com.ourspace.api.log;

/** Tables of a feature that are made of the log's events and can be made of them again. */
public interface ReadModel {

    /** Deletes all rows, in the current transaction, while no other one writes. Data that the API owns itself stays. */
    void clear();
}
