package com.ourspace.booking.relay;

/** The states of a relay. */
enum RelayState {
    /** It has not been told yet whether it is the active one. */
    JOINING,
    /** Another relay is active; this one takes over when that one stops. */
    STANDBY,
    /** It is the active one, and not yet connected to the database's log. */
    STARTING,
    /** It is the active one: a committed row is published at once. */
    ACTIVE
}
