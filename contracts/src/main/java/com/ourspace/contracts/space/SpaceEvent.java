package com.ourspace.contracts.space;

import com.ourspace.contracts.Message;
import java.time.Instant;

/** The outcome of a command about a space. */
public sealed interface SpaceEvent extends Message
        permits SpaceCreated, SpaceActivated, SpaceRejected, SpaceChangeOutcome {

    /** The decision time. */
    Instant at();
}
