package com.ourspace.contracts.space;

import com.ourspace.contracts.Message;
import java.time.Instant;

/** What became of a space. */
public sealed interface SpaceEvent extends Message
        permits SpaceCreated, SpaceActivated, SpaceRejected, SpaceChangeOutcome {

    /** When it was decided. */
    Instant at();
}
